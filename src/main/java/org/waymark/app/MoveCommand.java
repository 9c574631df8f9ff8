package org.waymark.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waymark.store.Database;
import org.waymark.store.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark move}: carries the store into another database. */
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    description = {
      "Carry everything that the store holds into an empty PostgreSQL database.",
      "The rows of each table are read back and compared, by count and SHA-256 digest, before"
          + " anything is committed. The source stays as it was. Stop the server first."
    },
    footer = {
      "",
      "Examples:",
      "  waymark move --to postgresql://waymark:secret@db.example:5432/waymark",
      "",
      "Exits with 0 when both hold the same, else with 1, and then nothing was moved."
    })
final class MoveCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "The database to fill: postgresql://user:password@host:5432/name.")
  private String to;

  private final World world;

  MoveCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    Database target = Database.at(to);
    Map<String, Move.Rows> carried = Move.everything(configuration.database(), target);
    carried.forEach((table, rows) ->
        out.printf("%-20s %7d rows  sha256 %s%n", table, rows.count(), rows.sha256()));
    out.println("everything is in " + target + ", equal to the source");
    return 0;
  }
}
