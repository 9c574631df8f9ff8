package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waymark.store.Database;
import org.waymark.store.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waymark restore}: fills an empty store from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Fill an empty store with what a backup holds.",
      "A store that holds something is left as it is: name another data folder or database, or move"
          + " the old one away. Stop the server first; its next start builds the index anew."
    },
    footer = {
      "",
      "Examples:",
      "  waymark restore /backup/2026-11-26",
      "  waymark restore /backup/2026-11-26 --data /var/lib/waymark",
      "",
      "Exits with 0 when both hold the same, else with 1, and then nothing was restored."
    })
final class RestoreCommand implements Callable<Integer> {
  private static final String FILE = "waymark.mv.db";

  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FOLDER", description = "The folder that waymark backup wrote.")
  private Path from;

  private final World world;

  RestoreCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    if (!Files.exists(from.resolve(FILE))) {
      throw new BadConfiguration(
          from + " holds no backup; expected a folder with " + FILE + ", as waymark backup writes");
    }
    var carried = Move.everything(Database.inFolder(from), configuration.database());
    long rows = carried.values().stream().mapToLong(Move.Rows::count).sum();
    out.printf("%d rows of %d tables are restored from %s%n", rows, carried.size(), from);
    return 0;
  }
}
