package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Problem;
import org.waymark.curation.BulkEdit;
import org.waymark.curation.FieldChange;
import org.waymark.json.EntrySchema;
import org.waymark.json.EntryTable;
import org.waymark.json.Faults;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Revision;
import org.waymark.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark bulk}: changes many entries by a table or a JSON array, all or nothing. */
@Command(
    name = "bulk",
    mixinStandardHelpOptions = true,
    description = {
      "Change and make many entries by a table or a JSON array, all or nothing.",
      "A CSV table has fields' names in its first row, an id in each other one. An empty cell, and"
          + " null in JSON, takes a value away; what is left out stays."
    },
    footer = {
      "",
      "Examples:",
      "  waymark bulk entries.csv --dry-run     show each row's fields, from and to",
      "  waymark bulk entries.csv --why \"the new fees\" --source https://example.org/fees",
      "",
      "Exits with 0 when it was done, with 1 when anything is wrong; nothing is saved then."
    })
final class BulkCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Mixin private LossesOption losses;

  @Parameters(paramLabel = "FILE", description = "A CSV table or a JSON array, in UTF-8.")
  private Path file;

  @ArgGroup(multiplicity = "1")
  private Purpose purpose = new Purpose();

  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The page that says so, where there is one for all.")
  private @Nullable String source;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who changes them (default: the user's name on this machine).")
  private @Nullable String who;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  BulkCommand(World world) {
    this.world = world;
  }

  /** To look, or to save with a reason. */
  static final class Purpose {
    @Option(
        names = "--dry-run",
        required = true,
        description = "Show what would change, and change nothing.")
    private boolean dryRun;

    @Option(
        names = "--why",
        required = true,
        paramLabel = "TEXT",
        description = "The reason, for each entry's history.")
    private @Nullable String why;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    String text = text();
    try (Store store = Store.open(configuration.database())) {
      BulkEdit edit = BulkEdit.prepare(text, EntryTable.of(EntrySchema.load()), store.contents());
      boolean isRight = edit.allProblems().isEmpty();
      String why = purpose.why;
      Revision written =
          !isRight || purpose.dryRun || why == null
              ? null
              : edit.apply(
                  store,
                  edit.version(),
                  losses.signed(
                      edit.prospect(edit.version()), by(why), configuration, world.today()));
      if (json) {
        out.print(JsonWriting.canonical(asJson(edit, written)));
      } else {
        asText(edit, written, out);
      }
      return isRight ? 0 : 1;
    }
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException missing) {
      throw new BadConfiguration("there is no file " + file, missing);
    } catch (CharacterCodingException notUtf8) {
      throw new BadConfiguration(file + " is no text in UTF-8", notUtf8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Authorship by(String why) {
    String name = world.author(who);
    return new Authorship(name, world.now(), why, source);
  }

  private static void asText(BulkEdit edit, @Nullable Revision written, PrintWriter out) {
    edit.problems().stream().map(Faults::line).forEach(out::println);
    for (BulkEdit.Row row : edit.rows()) {
      if (!row.fields().isEmpty() || !row.problems().isEmpty()) {
        out.printf("row %d, %s%s%n", row.number(), row.id(), row.isNew() ? ": new" : "");
        row.fields().forEach(field -> out.println("  " + field));
        row.problems().forEach(problem -> out.println("  " + Faults.line(problem)));
      }
    }
    List<Problem> problems = edit.allProblems();
    if (!problems.isEmpty()) {
      out.printf(
          "%s; nothing was saved%n",
          problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    } else if (written == null) {
      out.printf("would change %d entries%n", edit.size());
    } else if (written.changed()) {
      out.printf("changed %d entries as batch %d%n", written.versions().size(), written.number());
    } else {
      out.println("all of it holds already");
    }
  }

  private static JsonObject asJson(BulkEdit edit, @Nullable Revision written) {
    return JsonBuilder.full()
        .put("batch", written == null || !written.changed() ? null : (Number) written.number())
        .putItems("problems", edit.problems(), problem -> new JsonText(Faults.line(problem), 0))
        .putItems("rows", edit.rows(), BulkCommand::asJson)
        .build();
  }

  private static JsonObject asJson(BulkEdit.Row row) {
    return JsonBuilder.full()
        .put("row", row.number())
        .put("id", row.id())
        .put("new", row.isNew())
        .putItems("fields", row.fields(), FieldChange::value)
        .putItems("problems", row.problems(), problem -> new JsonText(Faults.line(problem), 0))
        .build();
  }
}
