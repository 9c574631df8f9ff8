package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Gain;
import org.waymark.pathway.Step;
import org.waymark.pathway.StepMode;
import org.waymark.pathway.Stretch;
import org.waymark.rounds.Timing;

/**
 * A step as the page shows it.
 *
 * @param number from 1
 * @param entry the id of its entry
 * @param title what to do, with the role where it is not a participant's
 * @param when from and until, worded as an estimate where it is one
 * @param isEstimated whether its dates are
 * @param effort hours, and hours a week
 * @param mode where and with whom
 * @param partner what to do for company where the mode gives none; null: not needed
 * @param gains what it does for each skill
 * @param note what one is short of; null: nothing
 * @param admission the chance of getting in; null: just begin
 */
public record StepView(
    int number,
    String id,
    String entry,
    Link title,
    String summary,
    String when,
    boolean isEstimated,
    String effort,
    String mode,
    @Nullable Link with,
    @Nullable String partner,
    String cost,
    List<String> gains,
    @Nullable String note,
    @Nullable String admission,
    @Nullable String fallback,
    List<Link> companions,
    List<ReasonView> why,
    List<Link> unlocks,
    @Nullable String makes,
    String freshness,
    List<Link> changes) {

  static StepView of(int number, Step step, Naming naming) {
    Entry entry = naming.catalog().entry(step.entry());
    return new StepView(
        number,
        step.id(),
        step.entry(),
        Link.of("/entries/" + step.entry(), title(step)),
        entry.facts().summary(),
        when(step),
        step.timing() == Timing.FORECAST || step.timing() == Timing.TYPICAL,
        effort(step),
        mode(step.mode()),
        step.mode().with() == null ? null : naming.link(step.mode().with()),
        partner(step.mode()),
        cost(entry),
        step.gains().stream().map(gain -> gain(gain, naming)).toList(),
        stretch(step.stretch(), naming),
        admission(step.admission()),
        step.fallback() == null ? null : naming.name(step.fallback()),
        naming.links(step.companions()),
        ReasonView.of(step.why()),
        naming.links(step.unlocks()),
        step.makes(),
        freshness(entry),
        changes(step, naming.form()));
  }

  private static String title(Step step) {
    String role =
        step.role() == ParticipationRole.PARTICIPANT ? "" : " (as " + Words.of(step.role()) + ")";
    String stream = step.stream() == null ? "" : ": " + step.stream();
    return step.name() + stream + role;
  }

  private static String when(Step step) {
    String length = Words.span(step.start(), step.end());
    return switch (step.timing()) {
      case ANNOUNCED -> Words.day(step.start()) + " to " + Words.day(step.end()) + " (announced)";
      case FORECAST, TYPICAL ->
          "around " + Words.month(step.start()) + ", for " + length + "; not announced";
      case ROLLING -> "from " + Words.day(step.start()) + ", for about " + length;
    };
  }

  private static String effort(Step step) {
    return (step.hoursEstimated() ? "about " : "")
        + Words.number(Math.rint(step.hours()))
        + " hours, "
        + Words.number(hoursPerWeek(step))
        + " a week";
  }

  /** What is done at whatever hours are left is told in whole hours: nobody plans it finer. */
  private static double hoursPerWeek(Step step) {
    double hours = step.hoursPerWeek();
    return step.timing() == Timing.ROLLING && hours >= 2 ? Math.rint(hours) : hours;
  }

  static String mode(StepMode mode) {
    String words = Words.capital(Words.mode(mode.setting(), mode.mentoring()));
    boolean placed = mode.setting() != Setting.ONLINE && mode.city() != null;
    return placed ? words + ", in " + Words.place(mode.city(), mode.country()) : words;
  }

  private static @Nullable String partner(StepMode mode) {
    return mode.mentoring() == Mentoring.NONE
        ? "Find one person to do it with: people get far more out of it."
        : null;
  }

  static String cost(Entry entry) {
    Funding funding =
        switch (entry) {
          case Program program -> program.funding();
          case Resource resource -> resource.funding();
          case org.waymark.catalog.Organization _ -> null;
        };
    if (funding == null || funding.cost() == null) {
      return "cost not stated";
    }
    return Words.cost(funding.cost());
  }

  private static String gain(Gain gain, Naming naming) {
    String name = naming.name(gain.skill());
    return "%s: aims at level %s, expect about %s"
        .formatted(name, Words.number(gain.aim()), Words.number(half(gain.expect())));
  }

  private static double half(double level) {
    return Math.round(level * 2) / 2.0;
  }

  static @Nullable String stretch(@Nullable Stretch stretch, Naming naming) {
    if (stretch == null) {
      return null;
    }
    List<String> levels = naming.catalog().vocabularies().levels();
    return "A stretch: in %s it asks for the level \"%s\", and you will be at \"%s\". Look it up as you go."
        .formatted(
            naming.name(stretch.skill()), levels.get(stretch.needs()), levels.get(stretch.has()));
  }

  private static @Nullable String admission(@Nullable Admission admission) {
    return admission == null
        ? null
        : Words.capital(Words.chance(admission.typical()))
            + " who apply get in ("
            + Words.basis(admission)
            + ").";
  }

  static String freshness(Entry entry) {
    PartialDate asOf = entry.facts().asOf();
    return asOf == null
        ? "No date is known for these facts."
        : "Facts as of " + Words.date(asOf) + ".";
  }

  private static List<Link> changes(Step step, ProfileForm form) {
    List<Link> links = new ArrayList<>();
    String id = step.entry();
    links.add(Link.of(form.plus("completed", id).address(), "I've done this"));
    links.add(Link.of(form.plus("excluded", id).address(), "Not for me"));
    if (form.has("pinned", id)) {
      links.add(Link.of(form.minus("pinned", id).address(), "Unpin"));
    } else {
      links.add(Link.of(form.plus("pinned", id).address(), "Keep it"));
    }
    return links;
  }
}
