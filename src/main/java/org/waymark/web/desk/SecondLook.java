package org.waymark.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Term;
import org.waymark.curation.Losses;
import org.waymark.curation.PathImpact;
import org.waymark.curation.Prospect;
import org.waymark.curation.ReferenceWatch;
import org.waymark.say.Say;
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
  Looked at(Filled form, Prospect prospect, Say say) {
    Losses losses = watch.losses(prospect, today.get());
    Filled asked = form;
    if (!losses.isEmpty() && form.value(TICK).isEmpty()) {
      asked = asked.with(TICK, inWords(losses.impacts(), say));
    }
    if (!losses.isEmpty() && form.value(WHY).isEmpty()) {
      asked = asked.with(WHY, say.of("desk.loss.ask"));
    }
    return new Looked(asked, losses);
  }

  private static String inWords(List<PathImpact> losses, Say say) {
    return say.of(
        "desk.loss.whose",
        losses.size(),
        losses.stream()
            .map(impact -> say.of("desk.loss.of", impact.name(), lost(impact, say)))
            .collect(Collectors.joining("; ")));
  }

  /** What someone loses, in words. */
  static String lost(PathImpact impact, Say say) {
    return impact.losses().stream()
        .map(loss ->
            switch (loss) {
              case NO_STEPS -> say.of("desk.loss.no-steps");
              case NOTHING_MADE -> say.of("desk.loss.nothing-made");
              case LOWER_RUNG ->
                  say.of(
                      "desk.loss.lower",
                      rung(impact.after().rung(), say),
                      rung(impact.before().rung(), say));
              case LESS_READY ->
                  say.of(
                      "desk.loss.less",
                      Math.round(impact.after().gain() * 100),
                      Math.round(impact.before().gain() * 100));
            })
        .collect(Collectors.joining(", "));
  }

  /** A rung of the ladder, {@code in-person/expert}, as paths name it. */
  private static String rung(String rung, Say say) {
    int slash = rung.indexOf('/');
    return Term.find(Setting.class, rung.substring(0, Math.max(0, slash)))
        .flatMap(setting ->
            Term.find(Mentoring.class, rung.substring(slash + 1))
                .map(mentoring -> say.mode(setting, mentoring)))
        .orElse(rung);
  }
}
