package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.waymark.catalog.Catalog;
import org.waymark.json.CatalogFolder;
import org.waymark.json.Faults;
import org.waymark.json.JsonWriting;
import org.waymark.json.Parsed;
import org.waymark.json.PlanJson;
import org.waymark.json.ProfileJson;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.Step;
import org.waymark.pathway.Warning;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileRules;
import org.waymark.say.Say;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark plan}: prints a pathway for a profile. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {
      "Print a pathway for a profile, planned on the catalogue's files.",
      "The smallest profile is {\"goal\": {\"track\": \"engineering\"}}; docs/api.md has all fields."
    },
    footer = {
      "",
      "Examples:",
      "  waymark plan profile.json",
      "  waymark plan --json profile.json",
      "",
      "Exits with 0 when there is a plan, with 1 when the profile or the catalogue is invalid."
    })
final class PlanCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "PROFILE.json", description = "A profile, as the API takes it.")
  private Path file;

  @Option(names = "--json", description = "Print the plan as the API gives it.")
  private boolean json;

  private final World world;

  PlanCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::plan);
  }

  private int plan(Configuration configuration, PrintWriter out) {
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    Gazetteer gazetteer = Gazetteer.load();
    Parsed<Profile> read =
        ProfileJson.read(
            bytes(), said -> ProfileRules.check(said, catalog, gazetteer, world.today()));
    Profile profile = read.value();
    if (profile == null || !read.problems().isEmpty()) {
      read.problems().forEach(problem -> out.println(file + ": " + Faults.line(problem)));
      return 1;
    }
    Plan plan = new Planner(gazetteer).plan(profile, catalog, world.today());
    if (json) {
      out.println(JsonWriting.canonical(PlanJson.value(plan)).strip());
    } else {
      asText(plan, catalog, out);
    }
    return 0;
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadConfiguration("can't read " + file, unreadable);
    }
  }

  private static void asText(Plan plan, Catalog catalog, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "To %s: now %.0f %%, without any admission %.0f %%, expected %.0f %%, at best %.0f %%%n",
        plan.role(),
        100 * plan.readiness().now(),
        100 * plan.readiness().withoutAdmission(),
        100 * plan.readiness().expected(),
        100 * plan.readiness().best());
    for (Step step : plan.steps()) {
      out.printf(
          Locale.ROOT,
          "%s to %s  %s (%.0f hours, %s)%n",
          step.start(),
          step.end(),
          step.name(),
          step.hours(),
          step.mode().rung());
    }
    for (ApplicationWindow window : plan.applications()) {
      out.println("Apply for " + window.window() + ":");
      for (Choice choice : window.choices()) {
        if (window.apply().contains(choice.entry())) {
          out.printf("  %s (%s)%n", catalog.nameOf(choice.entry()), choice.label().id());
        }
      }
    }
    for (Warning warning : plan.warnings()) {
      out.println("Note: " + Say.english().of(warning.text()));
    }
  }
}
