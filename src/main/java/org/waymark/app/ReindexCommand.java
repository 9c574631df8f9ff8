package org.waymark.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.waymark.place.Gazetteer;
import org.waymark.search.SearchIndex;
import org.waymark.store.Contents;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waymark reindex}: builds the search index anew. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Build the search index anew from the store.",
      "A start does so by itself where the index is missing, stale or damaged."
    },
    footer = {
      "",
      "Examples:",
      "  waymark reindex",
      "  waymark reindex --index /var/cache/waymark",
      "",
      "Exits with 0 when it was built, else with 1."
    })
final class ReindexCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  private final World world;

  ReindexCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::reindex);
  }

  private int reindex(Configuration configuration, PrintWriter out) {
    Progress progress = new Progress(out);
    try (Store store = Store.open(configuration.database());
        SearchIndex index = SearchIndex.open(configuration.index(), Gazetteer.load())) {
      if (store.version() == 0) {
        throw new BadConfiguration("nothing was imported yet; run waymark import first");
      }
      Contents contents = store.contents();
      index.rebuild(
          contents.catalog(),
          contents.live().stream()
              .collect(Collectors.toMap(held -> held.entry().id(), Contents.Live::changedAt)),
          world.today());
      progress.done(
          "%d entries of version %d are indexed in %s"
              .formatted(contents.live().size(), contents.version(), configuration.index()));
      return 0;
    }
  }
}
