package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2KillTest extends KillContract {
  @TempDir private Path folder;

  @Override
  String address() {
    return folder.toString();
  }

  @Test
  void aSecondProcessIsToldThatTheFilesAreInUse() throws Exception {
    Process writer = writer(0);
    try (BufferedReader lines = writer.inputReader()) {
      note(lines.readLine());
      assertThatThrownBy(() -> Store.open(Database.inFolder(folder)))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("in use by another process");
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }
}
