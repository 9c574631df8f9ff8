package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.curation.CatalogImport;
import org.waymark.curation.Comparison;
import org.waymark.curation.FieldChange;
import org.waymark.curation.ImportItem;
import org.waymark.curation.Losses;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark import}: takes the catalogue's files over into the store. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take the catalogue's files over into the store.",
      "What changed only in a file is applied, what changed only in the store is kept, and what"
          + " changed in both waits in the review queue with both values. Files that are not"
          + " valid as a whole change nothing, nor does a folder that lacks more than ten entries"
          + " and a tenth of what the store holds."
    },
    footer = {
      "",
      "Examples:",
      "  waymark import --dry-run         show each entry and field that would change",
      "  waymark import --catalog /tmp/edited",
      "",
      "Exits with 0 when all was taken over, with 1 when a file has a problem or too many are gone."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Mixin private LossesOption losses;

  @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--allow-removals",
      description = "Remove entries without a file, however many they are.")
  private boolean allowRemovals;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  ImportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    CatalogFolder.Contents files = CatalogFolder.read(configuration.catalog()).orThrow();
    try (Store store = Store.open(configuration.database())) {
      CatalogImport prepared = CatalogImport.prepare(files, store);
      if (allowRemovals) {
        prepared.allowingRemovals();
      }
      Losses lost = Losses.NONE;
      if (dryRun) {
        lost = LossesOption.losses(prepared.prospect(), configuration, world.today());
      } else {
        prepared.refuseMassRemoval();
        String why = "import of " + configuration.catalog().getFileName();
        Authorship by = Authorship.of("import", world.now(), why);
        prepared.apply(store, losses.signed(prepared.prospect(), by, configuration, world.today()));
      }
      if (json) {
        out.print(JsonWriting.canonical(asJson(prepared)));
      } else {
        asText(prepared, out);
        lost.impacts().forEach(impact -> RegressionReport.print(impact, out));
      }
      prepared.refuseMassRemoval();
      return 0;
    }
  }

  private void asText(CatalogImport prepared, PrintWriter out) {
    if (dryRun) {
      prepared.items().forEach(item -> print(item, out));
      prepared.newRedirects().forEach((from, to) -> out.println(from + ": leads to " + to));
    }
    int applied = prepared.items(Comparison.FILE_CHANGED).size();
    int kept = prepared.items(Comparison.STORE_CHANGED).size();
    int conflicts = prepared.items(Comparison.CONFLICT).size();
    out.printf(
        "%s: %d from files, %d kept as the store has them, %d for review%s%n",
        dryRun ? "would change" : "imported",
        applied,
        kept,
        conflicts,
        prepared.changesVocabularies() ? ", and the vocabularies" : "");
  }

  private static void print(ImportItem item, PrintWriter out) {
    out.println(item.id() + ": " + words(item));
    if (item.file() != null && item.held() != null) {
      for (FieldChange field : item.fields()) {
        out.println("  " + field);
      }
    }
  }

  private static String words(ImportItem item) {
    String what = item.file() == null ? "removed" : item.held() == null ? "added" : "changed";
    return switch (item.comparison()) {
      case AGREED -> "the same";
      case FILE_CHANGED -> what + " by its file";
      case STORE_CHANGED -> "changed in the store only; kept";
      case CONFLICT -> "changed in both; for review";
    };
  }

  private JsonObject asJson(CatalogImport prepared) {
    List<ImportItem> items = prepared.items();
    JsonBuilder redirects = JsonBuilder.full();
    prepared.newRedirects().forEach(redirects::put);
    return JsonBuilder.full()
        .put("dryRun", dryRun)
        .put("vocabularies", prepared.changesVocabularies())
        .putItems("entries", items, ImportCommand::asJson)
        .put("redirects", redirects.build())
        .build();
  }

  private static JsonObject asJson(ImportItem item) {
    return JsonBuilder.full()
        .put("id", item.id())
        .put("comparison", item.comparison())
        .putItems("fields", item.fields(), FieldChange::value)
        .build();
  }
}
