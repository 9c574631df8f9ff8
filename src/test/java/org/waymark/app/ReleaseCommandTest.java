package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.curation.Quality;
import org.waymark.curation.Releases;

/** Releases from the command line, of the whole catalogue. */
final class ReleaseCommandTest {
  private static final Path QUERIES =
      Path.of("src/test/resources/org/waymark/search/judged-queries.jsonl");
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final int FEW = 4;

  @TempDir private Path folder;

  private final StringWriter text = new StringWriter();

  private int run(String... arguments) {
    text.getBuffer().setLength(0);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    var line = Main.line(new World(clock, Map.of("USER", "bo"), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.toString(), "--catalog", "resources-catalog"));
    return line.execute(all.toArray(String[]::new));
  }

  private String few(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file).subList(0, FEW);
    return Files.write(folder.resolve(file.getFileName()), lines).toString();
  }

  @Test
  void howGoodSearchAndPathsAreIsMeasuredOnTheReleaseAndKeptWithIt() throws IOException {
    Files.copy(CASES.resolve("people.json"), folder.resolve("people.json"));
    assertThat(run("import")).isZero();
    String queries = few(QUERIES);
    String cases = few(CASES.resolve("cases.jsonl"));
    assertThat(run("release", "--judged-queries", queries, "--advised-cases", cases)).isZero();

    Quality kept = new Releases(folder.resolve("releases")).list().getFirst().quality();
    Quality.Searches search = Objects.requireNonNull(kept.search());
    Quality.Paths paths = Objects.requireNonNull(kept.paths());
    assertThat(search.all().queries()).isEqualTo(FEW);
    assertThat(search.all().ndcg()).isPositive();
    assertThat(paths.all().cases()).isEqualTo(FEW);
    assertThat(paths.all().told20().part()).isGreaterThanOrEqualTo(paths.all().told10().part());

    assertThat(run("evaluate-paths", cases)).isZero();
    String told = "%.2f".formatted(paths.all().told20().ratio());
    assertThat(text.toString())
        .containsPattern("all +" + FEW + " +" + paths.all().told20().whole() + " .*" + told);
  }
}
