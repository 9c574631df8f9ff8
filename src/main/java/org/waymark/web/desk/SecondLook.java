package org.waymark.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.curation.PathImpact;
import org.waymark.curation.ReferenceWatch;
import org.waymark.store.Authorship;
import org.waymark.store.Contents;

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
  record Looked(Filled form, List<PathImpact> losses) {
    /** Whether the change has to wait for a person. */
    boolean isAsked() {
      return form.errors().containsKey(TICK) || form.errors().containsKey(WHY);
    }

    /** The authorship with the reason for what is lost. */
    Authorship signed(Authorship by) {
      return losses.isEmpty()
          ? by
          : new Authorship(
              by.who(),
              by.when(),
              "%s Takes from paths of %s: %s"
                  .formatted(
                      by.why(),
                      losses.stream().map(PathImpact::person).collect(Collectors.joining(", ")),
                      form.value(WHY)),
              by.source());
    }
  }

  /**
   * Looks at a change of one entry.
   *
   * @param form as it was sent
   * @param after the entry as it would be; null: it would be gone
   */
  Looked at(Filled form, Contents held, String id, @Nullable Entry after) {
    List<PathImpact> losses =
        watch.losses(held.catalog(), catalog(held, id, after), id, today.get());
    Filled asked = form;
    if (!losses.isEmpty() && form.value(TICK).isEmpty()) {
      asked = asked.with(TICK, inWords(losses));
    }
    if (!losses.isEmpty() && form.value(WHY).isEmpty()) {
      asked = asked.with(WHY, "Say why it is right all the same.");
    }
    return new Looked(asked, losses);
  }

  /** The catalogue as it would be with an entry; without it where it is null. */
  static Catalog catalog(Contents held, String id, @Nullable Entry after) {
    List<Entry> entries = new ArrayList<>(held.entries());
    entries.removeIf(entry -> entry.id().equals(id));
    if (after != null) {
      entries.add(after);
    }
    return Catalog.of(held.version(), held.catalog().vocabularies(), entries);
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
