package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.curation.AisafetyImport;
import org.waymark.curation.FieldChange;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.place.Gazetteer;
import org.waymark.store.Authorship;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark import-aisafety}: proposes what AISafety.com's collection of trainings lists. */
@Command(
    name = "import-aisafety",
    mixinStandardHelpOptions = true,
    description = {
      "Propose what AISafety.com's public collection of trainings lists (CC BY 4.0), from a file of"
          + " it.",
      "New programs and changed dates and addresses go into the review queue; nothing goes live by"
          + " it. What has not changed since the last import brings nothing."
    },
    footer = {
      "",
      "Examples:",
      "  waymark import-aisafety training.json --dry-run",
      "  waymark import-aisafety training.json",
      "  waymark review                   what waits for a decision",
      "",
      "Exits with 0 when the file was compared, with 1 when it is no such collection."
    })
final class ImportAisafetyCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FILE", description = "What /api/v1/training answered, as JSON.")
  private Path file;

  @Option(names = "--dry-run", description = "Show what would be proposed, and propose nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  ImportAisafetyCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      if (store.version() == 0) {
        throw new BadConfiguration("nothing was imported yet; run waymark import first");
      }
      AisafetyImport prepared =
          AisafetyImport.prepare(bytes(), file.toString(), store, Gazetteer.load(), world.today());
      if (!dryRun) {
        prepared.apply(
            store,
            new Authorship(
                "import-aisafety", world.now(), "AISafety.com lists it so", AisafetyImport.SOURCE));
      }
      if (json) {
        out.print(JsonWriting.canonical(asJson(prepared)));
      } else {
        asText(prepared, out);
      }
      return 0;
    }
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void asText(AisafetyImport prepared, PrintWriter out) {
    for (AisafetyImport.Finding finding : prepared.findings()) {
      if (finding.outcome() != AisafetyImport.Brings.UNCHANGED) {
        out.printf(
            "%s: %s%s%s%n",
            finding.outcome().id(),
            finding.name(),
            finding.entryId() == null ? "" : " as " + finding.entryId(),
            finding.reason().isEmpty() ? "" : " (" + finding.reason() + ")");
        if (dryRun) {
          for (FieldChange field : finding.fields()) {
            out.println("  " + field);
          }
        }
      }
    }
    StringBuilder counts = new StringBuilder(dryRun ? "would be:" : "compared:");
    for (AisafetyImport.Brings outcome : AisafetyImport.Brings.values()) {
      counts.append(' ').append(prepared.findings(outcome).size()).append(' ');
      counts.append(outcome.id());
    }
    out.println(counts);
  }

  private JsonObject asJson(AisafetyImport prepared) {
    return JsonBuilder.full()
        .put("dryRun", dryRun)
        .putItems(
            "items",
            prepared.findings(),
            finding ->
                JsonBuilder.full()
                    .put("name", finding.name())
                    .put("outcome", finding.outcome())
                    .put("entry", finding.entryId())
                    .put("reason", finding.reason())
                    .putItems("fields", finding.fields(), FieldChange::value)
                    .build())
        .build();
  }
}
