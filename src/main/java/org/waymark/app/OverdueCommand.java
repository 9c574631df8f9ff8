package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.Freshness;
import org.waymark.curation.Overdue;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.place.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark overdue}: lists entries that someone should look at again. */
@Command(
    name = "overdue",
    mixinStandardHelpOptions = true,
    description = {
      "List the entries of the catalogue's files that someone should compare with their sources"
          + " again, the most harmful first: those that stand in the paths of most of the"
          + " reference people in vocabularies/people.json.",
      "Facts of a program with an open round are to be looked at every 7 days, of another program"
          + " every 90, of an organization every 180, of a resource every 365."
    },
    footer = {
      "",
      "Examples:",
      "  waymark overdue",
      "  waymark overdue --limit 20",
      "  waymark overdue --json",
      "",
      "Exits with 0 whatever is overdue."
    })
final class OverdueCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      converter = NotNegative.class,
      description = "Name so many at most.")
  private @Nullable Integer limit;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  OverdueCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    ReferencePaths paths = ReferencePaths.of(catalog, new Planner(Gazetteer.load()), world.today());
    List<Overdue> overdue = Overdue.in(catalog, paths, world.today());
    List<Overdue> named = limit == null ? overdue : overdue.stream().limit(limit).toList();
    int people = paths.plans().size();
    if (json) {
      out.print(
          JsonWriting.canonical(
              JsonBuilder.full()
                  .put("overdue", overdue.size())
                  .put("people", people)
                  .putItems("entries", named, OverdueCommand::asJson)
                  .build()));
      return 0;
    }
    for (Overdue late : named) {
      Freshness freshness = late.freshness();
      Long days = freshness.overdueDays();
      out.printf(
          "in %d of %d paths, %s: %s (%s)%n",
          late.harm(),
          people,
          days == null ? "never looked at" : days + " days overdue",
          freshness.entry().path(),
          freshness.entry().name());
    }
    out.printf("%d of %d entries are overdue%n", overdue.size(), catalog.entries().size());
    return 0;
  }

  private static JsonObject asJson(Overdue late) {
    Freshness freshness = late.freshness();
    return JsonBuilder.full()
        .put("id", freshness.entry().id())
        .put("name", freshness.entry().name())
        .put("harm", late.harm())
        .putTexts("people", late.people())
        .put("lookedAt", freshness.lookedAt() == null ? null : freshness.lookedAt().toString())
        .put("budgetDays", freshness.budgetDays())
        .put("overdueDays", freshness.overdueDays())
        .build();
  }
}
