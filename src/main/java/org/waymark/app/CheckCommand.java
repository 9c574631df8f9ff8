package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Problem;
import org.waymark.json.CatalogFolder;
import org.waymark.json.Faults;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.json.Parsed;
import org.waymark.say.Say;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark check}: checks the catalogue's files as a whole. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Check every file of the catalogue: form, references, dates, names.",
    footer = {
      "",
      "Examples:",
      "  waymark check",
      "  waymark check --catalog /tmp/edited --json",
      "",
      "Exits with 0 when there is no problem, else with 1."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  CheckCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::check);
  }

  private int check(Configuration configuration, PrintWriter out) {
    Parsed<CatalogFolder.Contents> read = CatalogFolder.check(configuration.catalog());
    if (json) {
      out.print(JsonWriting.canonical(asJson(read)));
    } else {
      asText(read, out);
    }
    return read.problems().isEmpty() ? 0 : 1;
  }

  private static void asText(Parsed<CatalogFolder.Contents> read, PrintWriter out) {
    read.problems().stream().map(Faults::line).forEach(out::println);
    if (read.value() != null) {
      Catalog found = read.value().catalog(0);
      out.printf(
          "%d programs, %d resources, %d organizations%n",
          found.programs().size(), found.resources().size(), found.organizations().size());
    }
    int problems = read.problems().size();
    out.println(problems == 1 ? "1 problem" : problems + " problems");
  }

  private static JsonObject asJson(Parsed<CatalogFolder.Contents> read) {
    JsonBuilder json = JsonBuilder.full();
    if (read.value() != null) {
      Catalog found = read.value().catalog(0);
      json.put("programs", found.programs().size())
          .put("resources", found.resources().size())
          .put("organizations", found.organizations().size());
    }
    List<Problem> problems = read.problems();
    return json.putItems(
            "problems",
            problems,
            problem ->
                JsonBuilder.full()
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("pointer", problem.pointer())
                    .put("message", Say.english().of(problem.message()))
                    .put("expected", Say.english().of(problem.expected()))
                    .build())
        .build();
  }
}
