package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.curation.PathRegression;
import org.waymark.curation.Release;
import org.waymark.curation.ReleaseDifferences;
import org.waymark.curation.ReleaseJson;
import org.waymark.curation.Releases;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonWriting;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.store.Contents;
import org.waymark.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code waymark release}: writes, lists, compares and opens numbered releases of the catalogue.
 */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Write a numbered release of the store's catalogue: what was added, changed, ended and"
          + " removed since the last one, and every entry as a line of JSON.",
      "A release is never changed. Without a change since the last one, none is written.",
      "The paths of the reference people in vocabularies/people.json are planned on the last release"
          + " and on this one. A release that would take something from someone (all steps, all"
          + " that is made public, the best rung, a tenth of what the path adds) is refused, with"
          + " who it is, until --accept-losses says why it is right."
    },
    footer = {
      "",
      "Examples:",
      "  waymark release                  write the next one",
      "  waymark release --accept-losses 'MLAB has ended'",
      "  waymark release --judged-queries queries.jsonl --advised-cases cases.jsonl",
      "                                   and keep with it how good search and paths are on it",
      "  waymark release --list",
      "  waymark release --compare 3 4    each field that differs",
      "  waymark release --open 3 --to /tmp/third",
      "                                   as a folder to check, import or serve",
      "",
      "Exits with 0 when it was done, else with 1."
    })
final class ReleaseCommand implements Callable<Integer> {
  private static final int NAMED = 20;

  @Mixin private SettingOptions settings;

  @ArgGroup private @Nullable Task task;

  @Option(
      names = "--accept-losses",
      paramLabel = "REASON",
      description = "Why the release is right although it takes something; kept with it, public.")
  private @Nullable String acceptLosses;

  @Option(
      names = "--judged-queries",
      paramLabel = "FILE",
      description =
          "Measure search on the release by these, as evaluate-search does, and keep that with it.")
  private @Nullable Path judgedQueries;

  @Option(
      names = "--advised-cases",
      paramLabel = "FILE",
      description =
          "Measure paths on the release by these, as evaluate-paths does, and keep that with it;"
              + " people.json lies beside it.")
  private @Nullable Path advisedCases;

  @Option(
      names = "--releases",
      paramLabel = "FOLDER",
      description = "Where releases are kept (default: releases in the data folder).")
  private @Nullable Path folder;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  ReleaseCommand(World world) {
    this.world = world;
  }

  /** What else than writing one can be asked for; one thing at a time. */
  static final class Task {
    @Option(names = "--list", description = "List all releases.")
    private boolean list;

    @Option(
        names = "--compare",
        arity = "2",
        paramLabel = "NUMBER",
        description = "Tell what differs between two releases.")
    private @Nullable List<Integer> compare;

    @ArgGroup(exclusive = false)
    private @Nullable Opening opening;
  }

  /** A release to open, and where to. */
  static final class Opening {
    @Option(
        names = "--open",
        required = true,
        paramLabel = "NUMBER",
        description = "Write a release as a catalogue's folder.")
    private int number;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "FOLDER",
        description = "The folder for it; entry files of other ids are removed there.")
    private Path to;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Releases releases =
        new Releases(
            folder == null ? configuration.releases() : folder.toAbsolutePath().normalize());
    if (task == null) {
      return make(releases, configuration, out);
    }
    if (task.list) {
      list(releases, out);
    } else if (task.compare != null) {
      compare(releases, task.compare, out);
    } else if (task.opening != null) {
      Opening opening = task.opening;
      int files = releases.extract(opening.number, opening.to);
      out.printf("%d files written or removed in %s%n", files, opening.to);
    }
    return 0;
  }

  private int make(Releases releases, Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      if (store.version() == 0) {
        throw new BadConfiguration("nothing was imported yet; run waymark import first");
      }
      String reason = acceptLosses == null || acceptLosses.isBlank() ? null : acceptLosses.strip();
      Contents contents = store.contents();
      Catalog catalog = contents.catalog();
      LocalDate today = world.today();
      Optional<Release> made =
          releases.make(
              catalog,
              contents.redirects(),
              today,
              new Planner(Gazetteer.load()),
              reason,
              () -> Measuring.of(judgedQueries, advisedCases, catalog, today));
      if (json) {
        out.print(
            JsonWriting.canonical(
                made.map(ReleaseJson::value).orElseGet(() -> JsonBuilder.full().build())));
      } else if (made.isEmpty()) {
        out.println("nothing has changed since the last release; none was written");
      } else {
        out.println(line(made.get()));
        print(made.get().differences(), false, out);
        PathRegression paths = made.get().paths();
        if (paths != null) {
          RegressionReport.print(paths, out);
        }
      }
      return 0;
    }
  }

  private void list(Releases releases, PrintWriter out) {
    List<Release> all = releases.list();
    if (json) {
      out.print(JsonWriting.canonical(JsonArray.of(all.stream().map(ReleaseJson::value).toList())));
    } else if (all.isEmpty()) {
      out.println("there is no release yet; waymark release writes the first");
    } else {
      all.forEach(release -> out.println(line(release)));
    }
  }

  private void compare(Releases releases, List<Integer> numbers, PrintWriter out) {
    ReleaseDifferences differences =
        releases.open(numbers.getFirst()).to(releases.open(numbers.getLast()));
    if (json) {
      out.print(JsonWriting.canonical(ReleaseJson.value(differences)));
    } else if (differences.isEmpty()) {
      out.println("their entries are the same");
    } else {
      print(differences, true, out);
    }
  }

  private static String line(Release release) {
    ReleaseDifferences since = release.differences();
    return """
    release %d of %s: %d entries (%d programs, %d resources, %d organizations),\
     %d added, %d changed, %d ended, %d removed\
    """
        .formatted(
            release.number(),
            release.date(),
            release.total(),
            release.counts().getOrDefault(EntryType.PROGRAM, 0L),
            release.counts().getOrDefault(EntryType.RESOURCE, 0L),
            release.counts().getOrDefault(EntryType.ORGANIZATION, 0L),
            since.added().size(),
            since.changed().size(),
            since.ended().size(),
            since.removed().size());
  }

  private static void print(ReleaseDifferences differences, boolean fields, PrintWriter out) {
    print("added", differences.added(), fields, out);
    print("changed", differences.changed(), fields, out);
    print("ended", differences.ended(), fields, out);
    print("removed", differences.removed(), fields, out);
  }

  private static void print(
      String what, List<ReleaseDifferences.Item> items, boolean fields, PrintWriter out) {
    Stream<ReleaseDifferences.Item> shown = fields ? items.stream() : items.stream().limit(NAMED);
    shown.forEach(item -> {
      out.printf("%s %s: %s%n", what, item.id(), item.name());
      if (fields) {
        item.fields().forEach(field -> out.println("  " + field));
      }
    });
    if (!fields && items.size() > NAMED) {
      out.printf("%s %d more%n", what, items.size() - NAMED);
    }
  }
}
