package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CodesTest {
  @Test
  void anIdOfANameIsItsLettersAndDigitsAndIsValid() {
    assertThat(Codes.idOf("Café AI: Łódź & Zürich (2027)", 60))
        .isEqualTo("cafe-ai-lodz-zurich-2027");
    assertThat(Codes.isId(Codes.idOf("  --MATS 12.0--  ", 60))).isTrue();
  }

  @Test
  void anIdIsCutAtTheEndOfAWord() {
    assertThat(Codes.idOf("Technical AI Safety Project Sprint", 20))
        .isEqualTo("technical-ai-safety");
    assertThat(Codes.idOf("Technical AI Safety Project Sprint", 22))
        .isEqualTo("technical-ai-safety");
  }

  @Test
  void aNameWithoutLatinLettersGivesNoId() {
    assertThat(Codes.idOf("人工智能", 60)).isEmpty();
  }
}
