package org.waymark.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.search.AbsurdQueries;

/**
 * Asks a running server over HTTP as fast as it answers, from eight clients, and prints how long
 * the server says it took ({@code Server-Timing}) and how long the clients waited. The clients
 * share the machine with the server.
 *
 * <p>Arguments: the server's address; then {@code judged} and seconds, for the judged queries with
 * all facets, every third with one chosen; or {@code absurd} and a number of queries; or {@code
 * suggest} and seconds, for their beginnings as somebody types them.
 */
public final class SearchLoad {
  private static final int CLIENTS = 8;
  private static final int WARM_UP = 2000;
  private static final Path JUDGED =
      Path.of("src/test/resources/org/waymark/search/judged-queries.jsonl");
  private static final List<String> CHOSEN =
      List.of("&type=program", "&status=active", "&type=resource", "&topic=ai-control");

  private final URI server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();

  private SearchLoad(URI server) {
    this.server = server;
  }

  /**
   * @param serverMillis as the server tells
   * @param clientMillis from sending to the last byte
   */
  private record Answer(String path, double serverMillis, double clientMillis) {}

  @FunctionalInterface
  private interface Paths {
    String next(Random random);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    SearchLoad load = new SearchLoad(URI.create(arguments[0]));
    int amount = Integer.parseInt(arguments[2]);
    List<String> texts = texts();
    Paths judged = random -> search(text(texts, random)) + chosen(random);
    Paths paths =
        switch (arguments[1]) {
          case "judged" -> judged;
          case "absurd" -> random -> search(AbsurdQueries.next(random));
          case "suggest" -> random -> suggest(text(texts, random), random);
          default -> throw new IllegalArgumentException("judged, absurd or suggest");
        };
    load.run(judged, WARM_UP, Long.MAX_VALUE);
    load.statuses.clear();
    boolean counted = arguments[1].equals("absurd");
    long begun = System.nanoTime();
    List<Answer> answers =
        load.run(
            paths,
            counted ? amount : Integer.MAX_VALUE,
            counted ? Long.MAX_VALUE : begun + amount * 1_000_000_000L);
    load.report(answers, (System.nanoTime() - begun) / 1e9);
    load.client.close();
  }

  private static List<String> texts() throws IOException {
    return Files.readAllLines(JUDGED).stream()
        .map(line -> ((JsonObject) JsonParsing.parse(line, null).orThrow()).get("query"))
        .map(query -> ((JsonText) Objects.requireNonNull(query)).value())
        .toList();
  }

  private static String text(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static String search(String text) {
    return "api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String chosen(Random random) {
    return random.nextInt(3) == 0 ? CHOSEN.get(random.nextInt(CHOSEN.size())) : "";
  }

  private static String suggest(String text, Random random) {
    String begun = text.substring(0, 1 + random.nextInt(text.length()));
    return "api/v1/suggest?q=" + URLEncoder.encode(begun, StandardCharsets.UTF_8);
  }

  private List<Answer> run(Paths paths, int count, long until) throws Exception {
    AtomicInteger left = new AtomicInteger(count);
    List<Future<List<Answer>>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (int seed = 0; seed < CLIENTS; seed++) {
        Random random = new Random(seed);
        clients.add(
            threads.submit(() -> {
              List<Answer> answers = new ArrayList<>();
              while (left.getAndDecrement() > 0 && System.nanoTime() < until) {
                answers.add(ask(paths.next(random)));
              }
              return answers;
            }));
      }
    }
    List<Answer> all = new ArrayList<>();
    for (Future<List<Answer>> one : clients) {
      all.addAll(one.get());
    }
    return all;
  }

  private Answer ask(String path) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
      long begun = System.nanoTime();
      HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      double waited = (System.nanoTime() - begun) / 1e6;
      statuses.computeIfAbsent(answer.statusCode(), code -> new AtomicInteger()).incrementAndGet();
      double told =
          answer
              .headers()
              .firstValue("Server-Timing")
              .map(timing -> Double.parseDouble(timing.substring(timing.indexOf("dur=") + 4)))
              .orElse(Double.NaN);
      return new Answer(path, told, waited);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void report(List<Answer> answers, double seconds) {
    System.out.printf(
        "%d answers from %d clients in %.1f s: %.0f a second; statuses %s%n",
        answers.size(), CLIENTS, seconds, answers.size() / seconds, new TreeMap<>(statuses));
    print("server", answers.stream().mapToDouble(Answer::serverMillis).sorted().toArray());
    print("client", answers.stream().mapToDouble(Answer::clientMillis).sorted().toArray());
    answers.stream()
        .max((a, b) -> Double.compare(a.serverMillis(), b.serverMillis()))
        .ifPresent(slowest -> System.out.println("slowest: " + slowest));
  }

  private static void print(String side, double[] sorted) {
    System.out.printf(
        "%s: p50 %.2f, p90 %.2f, p99 %.2f, p99.9 %.2f, max %.1f ms%n",
        side,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        at(sorted, 0.999),
        sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
