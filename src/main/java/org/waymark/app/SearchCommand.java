package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.live.Snapshot;
import org.waymark.place.Gazetteer;
import org.waymark.search.Hit;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark search}: searches the store's catalogue. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Search the catalogue. Stop a server on the same data folder first, or ask its"
          + " /api/v1/search."
    },
    footer = {
      "",
      "Examples:",
      "  waymark search SERI MATS",
      "  waymark search --limit 5 --json gov fellowship london funded",
      "",
      "Exits with 0 when something was found, else with 1."
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to search for.")
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      description = "Results at most, 1 to 100 (default: 20).")
  private String limit = "20";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  SearchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::search);
  }

  private int search(Configuration configuration, PrintWriter out) {
    try (Holdings holdings = Holdings.open(configuration, world, Progress.silent());
        Snapshot snapshot = holdings.live().acquire()) {
      Map<String, List<String>> parameters =
          Map.of("q", List.of(String.join(" ", words)), "limit", List.of(limit));
      SearchQuery query =
          SearchQuery.parse(parameters, snapshot.catalog().vocabularies(), Gazetteer.load());
      SearchPage page = snapshot.searcher().search(query);
      if (json) {
        out.println(JsonWriting.canonical(asJson(page)).strip());
      } else {
        asText(page, out);
      }
      return page.total() == 0 ? 1 : 0;
    }
  }

  private static void asText(SearchPage page, PrintWriter out) {
    if (page.didYouMean() != null) {
      out.println("Did you mean: " + page.didYouMean());
    }
    for (Hit hit : page.hits()) {
      out.printf("%-36s %s%n", hit.entry().id(), hit.entry().name());
    }
    out.println(page.total() == 1 ? "1 result" : page.total() + " results");
  }

  private static JsonObject asJson(SearchPage page) {
    return JsonBuilder.full()
        .put("query", page.query().text())
        .put("total", page.total())
        .put("didYouMean", page.didYouMean())
        .putItems(
            "results",
            page.hits(),
            hit ->
                JsonBuilder.full()
                    .put("id", hit.entry().id())
                    .put("type", hit.entry().type())
                    .put("name", hit.entry().name())
                    .put("url", hit.entry().facts().url())
                    .put("score", hit.score())
                    .build())
        .build();
  }
}
