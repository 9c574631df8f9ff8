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
import org.waymark.catalog.Status;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Gain;
import org.waymark.pathway.Step;
import org.waymark.pathway.StepMode;
import org.waymark.pathway.Stretch;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * A step as the page shows it.
 *
 * @param number from 1
 * @param entry the id of its entry
 * @param title what to do, with the role where it is not a participant's
 * @param url the entry's own page
 * @param when from and until, worded as an estimate where it is one
 * @param isEstimated whether its dates are
 * @param effort hours, and hours a week
 * @param mode where and with whom
 * @param partner what to do for company where the mode gives none; null: not needed
 * @param gains what it does for each skill
 * @param note what one is short of; null: nothing
 * @param doubt that nobody knows whether it still runs; null: it does
 * @param deadline when to apply; null: not known, or just begin
 * @param admission the chance of getting in; null: just begin
 */
public record StepView(
    int number,
    String id,
    String entry,
    Link title,
    @Nullable String doubt,
    String url,
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
    @Nullable String deadline,
    @Nullable String admission,
    @Nullable String fallback,
    List<Link> companions,
    List<ReasonView> why,
    List<Link> unlocks,
    @Nullable String makes,
    String freshness,
    List<Link> changes) {
  /** What follows other steps is told in months from so far ahead: nobody knows it by the day. */
  private static final int FAR_DAYS = 45;

  static StepView of(int number, Step step, Naming naming) {
    Say say = naming.say();
    Entry entry = naming.catalog().entry(step.entry());
    return new StepView(
        number,
        step.id(),
        step.entry(),
        Link.of("/entries/" + step.entry(), title(step, say)),
        doubt(entry, say),
        entry.facts().url(),
        entry.facts().summary(),
        when(step, naming),
        step.timing() == Timing.FORECAST || step.timing() == Timing.TYPICAL,
        effort(step, say),
        mode(step.mode(), say),
        step.mode().with() == null ? null : naming.link(step.mode().with()),
        partner(step.mode(), say),
        cost(entry, step, say),
        step.gains().stream().map(gain -> gain(gain, naming)).toList(),
        stretch(step.stretch(), naming),
        step.deadline() == null ? null : say.range(step.deadline()),
        admission(step.admission(), say),
        step.fallback() == null ? null : naming.name(step.fallback()),
        naming.links(step.companions()),
        ReasonView.of(step.why(), say),
        naming.links(step.unlocks()),
        step.makes(),
        freshness(entry, say),
        changes(step, naming));
  }

  private static String title(Step step, Say say) {
    return title(step.name(), step.stream(), step.role(), say);
  }

  /** A name with the stream and, where it is not a participant's, the role. */
  static String title(String name, @Nullable String stream, ParticipationRole role, Say say) {
    String whole = stream == null ? name : say.of("title.stream", name, stream);
    return role == ParticipationRole.PARTICIPANT ? whole : say.of("title.role", whole, role);
  }

  static @Nullable String doubt(Entry entry, Say say) {
    return entry.status() == Status.UNKNOWN ? say.of("search.life.unknown") : null;
  }

  private static String when(Step step, Naming naming) {
    Say say = naming.say();
    boolean isFar = step.start().isAfter(naming.asOf().plusDays(FAR_DAYS));
    String length = say.span(step.start(), step.end());
    return switch (step.timing()) {
      case ANNOUNCED -> say.of("step.announced", step.start(), step.end());
      case FORECAST, TYPICAL -> say.of("step.estimated", say.month(step.start()), length);
      case ROLLING ->
          isFar
              ? say.of("step.rolling.month", say.month(step.start()), length)
              : say.of("step.rolling", step.start(), length);
    };
  }

  private static String effort(Step step, Say say) {
    return say.of(
        step.hoursEstimated() ? "step.effort.estimated" : "step.effort",
        Math.rint(step.hours()),
        hoursPerWeek(step));
  }

  /** What is done at whatever hours are left is told in whole hours: nobody plans it finer. */
  private static double hoursPerWeek(Step step) {
    double hours = step.hoursPerWeek();
    return step.timing() == Timing.ROLLING && hours >= 2 ? Math.rint(hours) : hours;
  }

  static String mode(StepMode mode, Say say) {
    String words = say.capital(say.mode(mode.setting(), mode.mentoring()));
    boolean placed = mode.setting() != Setting.ONLINE && mode.city() != null;
    return placed ? say.of("mode.in", words, say.place(mode.city(), mode.country())) : words;
  }

  private static @Nullable String partner(StepMode mode, Say say) {
    return mode.mentoring() == Mentoring.NONE ? say.of("step.partner") : null;
  }

  private static String cost(Entry entry, Step step, Say say) {
    String cost = cost(entry, say);
    return step.journey() == null ? cost : say.of("step.journey", cost, step.journey());
  }

  static String cost(Entry entry, Say say) {
    Funding funding =
        switch (entry) {
          case Program program -> program.funding();
          case Resource resource -> resource.funding();
          case org.waymark.catalog.Organization _ -> null;
        };
    if (funding == null || funding.cost() == null) {
      return say.of("money.cost-not-stated");
    }
    return say.cost(funding.cost());
  }

  private static String gain(Gain gain, Naming naming) {
    Say say = naming.say();
    String name = say.capital(naming.name(gain.skill()));
    return say.of("step.gain", name, gain.aim(), half(gain.expect()));
  }

  private static double half(double level) {
    return Math.round(level * 2) / 2.0;
  }

  static @Nullable String stretch(@Nullable Stretch stretch, Naming naming) {
    if (stretch == null) {
      return null;
    }
    Say say = naming.say();
    Vocabularies words = naming.catalog().vocabularies();
    return say.of(
        "step.stretch",
        naming.name(stretch.skill()),
        say.level(stretch.needs(), words),
        say.level(stretch.has(), words));
  }

  private static @Nullable String admission(@Nullable Admission admission, Say say) {
    return admission == null
        ? null
        : say.capital(
            say.of("step.admission", say.chance(admission.typical()), say.basis(admission)));
  }

  static String freshness(Entry entry, Say say) {
    PartialDate asOf = entry.facts().asOf();
    return asOf == null ? say.of("step.facts.undated") : say.of("step.facts", asOf);
  }

  private static List<Link> changes(Step step, Naming naming) {
    Say say = naming.say();
    ProfileForm form = naming.form();
    List<Link> links = new ArrayList<>();
    String id = step.entry();
    links.add(Link.of(form.changedTo(form.plus("completed", id)), say.of("step.done-before")));
    links.add(Link.of(form.changedTo(form.plus("excluded", id)), say.of("not-for-me")));
    if (form.has("pinned", id)) {
      links.add(Link.of(form.changedTo(form.minus("pinned", id)), say.of("step.unpin")));
    } else {
      links.add(Link.of(form.changedTo(form.plus("pinned", id)), say.of("step.pin")));
    }
    return links;
  }
}
