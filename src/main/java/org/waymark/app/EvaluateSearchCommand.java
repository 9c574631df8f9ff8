package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.curation.QualityJson;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.place.Gazetteer;
import org.waymark.search.Evaluation;
import org.waymark.search.JudgedQuery;
import org.waymark.search.SearchIndex;
import org.waymark.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark evaluate-search}: measures search by judged queries. */
@Command(
    name = "evaluate-search",
    mixinStandardHelpOptions = true,
    description = {
      "Measure search by judged queries: nDCG@10, recall@10, success@1 and @3 by style.",
      "Works on the catalogue's files and an index of its own; the served one is not touched."
    },
    footer = {
      "",
      "Examples:",
      "  waymark evaluate-search queries.jsonl",
      "  waymark evaluate-search queries.jsonl --as-of 2026-11-25 --json",
      "",
      "Exits with 0 when it measured, with 1 when the catalogue or the file is invalid."
    })
final class EvaluateSearchCommand implements Callable<Integer> {
  private static final int WORST = 10;

  @Mixin private SettingOptions settings;

  @Parameters(
      paramLabel = "FILE",
      description = "Judged queries, one JSON object a line: id, query, style, relevant.")
  private Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which deadlines are ahead or past (default: today).")
  private @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  EvaluateSearchCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::evaluate);
  }

  private int evaluate(Configuration configuration, PrintWriter out) {
    List<JudgedQuery> queries = JudgedQueries.read(file);
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    Evaluation evaluation = evaluate(queries, catalog, asOf == null ? world.today() : asOf);
    if (json) {
      out.print(JsonWriting.canonical(asJson(evaluation)));
    } else {
      asText(evaluation, catalog, out);
    }
    return 0;
  }

  /** Evaluates a catalogue's search as of a day, in an index that is thrown away. */
  static Evaluation evaluate(List<JudgedQuery> queries, Catalog catalog, LocalDate today) {
    try (TemporaryFolder folder = TemporaryFolder.make("waymark-index");
        SearchIndex index = SearchIndex.open(folder.path(), Gazetteer.load())) {
      index.refresh(catalog, Map.of(), today);
      try (Searcher searcher = index.acquire()) {
        return Evaluation.of(queries, searcher);
      }
    }
  }

  private static void asText(Evaluation evaluation, Catalog catalog, PrintWriter out) {
    out.printf(
        "%-12s %7s %8s %10s %10s %10s%n",
        "style", "queries", "nDCG@10", "recall@10", "success@1", "success@3");
    evaluation.byStyle().forEach((style, figures) -> row(style, figures, out));
    row("all", evaluation.overall(), out);
    out.printf("%nThe %d worst:%n", WORST);
    for (Evaluation.Result result : evaluation.worst(WORST)) {
      out.printf(
          "%n%.3f  %s  (%s)%n", result.ndcg(), result.query().text(), result.query().style());
      out.println("  first: " + names(result.found().stream().limit(3).toList(), catalog));
      out.println("  wanted most, not in the first ten: " + names(result.missed(), catalog));
    }
  }

  private static String names(List<String> ids, Catalog catalog) {
    return ids.isEmpty() ? "none" : String.join("; ", ids.stream().map(catalog::nameOf).toList());
  }

  private static void row(String style, Evaluation.Figures figures, PrintWriter out) {
    out.printf(
        "%-12s %7d %8.3f %10.3f %10.3f %10.3f%n",
        style,
        figures.queries(),
        figures.ndcg(),
        figures.recall(),
        figures.first(),
        figures.firstThree());
  }

  private static JsonObject asJson(Evaluation evaluation) {
    JsonBuilder styles = JsonBuilder.full();
    evaluation.byStyle().forEach((style, figures) -> styles.put(style, asJson(figures)));
    return JsonBuilder.full()
        .put("all", asJson(evaluation.overall()))
        .put("styles", styles.build())
        .putItems("worst", evaluation.worst(WORST), EvaluateSearchCommand::asJson)
        .build();
  }

  private static JsonObject asJson(Evaluation.Figures figures) {
    return QualityJson.value(Measuring.figures(figures));
  }

  private static JsonObject asJson(Evaluation.Result result) {
    return JsonBuilder.full()
        .put("id", result.query().id())
        .put("query", result.query().text())
        .put("ndcgAt10", result.ndcg())
        .putTexts("found", result.found())
        .putTexts("missed", result.missed())
        .build();
  }
}
