package org.waymark.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Track;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Step;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileBuilder;

/**
 * Plans for a case's person and counts what of the advice the plan tells. An item of advice counts
 * as told when any of its ids, a part of it, or what carries on one that ended, is among the first
 * that the plan names; items without ids are not judged.
 */
final class PathEvaluation {
  private final Catalog catalog;
  private final CasePeople people;
  private final LocalDate asOf;
  private final Planner planner = new Planner(Gazetteer.load());

  PathEvaluation(Catalog catalog, CasePeople people, LocalDate asOf) {
    this.catalog = catalog;
    this.people = people;
    this.asOf = asOf;
  }

  /**
   * How a case went.
   *
   * @param judged items of advice with ids
   * @param told10 of them among the first ten things that the plan names
   * @param told20 the same among the first twenty
   * @param toldAtAll the same anywhere in the plan
   * @param inOrder pairs of advised items that the plan dates in the advised order
   * @param ordered pairs of advised items that the plan dates
   * @param discouraged ids advised against that are steps or applications
   * @param missed names of what is not told, with their ids
   */
  record Score(
      String id,
      Track track,
      String person,
      int judged,
      int told10,
      int told20,
      int toldAtAll,
      int inOrder,
      int ordered,
      List<String> discouraged,
      List<String> missed) {
    double recall() {
      return judged == 0 ? 1 : (double) told20 / judged;
    }
  }

  Score score(JsonObject one) {
    String id = Texts.text(one, "id");
    Profile profile = profile(id, Texts.object(one.get("profile")));
    Plan plan = planner.plan(profile, catalog, asOf);
    List<String> named = named(plan);
    Map<String, LocalDate> dates = dates(plan);
    List<LocalDate> advised = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int[] told = new int[3];
    int judged = 0;
    for (JsonObject item : byOrder(Texts.objects(one, "recommended"))) {
      Set<String> ids = known(Texts.texts(item, "ids"));
      if (ids.isEmpty()) {
        continue;
      }
      judged++;
      int rank = ids.stream().mapToInt(named::indexOf).filter(r -> r >= 0).min().orElse(9999);
      told[0] += rank < 10 ? 1 : 0;
      told[1] += rank < 20 ? 1 : 0;
      told[2] += rank < 9999 ? 1 : 0;
      if (rank >= 20) {
        missed.add(Texts.text(item, "name") + " " + ids);
      }
      ids.stream().filter(dates::containsKey).map(dates::get).findFirst().ifPresent(advised::add);
    }
    int[] pairs = pairs(advised);
    String person = profile.background() + " → " + plan.role();
    return new Score(
        id,
        profile.goal().track(),
        person,
        judged,
        told[0],
        told[1],
        told[2],
        pairs[0],
        pairs[1],
        against(one, dates.keySet()),
        missed);
  }

  private Set<String> known(List<String> ids) {
    Set<String> known = new LinkedHashSet<>();
    for (String id : ids) {
      catalog
          .findEntry(id)
          .ifPresent(entry -> {
            known.add(id);
            known.addAll(entry.facts().succeededBy());
          });
    }
    catalog.entries().stream()
        .filter(entry -> ids.contains(String.valueOf(entry.facts().partOf())))
        .forEach(part -> known.add(part.id()));
    return known;
  }

  private static List<JsonObject> byOrder(List<JsonObject> items) {
    return items.stream()
        .sorted(
            Comparator.comparingDouble(
                item -> item.get("order") instanceof JsonNumber number ? number.value() : 99))
        .toList();
  }

  private static int[] pairs(List<LocalDate> advised) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < advised.size(); i++) {
      for (int j = i + 1; j < advised.size(); j++) {
        all++;
        right += advised.get(i).isAfter(advised.get(j)) ? 0 : 1;
      }
    }
    return new int[] {right, all};
  }

  private static List<String> against(JsonObject one, Set<String> proposed) {
    List<String> found = new ArrayList<>();
    for (JsonObject item : Texts.objects(one, "discouraged")) {
      Texts.texts(item, "ids").stream().filter(proposed::contains).forEach(found::add);
    }
    return found;
  }

  /** Everything that a plan names, the steps and applications first. */
  private static List<String> named(Plan plan) {
    Set<String> ids = new LinkedHashSet<>();
    plan.steps().forEach(step -> ids.add(step.entry()));
    plan.applications().forEach(window -> ids.addAll(window.apply()));
    plan.steps().forEach(step -> step.companions().stream().limit(1).forEach(ids::add));
    plan.peopleAndPlaces().stream().map(Pointer::entry).forEach(ids::add);
    ids.addAll(plan.leadsTo());
    plan.steps().forEach(step -> ids.addAll(step.companions()));
    plan.alternatives().forEach(other -> ids.add(other.entry()));
    plan.applications()
        .forEach(window -> window.choices().forEach(choice -> ids.add(choice.entry())));
    plan.applyNow().stream().map(Pointer::entry).forEach(ids::add);
    plan.alsoOpen().stream().map(Pointer::entry).forEach(ids::add);
    plan.justOutOfReach().stream().map(Pointer::entry).forEach(ids::add);
    plan.longRoutes().stream().map(Pointer::entry).forEach(ids::add);
    return List.copyOf(ids);
  }

  private static Map<String, LocalDate> dates(Plan plan) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Step step : plan.steps()) {
      dates.put(step.entry(), step.start());
      step.companions().forEach(id -> dates.put(id, step.start()));
    }
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        if (window.apply().contains(choice.entry())) {
          dates.putIfAbsent(choice.entry(), choice.starts().from());
        }
      }
    }
    return dates;
  }

  private Profile profile(String id, JsonObject said) {
    JsonObject goal = Texts.object(said.get("goal"));
    String trackName = Texts.text(goal, "track");
    Track track = Track.valueOf(trackName.toUpperCase(Locale.ROOT));
    String words = Texts.text(said, "background");
    ProfileBuilder profile =
        Profile.builder(new Goal(track, people.role(id, trackName, Texts.text(goal, "role")), null))
            .background(people.background(id, words))
            .careerStage(stage(Texts.text(said, "careerStage")))
            .home(home(Texts.object(said.get("location"))))
            .skills(skills(said));
    return profile.build();
  }

  private Map<String, Integer> skills(JsonObject said) {
    Map<String, Integer> skills = new HashMap<>();
    for (JsonObject skill : Texts.objects(said, "skills")) {
      String id = Texts.text(skill, "skill");
      if (skill.get("level") instanceof JsonNumber level
          && catalog.vocabularies().skills().containsKey(id)) {
        skills.put(id, (int) level.value());
      }
    }
    return skills;
  }

  private static @Nullable CareerStage stage(String id) {
    for (CareerStage stage : CareerStage.values()) {
      if (stage.id().equals(id) && stage != CareerStage.ANY) {
        return stage;
      }
    }
    return null;
  }

  private static @Nullable Home home(JsonObject location) {
    String country = Texts.text(location, "country");
    String city = Texts.text(location, "city");
    return country.isEmpty() ? null : new Home(city.isEmpty() ? null : city, country);
  }
}
