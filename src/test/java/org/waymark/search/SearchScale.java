package org.waymark.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.place.Gazetteer;

/**
 * Search at a hundred times the catalogue, against the full-text search of PostgreSQL and SQLite's
 * FTS5 on the same texts, in one run: judged queries from eight threads as fast as they are
 * answered, for some seconds each, after as long to warm up. This search counts all facets and
 * reads filters, concepts and misspellings; the other two rank ten rows that hold all words and do
 * no more, which is what they are made for.
 *
 * <p>The catalogue's own entries stand in it once; the others are copies whose names and summaries
 * are mixed from two entries' words.
 */
public final class SearchScale {
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 12;
  private static final long SEED = 20261126;
  private static final Path JUDGED =
      Path.of("src/test/resources/org/waymark/search/judged-queries.jsonl");

  private SearchScale() {}

  /** One way to search, of one thread. */
  private interface Way extends AutoCloseable {
    void ask(String text) throws Exception;

    @Override
    default void close() throws SQLException {}
  }

  private interface Ways {
    Way open() throws Exception;
  }

  /**
   * Runs it.
   *
   * @param arguments how many entries, such as 100000; how many seconds for each, such as 20
   */
  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[1]);
    Catalog real = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
    List<Entry> entries = generated(real, Integer.parseInt(arguments[0]));
    Catalog catalog = Catalog.of(1, real.vocabularies(), entries);
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(JUDGED)) {
      texts.add(JsonAt.text(JsonParsing.parse(line, JUDGED.toString()).orThrow(), "/query"));
    }
    Path folder = Files.createTempDirectory("waymark-scale");
    System.out.printf(
        "%,d entries, %d threads, %d s each%n%-12s %10s %8s %8s %8s %8s%n",
        entries.size(), CLIENTS, seconds, "", "answers/s", "p50 ms", "p90", "p99", "longest");
    double own;
    try (SearchIndex index = SearchIndex.open(folder.resolve("index"), Gazetteer.load())) {
      index.refresh(catalog, Map.of(), LocalDate.parse("2026-11-25"));
      Way waymark =
          text -> {
            try (Searcher searcher = index.acquire()) {
              searcher.search(SearchQuery.of(text).withLimit(10));
            }
          };
      own = measure("waymark", texts, seconds, () -> waymark);
      alone(texts, waymark);
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        fillPostgres(connection, entries);
      }
      double rate =
          measure(
              "postgresql",
              texts,
              seconds,
              () -> postgres(server.getPostgresDatabase().getConnection()));
      System.out.printf("waymark answers %.2f times as many as postgresql%n", own / rate);
    }
    SQLiteDataSource sqlite = sqlite(folder.resolve("entries.sqlite"));
    try (Connection connection = sqlite.getConnection()) {
      fillSqlite(connection, entries);
    }
    double rate = measure("sqlite fts5", texts, seconds, () -> fts5(sqlite.getConnection()));
    System.out.printf("waymark answers %.2f times as many as sqlite fts5%n", own / rate);
  }

  private static List<Entry> generated(Catalog real, int count) {
    Random random = new Random(SEED);
    List<Entry> own = List.copyOf(real.entries());
    List<Entry> entries = new ArrayList<>(own);
    while (entries.size() < count) {
      Entry one = own.get(random.nextInt(own.size()));
      Entry other = own.get(random.nextInt(own.size()));
      Map<String, JsonValue> members = new LinkedHashMap<>(EntryJson.value(one).members());
      members.remove("aliases");
      members.put("id", new JsonText("copy-" + entries.size(), 0));
      members.put("name", new JsonText(mixed(one.name(), other.name()), 0));
      members.put(
          "summary", new JsonText(mixed(one.facts().summary(), other.facts().summary()), 0));
      entries.add(EntryJson.read(new JsonObject(members, 0)).orThrow());
    }
    return entries;
  }

  /** The first half of one text and the second half of another. */
  private static String mixed(String one, String other) {
    List<String> first = Arrays.asList(one.split(" "));
    List<String> second = Arrays.asList(other.split(" "));
    return String.join(" ", first.subList(0, (first.size() + 1) / 2))
        + " "
        + String.join(" ", second.subList(second.size() / 2, second.size()));
  }

  private static double measure(String name, List<String> texts, int seconds, Ways ways)
      throws Exception {
    run(texts, seconds, ways);
    double[] millis = run(texts, seconds, ways).stream().mapToDouble(x -> x).sorted().toArray();
    double rate = (double) millis.length / seconds;
    System.out.printf(
        "%-12s %10.0f %8.1f %8.1f %8.1f %8.1f%n",
        name, rate, at(millis, 0.5), at(millis, 0.9), at(millis, 0.99), at(millis, 1));
    return rate;
  }

  /**
   * The processor time of each query in one thread: what other work on the machine hardly alters.
   */
  private static void alone(List<String> texts, Way way) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] least = new double[texts.size()];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < least.length; i++) {
        long start = threads.getCurrentThreadCpuTime();
        way.ask(texts.get(i));
        least[i] = Math.min(least[i], (threads.getCurrentThreadCpuTime() - start) / 1e6);
      }
    }
    double mean = Arrays.stream(least).average().orElse(0);
    Arrays.sort(least);
    System.out.printf(
        "processor ms of a query in one thread, least of %d: mean %.1f, p50 %.1f, p90 %.1f,"
            + " p99 %.1f, most %.1f%n",
        ROUNDS, mean, at(least, 0.5), at(least, 0.9), at(least, 0.99), at(least, 1));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static List<Double> run(List<String> texts, int seconds, Ways ways) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Callable<List<Double>>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      Random random = new Random(SEED + client);
      clients.add(() -> {
        List<Double> millis = new ArrayList<>();
        try (Way way = ways.open()) {
          while (System.nanoTime() < end) {
            long start = System.nanoTime();
            way.ask(texts.get(random.nextInt(texts.size())));
            millis.add((System.nanoTime() - start) / 1e6);
          }
        }
        return millis;
      });
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<List<Double>> client : threads.invokeAll(clients)) {
        all.addAll(client.get());
      }
    }
    return all;
  }

  private static String detail(Entry entry) {
    return String.join(" ", entry.facts().topics()) + " " + entry.kind().id();
  }

  private static void fillPostgres(Connection connection, List<Entry> entries) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table entry (id text primary key, name text, summary text, detail text,"
              + " words tsvector generated always as"
              + " (setweight(to_tsvector('english', name), 'A')"
              + " || setweight(to_tsvector('english', summary), 'B')"
              + " || setweight(to_tsvector('english', detail), 'C')) stored)");
    }
    fill(connection, "insert into entry (id, name, summary, detail) values (?, ?, ?, ?)", entries);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create index entry_words on entry using gin (words)");
      statement.execute("analyze entry");
    }
  }

  private static void fill(Connection connection, String insert, List<Entry> entries)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Entry entry : entries) {
        statement.setString(1, entry.id());
        statement.setString(2, entry.name());
        statement.setString(3, entry.facts().summary());
        statement.setString(4, detail(entry));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static Way postgres(Connection connection) throws SQLException {
    return rows(
        connection,
        "select id, ts_rank(words, query) from entry, websearch_to_tsquery('english', ?) query"
            + " where words @@ query order by 2 desc, id limit 10",
        text -> text);
  }

  private static SQLiteDataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void fillSqlite(Connection connection, List<Entry> entries) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create virtual table entry using fts5(id unindexed, name, summary, detail,"
              + " tokenize = 'porter unicode61')");
    }
    fill(connection, "insert into entry (id, name, summary, detail) values (?, ?, ?, ?)", entries);
  }

  private static Way fts5(Connection connection) throws SQLException {
    return rows(
        connection,
        "select id, bm25(entry, 0, 5, 2, 1) from entry where entry match ? order by 2, id limit 10",
        text -> {
          List<String> words = new ArrayList<>();
          Analysis.words(text).forEach(word -> words.add('"' + word + '"'));
          return String.join(" ", words);
        });
  }

  private interface Form {
    String of(String text);
  }

  private static Way rows(Connection connection, String select, Form form) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(select);
    return new Way() {
      @Override
      public void ask(String text) throws SQLException {
        statement.setString(1, form.of(text));
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            rows.getString(1);
          }
        }
      }

      @Override
      public void close() throws SQLException {
        statement.close();
        connection.close();
      }
    };
  }
}
