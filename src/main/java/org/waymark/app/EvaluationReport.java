package org.waymark.app;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import org.waymark.catalog.Track;
import org.waymark.curation.Quality.PathFigures;
import org.waymark.curation.Share;

/** Prints how paths agree with advice: by track, then the cases that agree least. */
final class EvaluationReport {
  private static final int WORST = 10;

  private EvaluationReport() {}

  static void print(List<PathEvaluation.Score> scores, PrintWriter out) {
    out.printf(
        "%-12s %5s %6s %10s %10s %9s %7s %8s%n",
        "track", "cases", "judged", "recall@10", "recall@20", "anywhere", "order", "against");
    for (Track track : Track.values()) {
      row(track.id(), scores.stream().filter(s -> s.track() == track).toList(), out);
    }
    row("all", scores, out);
    out.printf("%nThe cases that agree least:%n");
    scores.stream()
        .filter(score -> score.judged() > 0)
        .sorted(
            Comparator.comparingDouble(PathEvaluation.Score::recall)
                .thenComparing(Comparator.comparingInt(PathEvaluation.Score::judged).reversed())
                .thenComparing(PathEvaluation.Score::id))
        .limit(WORST)
        .forEach(score -> {
          out.printf(
              "%s (%s, %s): %d of %d%n",
              score.id(), score.track().id(), score.person(), score.told20(), score.judged());
          score.missed().forEach(missed -> out.printf("  missed %s%n", missed));
          score.discouraged().forEach(id -> out.printf("  advised against: %s%n", id));
        });
  }

  private static void row(String name, List<PathEvaluation.Score> scores, PrintWriter out) {
    PathFigures figures = Measuring.figures(scores);
    out.printf(
        "%-12s %5d %6d %10s %10s %9s %7s %8d%n",
        name,
        figures.cases(),
        figures.told10().whole(),
        share(figures.told10()),
        share(figures.told20()),
        share(figures.anywhere()),
        share(figures.inOrder()),
        figures.against());
  }

  private static String share(Share share) {
    return share.isMeasured() ? "%.2f".formatted(share.ratio()) : "-";
  }
}
