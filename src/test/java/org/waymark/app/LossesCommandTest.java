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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;

/** Commands that take something from people's paths, on the whole catalogue. */
final class LossesCommandTest {
  private static final String LOSES = "It takes something";

  @TempDir private Path folder;

  private final StringWriter text = new StringWriter();
  private Path files = Path.of("resources-catalog");

  @BeforeEach
  void fill() {
    assertThat(run("import")).isZero();
  }

  private int run(String... arguments) {
    text.getBuffer().setLength(0);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    var line = Main.line(new World(clock, Map.of("USER", "bo"), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.toString(), "--catalog", files.toString()));
    return line.execute(all.toArray(String[]::new));
  }

  private void isRefused(String... arguments) {
    assertThat(run(arguments)).isEqualTo(1);
    assertThat(text.toString())
        .contains("nothing was done: it would take something", "LOSS: ", "--accept-losses REASON");
  }

  @Test
  void bulkUndoAndRevertWantAReasonAndKeepIt() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "id,status\nmars,ended\n");
    String[] bulk = {"bulk", table.toString(), "--why", "it ended"};
    isRefused(bulk);
    assertThat(run("history", "mars")).isZero();
    assertThat(text.toString()).doesNotContain("version 2");

    assertThat(run("bulk", table.toString(), "--why", "it ended", "--accept-losses", LOSES))
        .isZero();
    assertThat(run("history", "mars")).isZero();
    assertThat(text.toString())
        .containsPattern("it ended\\. Takes from paths of [a-z0-9-, ]+: " + LOSES);

    assertThat(run("undo", "2", "--why", "not yet")).isZero();
    isRefused("undo", "3", "--why", "but now");
    isRefused("revert", "mars", "2", "--why", "but now");
    assertThat(run("revert", "mars", "2", "--why", "but now", "--accept-losses", LOSES)).isZero();
  }

  @Test
  void anImportTellsWhomItTakesFromAndWantsAReason() throws IOException {
    CatalogFolder.Contents held = CatalogFolder.read(files).orThrow();
    files = folder.resolve("files");
    CatalogFolder.write(files, held.vocabularies(), held.entries(), held.redirects());
    Path mars = files.resolve("programs/mars.json");
    Files.writeString(mars, Files.readString(mars).replace("\"active\"", "\"ended\""));

    assertThat(run("import", "--dry-run")).isZero();
    assertThat(text.toString()).contains("would change: 1 from files", "LOSS: ");
    isRefused("import");
    assertThat(run("import", "--accept-losses", LOSES)).isZero();
    assertThat(run("history", "mars")).isZero();
    assertThat(text.toString()).contains("version 2", LOSES);
  }
}
