package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "arena,arena,3,0",
    "arena,arenas,3,1",
    "arena,rena,3,1",
    "arena,arema,3,1",
    "arena,raena,3,1",
    "redwood,redwod,3,1",
    "kitten,sitting,3,3",
    "kitten,sitting,2,3",
    "ca,abc,5,3",
    "'',ab,2,2",
    "ab,'',1,2",
  })
  void countsLetters(String a, String b, int most, int distance) {
    assertThat(EditDistance.of(a, b, most)).isEqualTo(distance);
    assertThat(EditDistance.of(b, a, most)).isEqualTo(distance);
  }

  /** The whole table, filled without leaving a cell out. */
  private static int whole(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Test
  void agreesWithTheWholeTable() {
    Random random = new Random(20261126);
    for (int n = 0; n < 20_000; n++) {
      String a = word(random);
      String b = word(random);
      int most = random.nextInt(5);
      assertThat(EditDistance.of(a, b, most))
          .as("%s and %s, at most %d", a, b, most)
          .isEqualTo(Math.min(whole(a, b), most + 1));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
