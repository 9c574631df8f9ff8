package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    List<String> lead,
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
    List<Link> longRoutes,
    List<Link> leadsTo,
    List<Link> alternatives,
    List<Warning> warnings,
    List<Link> left) {

  static PathwayPage of(
      Plan plan, Profile profile, FormView form, Catalog catalog, Gazetteer gazetteer) {
    String goal = goal(plan, catalog);
    Naming naming = new Naming(plan, catalog, form.form());
    List<StepView> steps = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      steps.add(StepView.of(i + 1, plan.steps().get(i), naming));
    }
    List<WindowView> windows =
        plan.applications().stream().map(window -> WindowView.of(window, naming)).toList();
    LocalDate end = end(plan, profile, catalog);
    return new PathwayPage(
        Head.closed(
            "Your path to " + goal, "A path into AI safety, planned by Waymark.", "/path", "path"),
        goal,
        summary(plan, catalog),
        said(profile, catalog),
        Lead.of(plan, naming),
        form,
        plan,
        Words.day(plan.asOf()),
        Words.month(end),
        Timeline.of(plan, end),
        ReadinessView.of(plan.readiness(), end),
        ReadinessCurve.of(plan, end),
        PathMap.of(plan, gazetteer),
        steps,
        windows,
        plan.assumptions().stream().map(AssumptionView::of).toList(),
        links(plan.applyNow()),
        plan.peopleAndPlaces().stream()
            .collect(
                Collectors.groupingBy(
                    Pointer::because,
                    LinkedHashMap::new,
                    Collectors.mapping(PathwayPage::bare, Collectors.toList()))),
        links(plan.longRoutes()),
        plan.leadsTo().stream().map(naming::link).toList(),
        alternatives(plan.alternatives()),
        plan.warnings(),
        left(form.form(), naming));
  }

  private static String goal(Plan plan, Catalog catalog) {
    String target = plan.target();
    if (target != null) {
      return catalog.nameOf(target);
    }
    Vocabularies.Role role = catalog.vocabularies().roles().get(plan.role());
    String name = role == null ? plan.role() : role.name();
    boolean acronym = name.startsWith("AI");
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String summary(Plan plan, Catalog catalog) {
    Vocabularies.Role role = catalog.vocabularies().roles().get(plan.role());
    return role == null || plan.target() != null ? "" : role.summary();
  }

  private static String said(Profile profile, Catalog catalog) {
    List<String> parts = new ArrayList<>();
    String background = profile.background();
    if (background != null) {
      Vocabularies.Background known = catalog.vocabularies().backgrounds().get(background);
      parts.add(known == null ? background : known.name());
    }
    if (profile.home() != null) {
      parts.add(Words.place(profile.home().city(), profile.home().country()));
    }
    if (profile.hoursPerWeek() != null) {
      parts.add(Words.number(profile.hoursPerWeek()) + " hours a week");
    }
    if (profile.setting() != SettingPreference.ANY) {
      parts.add(Words.of(profile.setting()) + " only");
    }
    if (profile.needsFunding()) {
      parts.add("needs funding");
    }
    return parts.isEmpty() ? "For anyone" : String.join(" · ", parts);
  }

  private static LocalDate end(Plan plan, Profile profile, Catalog catalog) {
    Integer months = profile.horizonMonths();
    int reach =
        months == null ? catalog.vocabularies().planning().defaults().horizonMonths() : months;
    LocalDate start = profile.start() == null ? plan.asOf() : profile.start();
    return start.plusMonths(reach);
  }

  private static List<Link> links(List<Pointer> pointers) {
    return pointers.stream()
        .map(pointer -> new Link("/entries/" + pointer.entry(), pointer.name(), pointer.because()))
        .toList();
  }

  private static Link bare(Pointer pointer) {
    return Link.of("/entries/" + pointer.entry(), pointer.name());
  }

  private static List<Link> alternatives(List<Alternative> alternatives) {
    return alternatives.stream()
        .map(other -> new Link("/entries/" + other.entry(), other.name(), because(other)))
        .toList();
  }

  private static String because(Alternative other) {
    double loss = other.loss();
    String price = loss < 0.1 ? "nearly as good" : loss < 0.4 ? "a little less" : "less";
    return other.because().replaceFirst("^In place", "in place") + ": " + price;
  }

  private static List<Link> left(ProfileForm form, Naming naming) {
    return form.all("excluded").stream()
        .map(id -> new Link(form.minus("excluded", id).address(), naming.name(id), "bring it back"))
        .toList();
  }

  /** What a warning that concerns the whole path says first; null when there is none. */
  public @Nullable Warning firstWarning() {
    return warnings.stream()
        .filter(warning -> !warning.code().equals("old-facts"))
        .findFirst()
        .orElse(null);
  }

  /** What else there is to know. */
  public List<Warning> otherWarnings() {
    Warning first = firstWarning();
    return warnings.stream().filter(warning -> !warning.equals(first)).toList();
  }

  /** Applications worth sending over all windows. */
  public int applications() {
    return plan.applications().stream().mapToInt(window -> window.apply().size()).sum();
  }
}
