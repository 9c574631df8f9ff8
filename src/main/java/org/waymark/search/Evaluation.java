package org.waymark.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well a ranking answers judged queries: by normalised discounted cumulative gain of the first
 * ten (gain 2^grade − 1, discount log2 of the place plus one; Järvelin and Kekäläinen 2002, in the
 * form of Burges and others 2005), by the share of what is wanted that is among the first ten, and
 * by whether a best answer stands first or among the first three.
 */
public final class Evaluation {
  private static final int DEPTH = 10;

  private final List<Result> results;

  private Evaluation(List<Result> results) {
    this.results = List.copyOf(results);
  }

  /**
   * One query's result.
   *
   * @param found ids of the first ten
   * @param ndcg 0 to 1
   * @param recall of what is graded, or of ten of it where more is, 0 to 1
   * @param first whether the first bears the query's best grade
   * @param firstThree whether one of the first three does
   */
  public record Result(
      JudgedQuery query,
      List<String> found,
      double ndcg,
      double recall,
      boolean first,
      boolean firstThree) {
    /** Copies. */
    public Result {
      found = List.copyOf(found);
    }

    /** What was wanted most and is not among the first ten. */
    public List<String> missed() {
      return query.grades().keySet().stream()
          .filter(id -> query.grade(id) == query.bestGrade() && !found.contains(id))
          .toList();
    }
  }

  /** Means over queries, each 0 to 1. */
  public record Figures(int queries, double ndcg, double recall, double first, double firstThree) {}

  /**
   * Evaluates a ranking.
   *
   * @param queries each with at least one grade
   * @param ranking ids for a text, the best first
   */
  public static Evaluation of(List<JudgedQuery> queries, Function<String, List<String>> ranking) {
    return new Evaluation(
        queries.stream().map(query -> result(query, ranking.apply(query.text()))).toList());
  }

  /** Evaluates a searcher. */
  public static Evaluation of(List<JudgedQuery> queries, Searcher searcher) {
    return of(
        queries,
        text ->
            searcher.search(SearchQuery.of(text).withLimit(DEPTH)).hits().stream()
                .map(hit -> hit.entry().id())
                .toList());
  }

  private static Result result(JudgedQuery query, List<String> ranking) {
    List<String> found = ranking.stream().limit(DEPTH).toList();
    List<Integer> gained = found.stream().map(query::grade).toList();
    List<Integer> ideal =
        query.grades().values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    long wanted = gained.stream().filter(grade -> grade > 0).count();
    int best = query.bestGrade();
    return new Result(
        query,
        found,
        gain(gained) / gain(ideal),
        (double) wanted / ideal.size(),
        gained.stream().limit(1).anyMatch(grade -> grade == best),
        gained.stream().limit(3).anyMatch(grade -> grade == best));
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int place = 0; place < grades.size(); place++) {
      sum += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2.0) / Math.log(2));
    }
    return sum;
  }

  /** Means over all queries. */
  public Figures overall() {
    return figures(results);
  }

  /** Means by style, in the order of their names. */
  public Map<String, Figures> byStyle() {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                result -> result.query().style(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Evaluation::figures)));
  }

  /** The queries that are answered worst, the worst first. */
  public List<Result> worst(int count) {
    return results.stream()
        .sorted(
            Comparator.comparingDouble(Result::ndcg).thenComparing(result -> result.query().id()))
        .limit(count)
        .toList();
  }

  private static Figures figures(List<Result> results) {
    return new Figures(
        results.size(),
        mean(results, Result::ndcg),
        mean(results, Result::recall),
        mean(results, result -> result.first() ? 1 : 0),
        mean(results, result -> result.firstThree() ? 1 : 0));
  }

  private static double mean(List<Result> results, ToDoubleFunction<Result> figure) {
    return results.stream().mapToDouble(figure).average().orElse(0);
  }
}
