package org.waymark.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.curation.GapCell;
import org.waymark.curation.Gaps;
import org.waymark.curation.GapsJson;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonWriting;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.place.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark gaps}: tells where people have little within reach, and what would help. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description = {
      "Plan for the reference people in vocabularies/people.json and tell for which regions, goals"
          + " and levels nobody with a mentor is within reach; then which open curriculum, taken in"
          + " person by a group that someone leads, would help most in which city.",
      "Each such offering is tried out by the planner; it takes half a minute or so."
    },
    footer = {
      "",
      "Examples:",
      "  waymark gaps",
      "  waymark gaps --limit 5",
      "  waymark gaps --json",
      "",
      "Exits with 0 whatever is missing."
    })
final class GapsCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      converter = NotNegative.class,
      defaultValue = "20",
      description = "Name so many offerings at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "Print the result as JSON, all of it.")
  private boolean json;

  private final World world;

  GapsCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    Gaps gaps = Gaps.of(catalog, new Planner(Gazetteer.load()), world.today());
    if (json) {
      out.print(JsonWriting.canonical(GapsJson.value(gaps)));
      return 0;
    }
    out.println("No mentor within reach, at best:");
    gaps.cells().stream().filter(cell -> cell.low() > 0).forEach(cell -> print(cell, out));
    out.println("What would help most, if someone ran it:");
    gaps.offerings().stream().limit(limit).forEach(offering -> print(offering, out));
    return 0;
  }

  private static void print(GapCell cell, PrintWriter out) {
    Region region = cell.region();
    out.printf(
        "  %d of %d people: %s, %s, %s; the least: %s%n",
        cell.low(),
        cell.people(),
        region == null ? "region not said" : GapsJson.id(region),
        cell.track().id(),
        cell.level() == null ? "level not said" : cell.level().id(),
        cell.lowest());
  }

  private static void print(Gaps.Offering offering, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  +%.1f %%: %s (%s) in %s, %d weeks; helps %s%n",
        offering.rise() * 100,
        offering.name(),
        offering.curriculum(),
        offering.city().city(),
        offering.weeks(),
        offering.helped().stream().map(Gaps.Helped::person).collect(Collectors.joining(", ")));
  }
}
