package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.curation.FieldChange;
import org.waymark.curation.History;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.EntryVersion;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark history}: tells who changed an entry, when, why, and which fields. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description =
        "Tell every version of an entry, the newest first: who, when, why, and which fields.",
    footer = {
      "",
      "Examples:",
      "  waymark history mats",
      "  waymark history mats --json",
      "",
      "Exits with 0 when there has ever been such an entry, else with 1."
    })
final class HistoryCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "ID", description = "The entry's id.")
  private String id;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  HistoryCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      List<History.Step> steps = History.of(store, id);
      if (json) {
        out.print(
            JsonWriting.canonical(
                JsonArray.of(steps.stream().map(HistoryCommand::asJson).toList())));
      } else {
        steps.forEach(step -> print(step, out));
      }
      return 0;
    }
  }

  private static void print(History.Step step, PrintWriter out) {
    EntryVersion version = step.version();
    out.printf(
        "version %d %s by %s at %s: %s%s%n",
        version.version(),
        version.action().id(),
        version.by().who(),
        version.by().when(),
        version.by().why(),
        version.by().source() == null ? "" : " (" + version.by().source() + ")");
    if (version.version() > 1) {
      step.fields().forEach(field -> out.println("  " + field));
    }
  }

  private static JsonObject asJson(History.Step step) {
    EntryVersion version = step.version();
    return JsonBuilder.full()
        .put("version", version.version())
        .put("catalogVersion", version.revision())
        .put("action", version.action())
        .put("who", version.by().who())
        .put("at", version.by().when().toString())
        .put("why", version.by().why())
        .put("source", version.by().source())
        .putItems("fields", step.fields(), FieldChange::value)
        .build();
  }
}
