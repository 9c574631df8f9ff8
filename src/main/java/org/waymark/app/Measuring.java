package org.waymark.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.Quality;
import org.waymark.curation.Quality.PathFigures;
import org.waymark.curation.Quality.SearchFigures;
import org.waymark.curation.Share;
import org.waymark.search.Evaluation;

/** Measures search and paths on a catalogue, to be kept with its release. */
final class Measuring {
  private Measuring() {}

  /**
   * Measures what there are files for.
   *
   * @param queries judged ones; null: search is not measured
   * @param cases what experienced people advised, with {@code people.json} beside it; null: paths
   *     are not measured
   */
  static Quality of(
      @Nullable Path queries, @Nullable Path cases, Catalog catalog, LocalDate today) {
    return new Quality(
        queries == null ? null : search(queries, catalog, today),
        cases == null ? null : paths(cases, catalog));
  }

  private static Quality.Searches search(Path queries, Catalog catalog, LocalDate today) {
    Evaluation evaluation =
        EvaluateSearchCommand.evaluate(JudgedQueries.read(queries), catalog, today);
    Map<String, SearchFigures> styles = new TreeMap<>();
    evaluation.byStyle().forEach((style, figures) -> styles.put(style, figures(figures)));
    return new Quality.Searches(today, figures(evaluation.overall()), styles);
  }

  /** Search figures as a release keeps them. */
  static SearchFigures figures(Evaluation.Figures figures) {
    return new SearchFigures(
        figures.queries(), figures.ndcg(), figures.recall(), figures.first(), figures.firstThree());
  }

  private static Quality.Paths paths(Path cases, Catalog catalog) {
    LocalDate day = EvaluatePathsCommand.DAY;
    List<PathEvaluation.Score> scores =
        EvaluatePathsCommand.scores(cases, cases.resolveSibling("people.json"), catalog, day);
    Map<String, PathFigures> tracks =
        scores.stream()
            .collect(
                Collectors.groupingBy(
                    score -> score.track().id(),
                    Collectors.collectingAndThen(Collectors.toList(), Measuring::figures)));
    return new Quality.Paths(day, figures(scores), tracks);
  }

  /** What cases add up to. */
  static PathFigures figures(List<PathEvaluation.Score> scores) {
    return new PathFigures(
        scores.size(),
        share(scores, PathEvaluation.Score::told10, PathEvaluation.Score::judged),
        share(scores, PathEvaluation.Score::told20, PathEvaluation.Score::judged),
        share(scores, PathEvaluation.Score::toldAtAll, PathEvaluation.Score::judged),
        share(scores, PathEvaluation.Score::inOrder, PathEvaluation.Score::ordered),
        scores.stream().mapToLong(score -> score.discouraged().size()).sum());
  }

  private static Share share(
      List<PathEvaluation.Score> scores,
      ToIntFunction<PathEvaluation.Score> part,
      ToIntFunction<PathEvaluation.Score> whole) {
    return new Share(scores.stream().mapToInt(part).sum(), scores.stream().mapToInt(whole).sum());
  }
}
