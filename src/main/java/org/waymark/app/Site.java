package org.waymark.app;

import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.waymark.account.Accounts;
import org.waymark.api.Api;
import org.waymark.curation.EmptySearches;
import org.waymark.curation.GapsWatch;
import org.waymark.curation.NumbersNow;
import org.waymark.curation.ReferenceWatch;
import org.waymark.curation.Releases;
import org.waymark.curation.Suggestions;
import org.waymark.http.RateLimit;
import org.waymark.http.Readiness;
import org.waymark.http.ServerSettings;
import org.waymark.http.WebServer;
import org.waymark.live.Following;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.saved.HeldPaths;
import org.waymark.saved.SavedPaths;
import org.waymark.store.Store;
import org.waymark.web.AboutPages;
import org.waymark.web.OnDesk;
import org.waymark.web.Pages;
import org.waymark.web.desk.DeskPages;

/** Everything that serves, put together by hand and running. */
final class Site implements AutoCloseable {
  /** Threads for what is worked out beside requests: paths in a second, gaps in half a minute. */
  private static final int BESIDE = 2;

  private static final Duration FOLLOWING_PAUSE = Duration.ofSeconds(2);

  private final Configuration configuration;
  private final Holdings holdings;
  private final WebServer server;
  private final Accounts accounts;
  private final Upkeep upkeep;
  private final Following following;
  private final ExecutorService beside;

  private Site(
      Configuration configuration,
      Holdings holdings,
      WebServer server,
      Accounts accounts,
      Upkeep upkeep,
      Following following,
      ExecutorService beside) {
    this.configuration = configuration;
    this.holdings = holdings;
    this.server = server;
    this.accounts = accounts;
    this.upkeep = upkeep;
    this.following = following;
    this.beside = beside;
  }

  /**
   * Opens what is served and listens.
   *
   * @throws org.waymark.catalog.WaymarkException when something given is in the way
   */
  static Site start(Configuration configuration, World world, Progress progress) {
    Holdings holdings = Holdings.open(configuration, world, progress);
    try {
      Planner planner = new Planner(Gazetteer.load());
      SecureRandom random = new SecureRandom();
      SavedPaths paths = new SavedPaths(holdings.store(), planner, random, world::today);
      HeldPaths held = new HeldPaths(holdings.store(), paths, random, world::today);
      Accounts accounts = new Accounts(holdings.store(), random, world.clock());
      Releases releases = new Releases(configuration.releases());
      ExecutorService beside =
          Executors.newFixedThreadPool(
              BESIDE, work -> Thread.ofPlatform().daemon().name("beside").unstarted(work));
      ReferenceWatch watch = new ReferenceWatch(planner, releases, beside);
      GapsWatch gaps = new GapsWatch(planner, beside);
      EmptySearches searches = new EmptySearches(holdings.store(), world::today);
      DeskPages desk =
          new DeskPages(
              accounts,
              holdings.store(),
              holdings.live(),
              held,
              watch,
              configuration.mailer(world.clock()),
              world.clock(),
              world::today);
      WebServer server =
          listen(
              configuration,
              world,
              holdings,
              planner,
              paths,
              new OnDesk(held, accounts),
              releases,
              watch,
              gaps,
              new NumbersNow(holdings.store(), releases, world.clock(), world::today),
              searches,
              desk);
      Following following = Following.start(holdings.live(), FOLLOWING_PAUSE);
      Upkeep upkeep = Upkeep.start(paths, searches, accounts);
      return new Site(configuration, holdings, server, accounts, upkeep, following, beside);
    } catch (RuntimeException refused) {
      holdings.close();
      throw refused;
    }
  }

  private static WebServer listen(
      Configuration configuration,
      World world,
      Holdings holdings,
      Planner planner,
      SavedPaths paths,
      OnDesk onDesk,
      Releases releases,
      ReferenceWatch watch,
      GapsWatch gaps,
      NumbersNow numbers,
      EmptySearches searches,
      DeskPages desk) {
    Store store = holdings.store();
    Live live = holdings.live();
    Map<String, Readiness> readiness =
        Map.of("store", () -> store.version() > 0, "index", () -> answers(live));
    Gazetteer gazetteer = Gazetteer.load();
    Suggestions suggestions = new Suggestions(store, world.clock());
    RateLimit limit = new RateLimit(5, Duration.ofMinutes(10), world.clock());
    Api api =
        new Api(
            live,
            store,
            planner,
            paths,
            suggestions,
            limit,
            gaps,
            numbers,
            gazetteer,
            world::today);
    Pages pages =
        new Pages(
            live, planner, paths, onDesk, suggestions, searches, limit, gazetteer, world::today);
    AboutPages about = new AboutPages(live, watch, gaps, releases, numbers, world::today);
    List<Consumer<RoutesConfig>> routes =
        List.of(api::register, pages::register, about::register, desk::register);
    WebServer server =
        WebServer.of(
            ServerSettings.of(configuration.host(), configuration.port())
                .seenAt(configuration.publicAddress()),
            new JavalinJackson3(),
            pages::error,
            UUID::randomUUID,
            readiness,
            routes);
    try {
      return server.start();
    } catch (JavalinBindException inUse) {
      throw new BadConfiguration(
          "can't listen on %s port %d: %s; choose another with --port or --host"
              .formatted(configuration.host(), configuration.port(), reason(inUse)),
          inUse);
    }
  }

  private static boolean answers(Live live) {
    try (Snapshot snapshot = live.acquire()) {
      return snapshot.searcher().version() == snapshot.version();
    }
  }

  private static String reason(Throwable failure) {
    Throwable innermost = failure;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    return String.valueOf(innermost.getMessage());
  }

  /** Where it answers, for a browser. */
  String address() {
    String host = configuration.host();
    boolean here = host.equals("127.0.0.1") || host.equals("0.0.0.0");
    return "http://" + (here ? "localhost" : host) + ":" + server.port() + "/";
  }

  /** Where the first account is made, once; empty where there is one. */
  Optional<String> firstAccount() {
    return accounts.inviteFirst().map(secret -> address() + "welcome/" + secret);
  }

  /** What the catalogue's files and the store differ in, told in a line; empty where they agree. */
  Optional<String> differences() {
    return Differences.inWords(configuration.catalog(), holdings.store());
  }

  @Override
  public void close() {
    upkeep.close();
    following.close();
    server.close();
    beside.shutdownNow();
    holdings.close();
  }
}
