package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.say.Say;

/** Values of entries in words. */
final class SuggestFieldsTest {
  private static final Say SAY = Say.english();

  @Test
  void severalThingsAreSaidInFullEachOnALine() {
    String modes =
        """
        [{"setting":"in-person","locations":[{"city":"London","country":"GB"},{"city":"Paris"}]},
         {"setting":"online","hoursPerWeek":5}]
        """;
    assertThat(SuggestFields.inFull(modes, SAY))
        .isEqualTo(
            """
            setting in-person, locations (city London, country GB; city Paris)
            setting online, hours per week 5\
            """);
    assertThat(SuggestFields.inFull("[\"a\",\"b\"]", SAY)).isEqualTo("a, b");
    assertThat(SuggestFields.inFull("true", SAY)).isEqualTo("yes");
    assertThat(SuggestFields.inFull(null, SAY)).isEqualTo("not stated");
  }

  @Test
  void aFieldWithoutANameOfItsOwnIsCalledByItsWords() {
    assertThat(SuggestFields.anyLabel("/tracks", SAY)).isEqualTo("tracks");
    assertThat(SuggestFields.anyLabel("/rounds/0/hoursAtLeast", SAY))
        .isEqualTo("rounds › 0 › hours at least");
  }
}
