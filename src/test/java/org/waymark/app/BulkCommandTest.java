package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.Store;

/** Many entries at once from the command line, on a store with two. */
final class BulkCommandTest {
  @TempDir private Path folder;

  private final StringWriter text = new StringWriter();

  @BeforeEach
  void fill() {
    try (Store store = Store.open(Database.inFolder(folder))) {
      store.write(
          Batch.of(List.of(Change.create(entry("a", "one")), Change.create(entry("b", "one"))))
              .with(CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies()),
          ANA);
    }
  }

  private String file(String table) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), table).toString();
  }

  private int run(String... arguments) {
    text.getBuffer().setLength(0);
    Clock clock = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
    var line = Main.line(new World(clock, Map.of("USER", "bo"), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    return line.execute(all);
  }

  @Test
  void aTableIsLookedAtSavedListedAndTakenBack() throws IOException {
    String file = file("id,summary\na,two\nb,three\n");
    assertThat(run("bulk", file)).isEqualTo(2);
    assertThat(run("bulk", file, "--dry-run")).isZero();
    assertThat(text.toString())
        .contains("row 2, a", "/summary: \"one\" -> \"two\"", "would change 2 entries");
    assertThat(run("bulk", file, "--why", "as counted")).isZero();
    assertThat(text.toString()).contains("changed 2 entries as batch 2");
    assertThat(run("bulk", file, "--why", "as counted")).isZero();
    assertThat(text.toString()).contains("all of it holds already");
    assertThat(run("revert", "b", "1", "--why", "not b")).isZero();
    assertThat(run("undo")).isZero();
    assertThat(text.toString()).startsWith("2: 2 entries by bo at");
    assertThat(run("undo", "2")).isZero();
    assertThat(text.toString()).contains("a: goes back", "b: is as before already");
    assertThat(run("undo", "2", "--why", "not so")).isZero();
    assertThat(text.toString()).contains("took it back, as batch 4");
    assertThat(run("undo", "2", "--why", "not so")).isEqualTo(1);
    assertThat(run("undo", "1", "--why", "not so")).isEqualTo(1);
    assertThat(run("undo", "77")).isEqualTo(2);
  }

  @Test
  void oneWrongRowSavesNothing() throws IOException {
    String file = file("id,summary,status\na,two,active\nb,three,shut\n");
    assertThat(run("bulk", file, "--why", "as counted")).isEqualTo(1);
    assertThat(text.toString()).contains("'shut' is not known here", "1 problem; nothing was");
    assertThat(run("history", "a")).isZero();
    assertThat(text.toString()).doesNotContain("version 2");
  }
}
