package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;
import static org.waymark.web.desk.Visitor.PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.account.Accounts;
import org.waymark.http.FormGuard;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.EntryVersion;
import org.waymark.store.Role;
import org.waymark.store.Store;

/**
 * Fifty people who edit twenty entries by the desk's forms, over HTTP, while the server's process
 * is killed and started again. The editing takes {@code -Dwaymark.editors.seconds}, 4 when not
 * given.
 */
final class KilledServerTest {
  private static final int EDITORS = 50;
  private static final int ACCOUNTS = 10;
  private static final int ENTRIES = 20;
  private static final Duration EDITING =
      Duration.ofSeconds(Integer.getInteger("waymark.editors.seconds", 4));
  private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");
  private static final Pattern BASED_ON = Pattern.compile("name=\"based-on\" value=\"(\\d+)\"");
  private static final Pattern SUMMARY = Pattern.compile("\"summary\":\"([^\"]+)\"");
  private static final Pattern TOKEN =
      Pattern.compile("name=\"" + FormGuard.FIELD + "\" value=\"([^\"]+)\"");

  @TempDir private Path folder;

  private final AtomicReference<String> site = new AtomicReference<>("");

  /** The version that each edit that was sent began with, by its reason, which no other has. */
  private final Map<String, Long> sent = new ConcurrentHashMap<>();

  /** Is open once the server has answered for a while. */
  private final CountDownLatch enough = new CountDownLatch(EDITORS);

  /** Those of which the editor was told that they are saved. */
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  /** Those of which the editor was told that someone else was first. */
  private final Map<String, Long> refused = new ConcurrentHashMap<>();

  private static String id(int number) {
    return "entry-" + number;
  }

  @Test
  void aKilledServerHasAllThatItAcknowledgedAndNothingWasOverwrittenUnseen() throws Exception {
    fill();
    List<Visitor> editors = new ArrayList<>();
    for (int i = 0; i < EDITORS; i++) {
      editors.add(new Visitor(path -> site.get() + path, "editor-" + i));
    }
    Process first = serve();
    try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
      finish(begin(threads, i -> editors.get(i).signIn("editor-" + i % ACCOUNTS, PASSWORD)));
      List<Future<?>> editing =
          begin(threads, i -> editUntil(editors.get(i), "edit of " + i, Instant.MAX));
      assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
      assertThatThrownBy(
              () -> editing.getFirst().get(EDITING.toMillis() / 2, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      // The process's own method would also discard what it has printed.
      first.toHandle().destroyForcibly();
      assertThat(first.waitFor()).isEqualTo(128 + 9);
      finish(editing);
      int before = acknowledged.size();

      Process second = serve();
      Instant stop = Instant.now().plus(EDITING.dividedBy(2));
      finish(begin(threads, i -> editUntil(editors.get(i), "again " + i, stop)));
      assertThat(acknowledged).hasSizeGreaterThan(before);
      assertPagesFeedsAndIndexAgree(editors.getFirst());
      second.destroy();
      assertThat(second.waitFor()).isZero();
    }
    assertHistory();
  }

  private void fill() {
    try (Store store = Store.open(Database.inFolder(folder.resolve("data")))) {
      List<Change> all = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        all.add(Change.create(entry(id(i), "the first")));
      }
      store.write(
          Batch.of(all)
              .with(CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies()),
          ANA);
      Accounts accounts = new Accounts(store, new SecureRandom(), Clock.systemUTC());
      for (int i = 0; i < ACCOUNTS; i++) {
        accounts.add("editor-" + i, Role.EDIT, PASSWORD);
      }
    }
  }

  /** Starts the server on the same data; it is ready when this returns. */
  private Process serve() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.waymark.app.Main",
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--index",
                folder.resolve("index").toString(),
                "--catalog",
                folder.resolve("none").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    site.set(readyAt(process));
    return process;
  }

  private String readyAt(Process process) throws IOException {
    while (process.isAlive()) {
      Matcher ready = READY.matcher(Files.readString(folder.resolve("log")));
      if (ready.find()) {
        return "http://127.0.0.1:" + ready.group(1);
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException(Files.readString(folder.resolve("log")));
  }

  /** Has all editors do something at once. */
  private static List<Future<?>> begin(ExecutorService threads, IntConsumer work) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < EDITORS; i++) {
      int number = i;
      running.add(threads.submit(() -> work.accept(number)));
    }
    return running;
  }

  private static void finish(List<Future<?>> running) throws Exception {
    for (Future<?> one : running) {
      one.get();
    }
  }

  /** Opens forms, changes and sends them, until a moment comes or the server is gone. */
  private void editUntil(Visitor editor, String name, Instant end) {
    Random chance = new Random(name.hashCode());
    try {
      for (int i = 0; Instant.now().isBefore(end); i++) {
        edit(editor, id(chance.nextInt(ENTRIES)), "%s number %d".formatted(name, i));
      }
    } catch (UncheckedIOException gone) {
      // It was killed: what was under way is in doubt, and stands among what was sent only.
    }
  }

  private void edit(Visitor editor, String id, String why) {
    String form = editor.get("/desk/entries/" + id).body();
    long basedOn = Long.parseLong(found(BASED_ON, form));
    Map<String, List<String>> fields = EntryForm.of(entry(id, why));
    fields.put("based-on", List.of(String.valueOf(basedOn)));
    fields.put(FormGuard.FIELD, List.of(found(TOKEN, form)));
    fields.put("why", List.of(why));
    fields.put("source", List.of("https://example.org/page"));
    List<String> pairs = new ArrayList<>();
    fields.forEach((field, values) -> values.forEach(value -> pairs.addAll(List.of(field, value))));
    sent.put(why, basedOn);
    int status = editor.send("/desk/entries/" + id, pairs).statusCode();
    assertThat(status).isIn(303, 409);
    (status == 303 ? acknowledged : refused).put(why, basedOn);
    enough.countDown();
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as("a form in %s", page).isTrue();
    return matcher.group(1);
  }

  /** What each version's reason says was written on the version that it was written on. */
  private void assertHistory() {
    Map<String, Long> written = new HashMap<>();
    try (Store store = Store.open(Database.inFolder(folder.resolve("data")))) {
      for (int i = 0; i < ENTRIES; i++) {
        long version = 0;
        for (EntryVersion kept : store.history(id(i))) {
          assertThat(kept.version()).isEqualTo(++version);
          if (version > 1) {
            assertThat(kept.entry().orElseThrow().facts().summary()).isEqualTo(kept.by().why());
            written.put(kept.by().why(), version - 1);
          }
        }
      }
    }
    assertThat(written).containsAllEntriesOf(acknowledged).doesNotContainKeys(keys(refused));
    assertThat(sent).containsAllEntriesOf(written);
    System.out.printf(
        "%d edits sent, %d acknowledged, %d told that someone else was first, %d in doubt of which"
            + " %d are there; %d versions%n",
        sent.size(),
        acknowledged.size(),
        refused.size(),
        sent.size() - acknowledged.size() - refused.size(),
        written.size() - acknowledged.size(),
        written.size());
  }

  private static String[] keys(Map<String, Long> map) {
    return map.keySet().toArray(String[]::new);
  }

  /** Pages, interface, export, feed and index hold the newest version of each entry. */
  private static void assertPagesFeedsAndIndexAgree(Visitor reader) {
    String export = reader.get("/export/catalog.jsonl").body();
    String feed = reader.get("/feeds/changes.atom").body();
    for (int i = 0; i < ENTRIES; i++) {
      String form = reader.get("/desk/entries/" + id(i)).body();
      String api = reader.get("/api/v1/entries/" + id(i)).body();
      String summary = found(SUMMARY, api);
      assertThat(api).contains("\"version\":" + found(BASED_ON, form));
      assertThat(form).contains(summary);
      assertThat(export).contains("\"" + summary + "\"");
      assertThat(feed).contains(id(i));
      HttpResponse<String> search = reader.get("/api/v1/search?q=" + id(i));
      assertThat(search.body()).contains("\"" + summary + "\"");
    }
  }
}
