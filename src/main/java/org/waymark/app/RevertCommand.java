package org.waymark.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.UnknownEntry;
import org.waymark.curation.History;
import org.waymark.store.Authorship;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark revert}: makes the value of an earlier version hold again. */
@Command(
    name = "revert",
    mixinStandardHelpOptions = true,
    description = {
      "Make the value of an earlier version of an entry hold again, as a new version.",
      "A deleted or merged entry comes back by it. Nothing of the history is lost."
    },
    footer = {
      "",
      "Examples:",
      "  waymark revert mats 3 --why \"the new dates were those of another program\"",
      "",
      "Exits with 0 when it holds, with 1 when there is no such version or the catalogue would not"
          + " be valid with it."
    })
final class RevertCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Mixin private LossesOption losses;

  @Parameters(index = "0", paramLabel = "ID", description = "The entry's id.")
  private String id;

  @Parameters(
      index = "1",
      paramLabel = "VERSION",
      description = "The version to go back to, as waymark history tells it.")
  private long version;

  @Option(
      names = "--why",
      required = true,
      paramLabel = "TEXT",
      description = "The reason, for the history.")
  private String why;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who reverts (default: the user's name on this machine).")
  private @Nullable String who;

  private final World world;

  RevertCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      EntryVersion newest = store.find(id).orElseThrow(() -> new UnknownEntry(id));
      String name = world.author(who);
      Authorship by =
          losses.signed(
              History.prospect(store, id, version, newest.version()),
              Authorship.of(name, world.now(), why),
              configuration,
              world.today());
      Revision revision = History.revert(store, id, version, newest.version(), by);
      out.println(
          revision.changed()
              ? "%s holds as in version %d, as version %d"
                  .formatted(id, version, newest.version() + 1)
              : id + " holds as in version " + version + " already");
      return 0;
    }
  }
}
