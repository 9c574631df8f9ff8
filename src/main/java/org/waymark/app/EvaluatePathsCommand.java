package org.waymark.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark evaluate-paths}: compares paths with what experienced people advised. */
@Command(
    name = "evaluate-paths",
    mixinStandardHelpOptions = true,
    description = {
      "Compare paths with what experienced people advised.",
      "FILE holds one case a line: a person's situation, what was recommended and discouraged."
    },
    footer = {
      "",
      "Examples:",
      "  waymark evaluate-paths src/test/resources/cases/cases.jsonl",
      "  waymark evaluate-paths cases.jsonl --people people.json --asOf 2026-11-25"
    })
final class EvaluatePathsCommand implements Callable<Integer> {
  /** The day of planning where none is given: one for all times, so that figures compare. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Mixin private SettingOptions settings;

  @Parameters(paramLabel = "FILE", description = "Cases, one JSON object a line.")
  private Path file;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "Whom each case's words mean, as background and role (default: people.json beside FILE).")
  private @Nullable Path people;

  @Option(
      names = "--asOf",
      paramLabel = "DATE",
      description = "The day of planning (default: 2026-11-25, so that figures compare).")
  private LocalDate asOf = DAY;

  private final World world;

  EvaluatePathsCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::evaluate);
  }

  private int evaluate(Configuration configuration, PrintWriter out) {
    Catalog catalog = CatalogFolder.read(configuration.catalog()).orThrow().catalog(0);
    Path mapping = people == null ? file.resolveSibling("people.json") : people;
    EvaluationReport.print(scores(file, mapping, catalog, asOf), out);
    return 0;
  }

  /** How each case of a file goes on a catalogue as of a day. */
  static List<PathEvaluation.Score> scores(
      Path file, Path people, Catalog catalog, LocalDate asOf) {
    PathEvaluation evaluation =
        new PathEvaluation(catalog, CasePeople.of(object(read(people), people)), asOf);
    List<PathEvaluation.Score> scores = new ArrayList<>();
    for (String line : read(file).lines().filter(text -> !text.isBlank()).toList()) {
      scores.add(evaluation.score(object(line, file)));
    }
    return scores;
  }

  private static JsonObject object(String text, Path file) {
    if (JsonParsing.parse(text, file.toString()).orThrow() instanceof JsonObject object) {
      return object;
    }
    throw new BadConfiguration("%s does not hold JSON objects".formatted(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
