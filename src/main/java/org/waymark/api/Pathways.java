package org.waymark.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.Parsed;
import org.waymark.json.PlanJson;
import org.waymark.json.ProfileJson;
import org.waymark.json.WhyNotJson;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileRules;

/** Pathways for profiles that are sent along; nothing of them is kept. */
final class Pathways {
  private static final int MOST_COMPARED = 4;

  private final Live live;
  private final Planner planner;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;

  Pathways(Live live, Planner planner, Gazetteer gazetteer, Supplier<LocalDate> today) {
    this.live = live;
    this.planner = planner;
    this.gazetteer = gazetteer;
    this.today = today;
  }

  /**
   * {@code POST /api/v1/pathways}: the plan for a profile; with {@code compare=role1,role2} one for
   * each role.
   */
  void plan(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "compare");
    byte[] body = Exchange.body(ctx);
    LocalDate day = today.get();
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      List<String> roles =
          parameters.find("compare").map(text -> roles(text, catalog)).orElse(List.of());
      Profile profile = profile(body, catalog, day);
      ctx.header("Cache-Control", "no-store");
      Exchange.answer(
          ctx,
          roles.isEmpty()
              ? PlanJson.value(planner.plan(profile, catalog, day))
              : compared(profile, roles, catalog, day));
    }
  }

  /**
   * {@code POST /api/v1/pathways/why-not?entry=…}: what keeps an entry out of a profile's path, and
   * the smallest change that brings it in.
   */
  void whyNot(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "entry");
    String entry =
        parameters
            .find("entry")
            .orElseThrow(
                () -> RequestRefused.badParameter("entry", "is missing; give the id of an entry"));
    byte[] body = Exchange.body(ctx);
    LocalDate day = today.get();
    try (Snapshot snapshot = live.acquire()) {
      Profile profile = profile(body, snapshot.catalog(), day);
      String id = Entries.present(snapshot.lookup(entry));
      ctx.header("Cache-Control", "no-store");
      Exchange.answer(ctx, WhyNotJson.value(planner.whyNot(profile, id, snapshot.catalog(), day)));
    }
  }

  /**
   * The profile that a body holds.
   *
   * @throws RequestRefused with everything that is wrong with it
   */
  Profile profile(byte[] body, Catalog catalog, LocalDate day) {
    Parsed<Profile> read = ProfileJson.read(body, profile -> rules(profile, catalog, day));
    Profile profile = read.value();
    if (profile == null) {
      throw Exchange.refused("profile", read.problems());
    }
    return profile;
  }

  /** What is wrong with a profile besides its form. */
  List<Problem> rules(Profile profile, Catalog catalog, LocalDate day) {
    return ProfileRules.check(profile, catalog, gazetteer, day);
  }

  private JsonObject compared(Profile profile, List<String> roles, Catalog catalog, LocalDate day) {
    List<JsonObject> plans = new ArrayList<>();
    for (String role : roles) {
      Goal goal = new Goal(profile.goal().track(), role, profile.goal().target());
      Profile aiming = profile.toBuilder().goal(goal).build();
      plans.add(PlanJson.value(planner.plan(aiming, catalog, day)));
    }
    return JsonBuilder.full().putItems("plans", plans, plan -> plan).build();
  }

  private static List<String> roles(String text, Catalog catalog) {
    List<String> roles = Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
    Vocabularies vocabularies = catalog.vocabularies();
    for (String role : roles) {
      if (vocabularies.findRole(role).isEmpty()) {
        throw RequestRefused.badParameter(
            "compare",
            "there is no role '%s'; known are %s"
                .formatted(role, String.join(", ", vocabularies.roles().keySet())));
      }
    }
    if (roles.size() > MOST_COMPARED) {
      throw RequestRefused.badParameter(
          "compare", roles.size() + " roles stand here; at most " + MOST_COMPARED + " compare");
    }
    return roles;
  }
}
