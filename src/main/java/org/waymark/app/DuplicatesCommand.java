package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Term;
import org.waymark.curation.Duplicates;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark duplicates}: lists entries that are likely one thing under two ids. */
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = {
      "List entries of the catalogue's files that are likely one thing under two ids, the"
          + " likeliest first, each pair with the signs that say so: name, url, organization,"
          + " place."
    },
    footer = {
      "",
      "Examples:",
      "  waymark duplicates",
      "  waymark duplicates --json",
      "",
      "Exits with 0 whatever it finds; a person decides."
    })
final class DuplicatesCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  DuplicatesCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    List<Duplicates.Pair> pairs = Duplicates.in(catalog);
    if (json) {
      out.print(
          JsonWriting.canonical(
              JsonBuilder.full().putItems("pairs", pairs, pair -> asJson(pair, catalog)).build()));
      return 0;
    }
    for (Duplicates.Pair pair : pairs) {
      out.printf(
          "%.2f %s (%s) and %s (%s): %s%n",
          pair.likeness().score(),
          pair.first(),
          catalog.nameOf(pair.first()),
          pair.second(),
          catalog.nameOf(pair.second()),
          pair.likeness().signals().stream().map(Term::id).collect(Collectors.joining(", ")));
    }
    out.println(pairs.size() == 1 ? "1 likely duplicate" : pairs.size() + " likely duplicates");
    return 0;
  }

  private static JsonObject asJson(Duplicates.Pair pair, Catalog catalog) {
    return JsonBuilder.full()
        .put("first", pair.first())
        .put("firstName", catalog.nameOf(pair.first()))
        .put("second", pair.second())
        .put("secondName", catalog.nameOf(pair.second()))
        .put("score", pair.likeness().score())
        .putTerms("signals", pair.likeness().signals())
        .build();
  }
}
