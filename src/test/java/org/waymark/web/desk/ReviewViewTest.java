package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.curation.FieldChange;

/** How a change of a field is told. */
final class ReviewViewTest {
  private static ReviewView.Change change(String from, String to) {
    FieldChange change = new FieldChange("/topics", from, to);
    return ReviewView.changes(List.of(change), EntryForm.WORDS).getFirst();
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
