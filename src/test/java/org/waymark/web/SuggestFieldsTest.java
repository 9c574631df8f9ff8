package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.say.Say;

/** Fields of entries by the names that people call them. */
final class SuggestFieldsTest {
  private static final Say SAY = Say.english();

  @Test
  void aFieldWithoutANameOfItsOwnIsCalledByItsWords() {
    assertThat(SuggestFields.anyLabel("/tracks", SAY)).isEqualTo("tracks");
    assertThat(SuggestFields.anyLabel("/rounds/0/hoursAtLeast", SAY))
        .isEqualTo("rounds › 0 › hours at least");
  }
}
