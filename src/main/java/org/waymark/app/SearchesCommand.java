package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonWriting;
import org.waymark.store.EmptySearch;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark searches}: lists what people searched for in vain. */
@Command(
    name = "searches",
    mixinStandardHelpOptions = true,
    description = {
      "List what people searched for on the site when nothing was found, the most frequent first:"
          + " what the catalogue, its aliases or its concepts lack.",
      "Only words, a count and the last day are kept, for a year after that day."
    },
    footer = {
      "",
      "Examples:",
      "  waymark searches",
      "  waymark searches --json",
      "",
      "Exits with 0."
    })
final class SearchesCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  SearchesCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      List<EmptySearch> searches = store.emptySearches();
      if (json) {
        out.print(
            JsonWriting.canonical(
                JsonBuilder.full()
                    .putItems(
                        "searches",
                        searches,
                        search ->
                            JsonBuilder.full()
                                .put("words", search.words())
                                .put("times", search.times())
                                .put("lastDay", search.lastDay().toString())
                                .build())
                    .build()));
      } else {
        searches.forEach(search ->
            out.printf(
                "%d times, last on %s: %s%n", search.times(), search.lastDay(), search.words()));
        out.println(
            searches.isEmpty()
                ? "nothing was searched for in vain yet"
                : searches.size() + " different searches found nothing");
      }
    }
    return 0;
  }
}
