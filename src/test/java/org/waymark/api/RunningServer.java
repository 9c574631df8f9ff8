package org.waymark.api;

import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.waymark.curation.GapsWatch;
import org.waymark.curation.NumbersNow;
import org.waymark.curation.Releases;
import org.waymark.curation.Suggestions;
import org.waymark.http.RateLimit;
import org.waymark.http.ServerSettings;
import org.waymark.http.WebServer;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonValue;
import org.waymark.live.Live;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.saved.SavedPaths;
import org.waymark.search.SearchIndex;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Store;

/** The whole server on a free port over the real catalogue, on a fixed day. */
final class RunningServer implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final Authorship ANA =
      Authorship.of("ana", Instant.parse("2026-11-25T08:00:00Z"), "first import");

  final Store store;
  final SearchIndex index;
  final Live live;
  final WebServer server;
  final SavedPaths paths;
  private final AtomicReference<LocalDate> today = new AtomicReference<>(TODAY);
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(Path folder) {
    store = Store.open(Database.inFolder(folder));
    CatalogFolder.Contents files = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    List<Change> entries = files.entries().stream().map(Change::create).toList();
    store.write(Batch.of(entries).with(files.vocabularies()), ANA);
    Gazetteer gazetteer = Gazetteer.load();
    index = SearchIndex.open(folder.resolve("index"), gazetteer);
    live = Live.open(store, index, today::get);
    Planner planner = new Planner(gazetteer);
    paths = new SavedPaths(store, planner, new SecureRandom(), today::get);
    Suggestions suggestions = new Suggestions(store, InstantSource.fixed(ANA.when()));
    RateLimit limit = new RateLimit(5, Duration.ofMinutes(10), InstantSource.fixed(ANA.when()));
    GapsWatch gaps = new GapsWatch(planner, work -> {});
    NumbersNow numbers =
        new NumbersNow(
            store,
            new Releases(folder.resolve("releases")),
            InstantSource.fixed(ANA.when()),
            today::get);
    Api api =
        new Api(
            live, store, planner, paths, suggestions, limit, gaps, numbers, gazetteer, today::get);
    List<Consumer<RoutesConfig>> routes = List.of(api::register);
    server =
        WebServer.of(
                ServerSettings.of("127.0.0.1", 0),
                new JavalinJackson3(),
                (ctx, problem) -> ctx.html("<h1>" + problem.title() + "</h1>"),
                () -> UUID.fromString("00000000-0000-4000-8000-000000000001"),
                Map.of("store", () -> true),
                routes)
            .start();
  }

  /** Lets it be another day. */
  void onDay(LocalDate day) {
    today.set(day);
  }

  /** Writes to the store, visible at once. */
  void write(Authorship by, Change... changes) {
    store.write(List.of(changes), by);
    live.refresh();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  HttpResponse<String> get(String path) {
    return send(to(path));
  }

  HttpResponse<String> post(String path, byte[] body) {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  static JsonValue json(HttpResponse<String> answer) {
    return JsonAt.at(answer.body(), "");
  }

  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
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
