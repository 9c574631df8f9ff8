package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final JudgedQuery MATS =
      new JudgedQuery("q1", "mats", "name", Map.of("mats", 3, "mats-research", 2));
  private static final JudgedQuery LISA =
      new JudgedQuery("q2", "lisa", "acronym", Map.of("lisa", 3));

  @Test
  void theIdealOrderGivesOne() {
    Evaluation.Figures figures =
        Evaluation.of(List.of(MATS), text -> List.of("mats", "mats-research", "arena")).overall();

    assertThat(figures).isEqualTo(new Evaluation.Figures(1, 1, 1, 1, 1));
  }

  @Test
  void aWorseOrderGivesLess() {
    Evaluation.Figures figures =
        Evaluation.of(List.of(MATS), text -> List.of("arena", "mats-research", "mats")).overall();

    double ideal = 7 + 3 / log2(3);
    assertThat(figures.ndcg()).isCloseTo((3 / log2(3) + 7 / log2(4)) / ideal, within(1e-12));
    assertThat(figures.first()).isZero();
    assertThat(figures.firstThree()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstTenCount() {
    List<String> late = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "lisa");

    assertThat(Evaluation.of(List.of(LISA), text -> late).overall())
        .isEqualTo(new Evaluation.Figures(1, 0, 0, 0, 0));
  }

  @Test
  void theWorstComeFirstWithWhatTheyMissed() {
    Evaluation evaluation =
        Evaluation.of(List.of(MATS, LISA), text -> List.of("mats", "mats-research"));

    Evaluation.Result worst = evaluation.worst(1).getFirst();
    assertThat(worst.query()).isEqualTo(LISA);
    assertThat(worst.missed()).containsExactly("lisa");
    assertThat(evaluation.byStyle())
        .isEqualTo(
            Map.of(
                "name", new Evaluation.Figures(1, 1, 1, 1, 1),
                "acronym", new Evaluation.Figures(1, 0, 0, 0, 0)));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
