package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a store has acknowledged survives the end of its process, however it ends. */
abstract class KillContract {
  private static final int WRITES = 300;

  private final Map<String, Long> acknowledged = new HashMap<>();

  /** The address that the writing process is given: a folder or a URL with its password. */
  abstract String address() throws Exception;

  @Test
  final void aKilledProcessLosesNoAcknowledgedWrite() throws Exception {
    Process writer = writer(0);
    try (BufferedReader lines = writer.inputReader()) {
      for (int i = 0; i < WRITES; i++) {
        note(lines.readLine());
      }
      // The process's own method would also discard what it has printed.
      writer.toHandle().destroyForcibly();
      noteAll(lines);
    }
    assertThat(writer.waitFor()).isNotZero();
    assertEverythingIsThere();
  }

  @Test
  final void aProcessThatHaltsInTheMiddleLosesNoAcknowledgedWrite() throws Exception {
    Process writer = writer(WRITES);
    try (BufferedReader lines = writer.inputReader()) {
      noteAll(lines);
    }
    assertThat(writer.waitFor()).isEqualTo(1);
    assertEverythingIsThere();
  }

  final Process writer(int haltAfter) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            address(),
            Integer.toString(haltAfter))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void noteAll(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      note(line);
    }
  }

  final void note(String line) {
    assertThat(line).as("the writer's output").isNotNull();
    String[] words = line.split(" ");
    if (words.length == 3 && words[2].equals("ok")) {
      acknowledged.merge(words[0], Long.parseLong(words[1]), Math::max);
    }
  }

  private void assertEverythingIsThere() throws Exception {
    assertThat(acknowledged.values().stream().mapToLong(Long::longValue).sum())
        .isGreaterThanOrEqualTo(WRITES - 3L);
    try (Store store = Store.open(EndlessWriter.database(address()))) {
      acknowledged.forEach(
          (id, version) -> assertThat(versions(store.history(id))).contains(version));
      assertThat(store.changedSince(0))
          .extracting(EntryVersion::revision)
          .containsExactlyElementsOf(oneTo(store.version()));
      for (String id : acknowledged.keySet()) {
        List<Long> versions = versions(store.history(id));
        assertThat(versions).containsExactlyElementsOf(oneTo(versions.size()));
      }
    }
  }

  private static List<Long> versions(List<EntryVersion> history) {
    return history.stream().map(EntryVersion::version).toList();
  }

  private static List<Long> oneTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
