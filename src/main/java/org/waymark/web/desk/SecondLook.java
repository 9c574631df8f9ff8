package org.waymark.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waymark.curation.Losses;
import org.waymark.curation.PathImpact;
import org.waymark.curation.Prospect;
import org.waymark.curation.ReferenceWatch;
import org.waymark.store.Authorship;

/**
 * Asks for a second look before a change takes something from people's paths: a tick and a reason,
 * which is kept in the history.
 */
final class SecondLook {
  /** The tick of the form. */
  static final String TICK = "accept-losses";

  /** The reason of the form. */
  static final String WHY = "losses-why";

  private final ReferenceWatch watch;
  private final Supplier<LocalDate> today;

  SecondLook(ReferenceWatch watch, Supplier<LocalDate> today) {
    this.watch = watch;
    this.today = today;
  }

  /**
   * What came of it.
   *
   * @param form with what is asked for, where it is
   * @param losses what the change takes, and from whom
   */
  record Looked(Filled form, Losses losses) {
    /** Whether the change has to wait for a person. */
    boolean isAsked() {
      return form.errors().containsKey(TICK) || form.errors().containsKey(WHY);
    }

    /** The authorship with the reason for what is lost. */
    Authorship signed(Authorship by) {
      return losses.accepted(by, form.value(WHY));
    }
  }

  /**
   * Looks at a change.
   *
   * @param form as it was sent
   */
  Looked at(Filled form, Prospect prospect) {
    Losses losses = watch.losses(prospect, today.get());
    Filled asked = form;
    if (!losses.isEmpty() && form.value(TICK).isEmpty()) {
      asked = asked.with(TICK, inWords(losses.impacts()));
    }
    if (!losses.isEmpty() && form.value(WHY).isEmpty()) {
      asked = asked.with(WHY, "Say why it is right all the same.");
    }
    return new Looked(asked, losses);
  }

  private static String inWords(List<PathImpact> losses) {
    return "It takes something from %s: %s."
        .formatted(
            losses.size() == 1 ? "someone's path" : "the paths of " + losses.size() + " people",
            losses.stream()
                .map(impact -> impact.name() + " (" + lost(impact) + ")")
                .collect(Collectors.joining("; ")));
  }

  /** What someone loses, in words. */
  static String lost(PathImpact impact) {
    return impact.losses().stream()
        .map(loss ->
            switch (loss) {
              case NO_STEPS -> "no steps any more";
              case NOTHING_MADE -> "nothing is made public any more";
              case LOWER_RUNG ->
                  "at best %s, before %s"
                      .formatted(rung(impact.after().rung()), rung(impact.before().rung()));
              case LESS_READY ->
                  "the path adds %d %% of the goal, before %d %%"
                      .formatted(
                          Math.round(impact.after().gain() * 100),
                          Math.round(impact.before().gain() * 100));
            })
        .collect(Collectors.joining(", "));
  }

  private static String rung(String rung) {
    return rung.replace("/", ", ").replace("in-person", "in person");
  }
}
