package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.json.CatalogFolder;
import org.waymark.search.Evaluation;

/** Search on the whole catalogue by the judged list, against the figure that is committed. */
final class SearchQualityTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/waymark/search");
  private static final LocalDate JUDGED_ON = LocalDate.of(2026, 11, 25);
  private static final double LEEWAY = 0.02;

  @Test
  void isNotWorseThanCommitted() throws IOException {
    Catalog catalog = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
    double committed = Double.parseDouble(Files.readString(RESOURCES.resolve("ndcg.txt")).strip());

    Evaluation.Figures figures =
        EvaluateSearchCommand.evaluate(
                JudgedQueries.read(RESOURCES.resolve("judged-queries.jsonl")), catalog, JUDGED_ON)
            .overall();

    System.out.printf("nDCG@10 %.4f, committed %.4f%n", figures.ndcg(), committed);
    assertThat(figures.ndcg()).isGreaterThanOrEqualTo(committed - LEEWAY);
  }
}
