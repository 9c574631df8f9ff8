package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.curation.FieldChange;
import org.waymark.json.CatalogFolder;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;

/** How a change of a field is told. */
final class ReviewViewTest {
  private static final EntryWords WORDS =
      new EntryWords(
          Catalog.of(
              1,
              CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies(),
              List.of()),
          Say.english());

  private static ReviewView.Change change(String from, String to) {
    FieldChange change = new FieldChange("/topics", from, to);
    return ReviewView.changes(List.of(change), WORDS).getFirst();
  }

  @Test
  void ofAListOnlyWhatLeftAndWhatCameIsTold() {
    ReviewView.Change change = change("[\"a\",\"b\",\"c\"]", "[\"b\",\"c\",\"d\"]");
    assertThat(change.from()).isEqualTo("a");
    assertThat(change.to()).isEqualTo("d\n2 others stay");
  }

  @Test
  void whereNothingLeftNothingStandsThere() {
    ReviewView.Change change = change("[\"a\"]", "[\"a\",\"b\"]");
    assertThat(change.from()).isEmpty();
    assertThat(change.to()).isEqualTo("b\n1 other stays");
  }

  @Test
  void aListInAnotherOrderIsToldInFull() {
    ReviewView.Change change = change("[\"a\",\"b\"]", "[\"b\",\"a\"]");
    assertThat(change.from()).isEqualTo("a, b");
    assertThat(change.to()).isEqualTo("b, a");
  }
}
