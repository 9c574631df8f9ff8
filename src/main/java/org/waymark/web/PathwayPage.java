package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Alternative;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Warning;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.SettingPreference;
import org.waymark.say.Say;

/**
 * A person's path.
 *
 * @param goal the role or entry aimed at, as a title names it
 * @param lead the whole path in a few sentences, as a friend would say it
 * @param said what they told of themselves, in a line
 * @param form their answers, to be changed
 * @param map where its things are; null when none is in person
 * @param assumptions what they did not say and we assumed
 * @param people people and places, by why one would turn to them
 * @param left what was left out of the path at the person's wish
 */
public record PathwayPage(
    Head head,
    String goal,
    String goalSummary,
    String said,
    List<Lead.Sentence> lead,
    FormView form,
    Plan plan,
    String asOf,
    String until,
    Timeline timeline,
    ReadinessView readiness,
    ReadinessCurve curve,
    @Nullable PathMap map,
    List<StepView> steps,
    List<WindowView> windows,
    List<AssumptionView> assumptions,
    List<Link> applyNow,
    Map<String, List<Link>> people,
    List<Link> alsoOpen,
    List<Link> justOutOfReach,
    List<Link> longRoutes,
    List<Link> leadsTo,
    List<Link> alternatives,
    List<Warned> warnings,
    List<Link> left) {

  /** Something to know, in words. */
  public record Warned(String code, String text) {
    static Warned of(Warning warning, Say say) {
      return new Warned(warning.code(), say.of(warning.text()));
    }
  }

  static PathwayPage of(
      Plan plan,
      Progress progress,
      Profile profile,
      FormView form,
      Catalog catalog,
      Gazetteer gazetteer,
      Say say) {
    String goal = goal(plan, catalog, say);
    Naming naming = new Naming(plan, catalog, form.form(), say);
    List<StepView> steps = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      steps.add(StepView.of(i + 1, plan.steps().get(i), naming));
    }
    List<WindowView> windows =
        plan.applications().stream().map(window -> WindowView.of(window, naming)).toList();
    LocalDate end = end(plan, profile, catalog);
    return new PathwayPage(
        Head.closed(say.of("path.title", goal), say.of("path.description"), "/path", "path"),
        goal,
        summary(plan, catalog, say),
        said(profile, catalog, say),
        Lead.of(plan, progress, naming),
        form,
        plan,
        say.day(plan.asOf()),
        say.month(end),
        Timeline.of(plan, end, naming),
        ReadinessView.of(plan.readiness(), end, say),
        ReadinessCurve.of(plan, end, say),
        PathMap.of(plan, gazetteer, naming),
        steps,
        windows,
        plan.assumptions().stream().map(one -> AssumptionView.of(one, say)).toList(),
        links(plan.applyNow(), say),
        plan.peopleAndPlaces().stream()
            .collect(
                Collectors.groupingBy(
                    pointer -> because(pointer, say),
                    LinkedHashMap::new,
                    Collectors.mapping(PathwayPage::bare, Collectors.toList()))),
        links(plan.alsoOpen(), say),
        links(plan.justOutOfReach(), say),
        links(plan.longRoutes(), say),
        plan.leadsTo().stream().map(naming::link).toList(),
        alternatives(plan.alternatives(), say),
        plan.warnings().stream()
            .filter(warning -> progress.leaves(warning, catalog))
            .map(warning -> Warned.of(warning, say))
            .toList(),
        left(form.form(), naming));
  }

  /** The role or entry that a plan aims at, as it stands inside a sentence. */
  public static String goal(Plan plan, Catalog catalog, Say say) {
    String target = plan.target();
    if (target != null) {
      return catalog.nameOf(target);
    }
    Vocabularies.Role role = catalog.vocabularies().roles().get(plan.role());
    return role == null ? plan.role() : say.inSentence(role);
  }

  private static String summary(Plan plan, Catalog catalog, Say say) {
    Vocabularies.Role role = catalog.vocabularies().roles().get(plan.role());
    return role == null || plan.target() != null ? "" : say.summary(role);
  }

  /** What someone told of themselves, in a line. */
  public static String said(Profile profile, Catalog catalog, Say say) {
    List<String> parts = new ArrayList<>();
    String background = profile.background();
    if (background != null) {
      Vocabularies.Background known = catalog.vocabularies().backgrounds().get(background);
      parts.add(known == null ? background : say.background(known));
    }
    if (profile.home() != null) {
      parts.add(say.place(profile.home().city(), profile.home().country()));
    }
    if (profile.hoursPerWeek() != null) {
      parts.add(say.of("hours-a-week", profile.hoursPerWeek()));
    }
    if (profile.setting() != SettingPreference.ANY) {
      parts.add(say.of("path.said." + profile.setting().id()));
    }
    if (profile.needsFunding()) {
      parts.add(say.of("path.said.funding"));
    }
    return parts.isEmpty() ? say.of("path.said.nothing") : say.capital(String.join(" · ", parts));
  }

  private static LocalDate end(Plan plan, Profile profile, Catalog catalog) {
    Integer months = profile.horizonMonths();
    int reach =
        months == null ? catalog.vocabularies().planning().defaults().horizonMonths() : months;
    LocalDate start = profile.start() == null ? plan.asOf() : profile.start();
    return start.plusMonths(reach);
  }

  private static List<Link> links(List<Pointer> pointers, Say say) {
    return pointers.stream()
        .map(pointer ->
            new Link("/entries/" + pointer.entry(), pointer.name(), because(pointer, say)))
        .toList();
  }

  private static String because(Pointer pointer, Say say) {
    return say.capital(say.of(pointer.because()));
  }

  private static Link bare(Pointer pointer) {
    return Link.of("/entries/" + pointer.entry(), pointer.name());
  }

  private static List<Link> alternatives(List<Alternative> alternatives, Say say) {
    return alternatives.stream()
        .map(other -> new Link("/entries/" + other.entry(), other.name(), because(other, say)))
        .toList();
  }

  private static String because(Alternative other, Say say) {
    double loss = other.loss();
    String price = loss < 0.1 ? "near" : loss < 0.4 ? "little-less" : "less";
    return say.of("path.alternative." + price, other.insteadOf());
  }

  private static List<Link> left(ProfileForm form, Naming naming) {
    return form.all("excluded").stream()
        .map(id ->
            new Link(
                form.changedTo(form.minus("excluded", id)),
                naming.name(id),
                naming.say().of("path.bring-back")))
        .toList();
  }

  /** What a warning that concerns the whole path says first; null when there is none. */
  public @Nullable Warned firstWarning() {
    return warnings.stream()
        .filter(warning -> !warning.code().equals("old-facts"))
        .findFirst()
        .orElse(null);
  }

  /** What else there is to know. */
  public List<Warned> otherWarnings() {
    Warned first = firstWarning();
    return warnings.stream().filter(warning -> !warning.equals(first)).toList();
  }

  /** How many people and places it names. */
  public int peopleCount() {
    return people.values().stream().mapToInt(List::size).sum();
  }

  /** Applications worth sending over all windows. */
  public int applications() {
    return plan.applications().stream().mapToInt(window -> window.apply().size()).sum();
  }
}
