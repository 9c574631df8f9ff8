package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;

final class SignpostsTest {
  @Test
  void aConceptThatPointsAtNothingIsAProblem() {
    CatalogFolder.Contents contents = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    List<Entry> without =
        contents.entries().stream()
            .filter(entry -> !entry.id().equals("michigan-agisf-next-steps"))
            .toList();
    assertThat(CatalogFolder.check(Path.of("resources-catalog")).problems()).isEmpty();
    assertThat(CatalogValidator.checkSignposts(contents.vocabularies(), without))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.pointer()).matches("/concepts/\\d+/signposts/0");
          assertThat(Faults.english(problem)).contains("'michigan-agisf-next-steps'");
        });
  }
}
