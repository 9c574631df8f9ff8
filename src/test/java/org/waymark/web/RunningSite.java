package org.waymark.web;

import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.api.Api;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Track;
import org.waymark.curation.EmptySearches;
import org.waymark.curation.GapsWatch;
import org.waymark.curation.NumbersNow;
import org.waymark.curation.People;
import org.waymark.curation.Quality;
import org.waymark.curation.ReferenceWatch;
import org.waymark.curation.Releases;
import org.waymark.curation.Share;
import org.waymark.curation.Suggestions;
import org.waymark.http.RateLimit;
import org.waymark.http.ServerSettings;
import org.waymark.http.WebServer;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.SuggestionDraft;
import org.waymark.json.SuggestionJson;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.mail.Mailer;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.saved.HeldPaths;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;
import org.waymark.search.SearchIndex;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.EmptySearch;
import org.waymark.store.Store;
import org.waymark.web.desk.DeskPages;

/** The pages, served from the real catalogue on a fixed day. */
public final class RunningSite implements AutoCloseable {
  /** The day on which it all is. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** The instant. */
  public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  static final String ENGINEER =
      "/path?track=engineering&background=software-engineer&city=London&hoursPerWeek=10";
  static final String MATHEMATICIAN =
      "/path?track=conceptual&background=maths-physics-graduate&city=Buenos+Aires&setting=online";
  static final String LAWYER =
      "/path?track=governance&background=law&city=Brussels&needsFunding=true";

  /** A saved path on which something of each kind happened. */
  static final String SAVED = "/pathways/" + firstSecret();

  /** An address of each page. */
  static final List<String> PAGES =
      List.of(
          "/",
          "/path",
          "/path?track=poetry&city=Lodnon&age=-1",
          ENGINEER,
          MATHEMATICIAN,
          LAWYER,
          "/entries/mats",
          "/entries/agi-safety-fundamentals",
          "/entries/arena-curriculum",
          "/entries/lisa",
          "/entries/nowhere",
          "/about",
          "/privacy",
          "/sign-in",
          "/about/forecasts",
          "/about/freshness",
          "/gaps",
          "/numbers",
          "/releases",
          "/releases/1",
          "/releases/2",
          "/releases/3?since=1",
          "/releases/3?since=9",
          "/releases/9",
          "/search",
          "/search?q=gov+fellowship&track=governance",
          "/search?q=nothing+of+the+kind&type=program&country=IS",
          "/deadlines",
          "/deadlines?track=governance",
          "/topics/mechanistic-interpretability",
          "/topics/nothing",
          "/skills/research-skills",
          "/places/london-gb",
          "/places/us",
          "/map",
          "/map?show=communities&track=governance",
          "/compare",
          "/compare?id=mats&id=arena-curriculum&id=lisa&id=nowhere",
          ENGINEER.replace("/path?", "/path/why-not?entry=mats&"),
          ENGINEER.replace("/path?", "/path/why-not?entry=matz&"),
          ENGINEER.replace("/path?", "/path/compare?"),
          ENGINEER.replace("/path?", "/path/compare?other.role=policy-practitioner&"),
          ENGINEER.replace("/path?", "/path/compare?other.city=Lodnon&"),
          SAVED,
          SAVED.substring(0, SAVED.length() - 1),
          "/suggest",
          "/suggest?entry=mats",
          "/suggest?entry=nowhere",
          "/suggestions",
          "/suggestions/1",
          "/suggestions/2",
          "/suggestions/3",
          "/suggestions/999",
          "/nothing/here");

  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final Store store;
  private final SearchIndex index;
  private final Live live;
  private final WebServer server;
  private final EmptySearches searches;
  private final Accounts accounts;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningSite(
      Store store,
      SearchIndex index,
      Live live,
      WebServer server,
      EmptySearches searches,
      Accounts accounts) {
    this.store = store;
    this.index = index;
    this.live = live;
    this.server = server;
    this.searches = searches;
    this.accounts = accounts;
  }

  /** The site on its fixed day. */
  public static RunningSite start(Path folder) {
    return start(folder, InstantSource.fixed(NOW));
  }

  /**
   * The same with a clock for sessions.
   *
   * @param clock its day is {@link #TODAY}
   */
  public static RunningSite start(Path folder, InstantSource clock) {
    return start(folder, clock, null);
  }

  /** The same that sends links by mail. */
  public static RunningSite start(Path folder, InstantSource clock, @Nullable Mailer mailer) {
    CatalogFolder.Contents files = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    Store store = Store.open(Database.inFolder(folder));
    store.write(
        Batch.of(files.entries().stream().map(Change::create).toList()).with(files.vocabularies()),
        Authorship.of("import", NOW, "first import"));
    SearchIndex index = SearchIndex.open(folder.resolve("index"), Gazetteer.load());
    Live live = Live.open(store, index, () -> TODAY);
    Planner planner = new Planner(Gazetteer.load());
    SavedPaths paths = new SavedPaths(store, planner, chance(), () -> TODAY);
    HeldPaths held = new HeldPaths(store, paths, new SecureRandom(), () -> TODAY);
    Accounts accounts = new Accounts(store, new SecureRandom(), clock);
    Suggestions suggestions = new Suggestions(store, InstantSource.fixed(NOW));
    sendSuggestions(suggestions, live);
    EmptySearches searches = new EmptySearches(store, () -> TODAY);
    RateLimit limit = new RateLimit(5, Duration.ofMinutes(10), InstantSource.fixed(NOW));
    Pages pages =
        new Pages(
            live,
            planner,
            paths,
            new OnDesk(held, accounts),
            suggestions,
            searches,
            limit,
            Gazetteer.load(),
            () -> TODAY);
    NumbersNow numbers =
        new NumbersNow(store, Made.RELEASES, InstantSource.fixed(NOW), () -> TODAY);
    Api api =
        new Api(
            live,
            store,
            planner,
            paths,
            suggestions,
            limit,
            Made.GAPS,
            numbers,
            Gazetteer.load(),
            () -> TODAY);
    keepPath(paths, live);
    ReferenceWatch watch = new ReferenceWatch(planner, Made.RELEASES, Runnable::run);
    AboutPages about = new AboutPages(live, watch, Made.GAPS, Made.RELEASES, numbers, () -> TODAY);
    DeskPages desk = new DeskPages(accounts, store, live, held, watch, mailer, clock, () -> TODAY);
    WebServer server =
        WebServer.of(
                ServerSettings.of("127.0.0.1", 0),
                new JavalinJackson3(),
                pages::error,
                () -> ID,
                Map.of(),
                List.of(api::register, pages::register, about::register, desk::register))
            .start();
    return new RunningSite(store, index, live, server, searches, accounts);
  }

  /** The releases that every site shows: no site changes them, and making them takes seconds. */
  private static final class Made {
    private static final Releases RELEASES = makeReleases();
    private static final GapsWatch GAPS = makeGaps();

    private static Path folder() {
      try {
        return Files.createTempDirectory(Path.of("target"), "releases");
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
  }

  /** The gaps of three people of the catalogue; those of all take half a minute. */
  private static GapsWatch makeGaps() {
    CatalogFolder.Contents files = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    List<String> few = List.of("lawyer-lagos", "biologist-cairo", "organizer-manila");
    AtomicBoolean isFirst = new AtomicBoolean(true);
    GapsWatch watch =
        new GapsWatch(
            new Planner(Gazetteer.load()),
            work -> {
              if (isFirst.getAndSet(false)) {
                work.run();
              }
            });
    watch.newest(People.only(few, files), TODAY);
    return watch;
  }

  /** Three releases: the last but one adds, changes, ends and removes something. */
  private static Releases makeReleases() {
    Releases releases = new Releases(Made.folder());
    CatalogFolder.Contents files = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    Planner planner = new Planner(Gazetteer.load());
    List<Entry> first = new ArrayList<>(files.entries());
    first.removeIf(entry -> entry.id().equals("mats") || entry.id().equals("mlab"));
    first.add(edited("mlab", "\"ended\"", "\"active\"", files));
    first.add(edited("lisa", "\"lisa\"", "\"gone-lab\"", files));
    List<Entry> last = new ArrayList<>(files.entries());
    last.removeIf(entry -> entry.id().equals("arena"));
    last.add(edited("arena", "\"status\": \"active\"", "\"status\": \"paused\"", files));
    int made = 0;
    for (List<Entry> entries : List.of(first, files.entries(), last)) {
      int number = ++made;
      releases.make(
          Catalog.of(number, files.vocabularies(), entries),
          new TreeMap<>(),
          TODAY.plusMonths(number - 3),
          planner,
          "ARENA says so itself.",
          number == 2 ? RunningSite::quality : () -> Quality.NONE);
    }
    return releases;
  }

  /** Figures as a release may hold them; they were not measured. */
  static Quality quality() {
    Quality.SearchFigures all = new Quality.SearchFigures(20, 0.8765, 0.9, 0.8, 0.95);
    Quality.SearchFigures typos = new Quality.SearchFigures(8, 0.7251, 0.9, 0.8, 0.95);
    Share told = new Share(31, 80);
    Quality.PathFigures paths =
        new Quality.PathFigures(
            12, told, new Share(47, 80), new Share(60, 80), new Share(9, 12), 1);
    return new Quality(
        new Quality.Searches(TODAY, all, Map.of("typo", typos, "in rhyme", all)),
        new Quality.Paths(TODAY, paths, Map.of("governance", paths)));
  }

  private static Entry edited(String id, String from, String to, CatalogFolder.Contents files) {
    Entry entry =
        files.entries().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return EntryJson.read(EntryJson.canonical(entry).replaceFirst(from, to), null).orThrow();
  }

  /** One of each content. */
  private static void sendSuggestions(Suggestions suggestions, Live live) {
    List<String> sent =
        List.of(
            """
            {"kind": "disputed", "entry": "mats", "field": "/weeks", "value": 10,
             "source": "https://www.matsprogram.org/faq", "reason": "We run it for ten weeks."}
            """,
            """
            {"kind": "outdated", "entry": "lisa", "field": "/locations", "words": "It moved.",
             "reason": "I was there."}
            """,
            """
            {"kind": "missing", "name": "Example Circle", "url": "https://example.org/circle",
             "type": "program", "entryKind": "reading-group", "summary": "Reads together.",
             "reason": "Many ask for one."}
            """);
    try (Snapshot snapshot = live.acquire()) {
      for (String json : sent) {
        SuggestionDraft draft =
            SuggestionJson.read(json.getBytes(StandardCharsets.UTF_8)).orThrow();
        suggestions.send(suggestions.check(draft, snapshot.catalog()).orThrow());
      }
    }
  }

  /** Chance that is the same each time. */
  private static RandomGenerator chance() {
    return new Random(7);
  }

  private static String firstSecret() {
    byte[] bytes = new byte[24];
    chance().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void keepPath(SavedPaths paths, Live live) {
    Profile engineer =
        Profile.builder(Goal.of(Track.ENGINEERING))
            .background("software-engineer")
            .home(new Home("London", "GB"))
            .hoursPerWeek(10.0)
            .build();
    try (Snapshot snapshot = live.acquire()) {
      String secret = paths.save(engineer, snapshot).link();
      for (PathEvent.Kind kind : PathEvent.Kind.values()) {
        paths.record(
            secret, snapshot, state -> new PathEvent.OfEntry(kind, entry(kind, state), TODAY));
      }
      paths.record(
          secret, snapshot, _ -> new PathEvent.OfEntry(PathEvent.Kind.SENT, "lasr-labs", TODAY));
      paths.note(secret, "Ask Bo about the first step.", snapshot);
    }
  }

  private static String entry(PathEvent.Kind kind, SavedState state) {
    return switch (kind) {
      case DONE, DROPPED -> state.path().plan().steps().getFirst().entry();
      case SENT, REJECTED -> "mats";
      case ACCEPTED -> "pivotal-research-fellowship";
      case WITHDRAWN -> "lasr-labs";
    };
  }

  /** What the pages show. */
  public Catalog catalog() {
    try (var snapshot = live.acquire()) {
      return snapshot.catalog();
    }
  }

  /** The whole address of a path. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** The answer to a browser that follows no redirect. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "en");
  }

  /** The answer to a browser that asks for a language. */
  HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** The answer to a browser that sends a form, which hears from a proxy where it comes from. */
  HttpResponse<String> post(String path, String from, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", from)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** What was searched for in vain so far. */
  List<EmptySearch> emptySearches() {
    searches.flush();
    return store.emptySearches();
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The address of a saved path on which something of each kind happened. */
  public static String savedPath() {
    return SAVED;
  }

  /** The store. */
  public Store store() {
    return store;
  }

  /** The store's newest state becomes what the pages show. */
  public void refresh() {
    live.refresh();
  }

  @Override
  public void close() {
    client.close();
    server.close();
    live.close();
    index.close();
    store.close();
  }
}
