package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.store.Database;
import org.waymark.store.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waymark backup}: copies the store into a folder. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copy everything that the store holds into a folder, as an embedded database of its own.",
      "The rows of each table are read back and compared before anything is kept. With PostgreSQL"
          + " the server may run meanwhile; the embedded database belongs to one process, so stop"
          + " the server first."
    },
    footer = {
      "",
      "Examples:",
      "  waymark backup /backup/2026-11-26",
      "",
      "Exits with 0 when both hold the same, else with 1."
    })
final class BackupCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FOLDER", description = "The folder, which must hold no store yet.")
  private Path to;

  private final World world;

  BackupCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    var carried = Move.everything(configuration.database(), Database.inFolder(to));
    long rows = carried.values().stream().mapToLong(Move.Rows::count).sum();
    out.printf("%d rows of %d tables are in %s, equal to the store%n", rows, carried.size(), to);
    return 0;
  }
}
