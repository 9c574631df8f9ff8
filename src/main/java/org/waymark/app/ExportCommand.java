package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.CatalogExport;
import org.waymark.store.Authorship;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark export}: writes the store's catalogue as files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write the store's catalogue as canonical files, vocabularies included.",
      "Files that hold changes which were not imported are not overwritten."
    },
    footer = {
      "",
      "Examples:",
      "  waymark export                   into the catalogue's folder",
      "  waymark export --to /tmp/copy    into another one, whatever it holds",
      "",
      "Exits with 0 when all was written, else with 1."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Another folder than the catalogue's; entry files of other ids are removed.")
  private @Nullable Path to;

  private final World world;

  ExportCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      Path folder = to == null ? configuration.catalog() : to.toAbsolutePath().normalize();
      int changed =
          to == null
              ? CatalogExport.intoCatalog(
                  store, folder, Authorship.of("export", world.now(), "export"))
              : CatalogExport.into(store, folder);
      out.printf("%d files written or removed in %s%n", changed, folder);
      return 0;
    }
  }
}
