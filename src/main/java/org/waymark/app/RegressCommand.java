package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.PathRegression;
import org.waymark.curation.PathRegressionJson;
import org.waymark.curation.Releases;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonWriting;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark regress}: tells whose path the catalogue's files change since a release. */
@Command(
    name = "regress",
    mixinStandardHelpOptions = true,
    description = {
      "Plan the paths of the reference people in vocabularies/people.json on a release and on the"
          + " catalogue's files, and tell whose path differs and how.",
      "A path loses something when it has no steps any more, makes nothing public any more, reaches"
          + " a lower rung at best, or adds a tenth less of the goal."
    },
    footer = {
      "",
      "Examples:",
      "  waymark regress                  against the last release",
      "  waymark regress --since 3 --json",
      "",
      "Exits with 1 when someone's path loses something, else with 0."
    })
final class RegressCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--since",
      paramLabel = "NUMBER",
      description = "The release to compare with (default: the last).")
  private @Nullable Integer since;

  @Option(
      names = "--releases",
      paramLabel = "FOLDER",
      description = "Where releases are kept (default: releases in the data folder).")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  RegressCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Releases releases =
        new Releases(
            folder == null ? configuration.releases() : folder.toAbsolutePath().normalize());
    List<Integer> numbers = releases.numbers();
    if (numbers.isEmpty()) {
      throw new BadConfiguration("there is no release to compare with; run waymark release first");
    }
    int release = since == null ? numbers.getLast() : since;
    Catalog files = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    PathRegression regression =
        PathRegression.between(
            releases.catalog(release), files, new Planner(Gazetteer.load()), world.today());
    if (json) {
      out.print(JsonWriting.canonical(PathRegressionJson.value(regression)));
    } else {
      RegressionReport.print(regression, out);
    }
    return regression.losses().isEmpty() ? 0 : 1;
  }
}
