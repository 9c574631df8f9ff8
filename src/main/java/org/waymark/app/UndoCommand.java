package org.waymark.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.Prospect;
import org.waymark.curation.Undo;
import org.waymark.store.Authorship;
import org.waymark.store.Batches;
import org.waymark.store.Revision;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark undo}: takes back at once what was written at once. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {
      "Take back at once what was written at once: by bulk, by an import, on the desk.",
      "An entry that was changed since stays as it is, and that is told. Nothing of the history is"
          + " lost; what was taken back can be brought back the same way."
    },
    footer = {
      "",
      "Examples:",
      "  waymark undo --list              list what was written at once",
      "  waymark undo 41                  show what would become of each entry",
      "  waymark undo 41 --why \"the fees were those of another year\"",
      "",
      "Exits with 0 when it was done, else with 1."
    })
final class UndoCommand implements Callable<Integer> {
  private static final int LISTED = 50;

  @Mixin private SettingOptions settings;

  @Mixin private LossesOption losses;

  @Parameters(paramLabel = "BATCH", arity = "0..1", description = "The batch's number.")
  private @Nullable Long number;

  @Option(
      names = "--list",
      description = "List the newest batches; so it does without a number, too.")
  private boolean list;

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "The reason, for each entry's history; without one nothing is changed.")
  private @Nullable String why;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who takes it back (default: the user's name on this machine).")
  private @Nullable String who;

  private final World world;

  UndoCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      Batches batches = new Batches(store);
      if (list || number == null) {
        batches.newest(LISTED).forEach(batch -> print(batch, out));
        return 0;
      }
      Undo undo = batches.find(number).map(Undo::of).orElse(null);
      if (undo == null) {
        throw new BadConfiguration("there is no batch " + number + "; --list lists them");
      }
      undo.items().forEach(item -> print(item, out));
      undo.vocabularies().forEach(name -> out.println(name + ": goes back"));
      if (why == null) {
        return 0;
      }
      String name = world.author(who);
      Authorship by = Authorship.of(name, world.now(), why);
      Prospect prospect = undo.prospect(store.contents(), by);
      Revision written =
          undo.apply(store, losses.signed(prospect, by, configuration, world.today()));
      out.printf("took it back, as batch %d%n", written.number());
      return 0;
    }
  }

  private static void print(Batches.Summary batch, PrintWriter out) {
    out.printf(
        "%d: %d entries by %s at %s: %s%n",
        batch.number(), batch.entries(), batch.by().who(), batch.by().when(), batch.by().why());
  }

  private static void print(Undo.Item item, PrintWriter out) {
    out.println(
        item.id()
            + ": "
            + switch (item.outlook()) {
              case UNDONE -> "goes back";
              case AS_BEFORE -> "is as before already";
              case CHANGED_SINCE ->
                  "stays; %s changed it since, as version %d: %s"
                      .formatted(
                          item.now().by().who(), item.now().version(), item.now().by().why());
            });
  }
}
