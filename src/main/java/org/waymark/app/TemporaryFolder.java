package org.waymark.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder of its own for something that is thrown away; closing deletes it and all in it.
 *
 * @param path where it is
 */
record TemporaryFolder(Path path) implements AutoCloseable {
  /** A new one whose name begins so. */
  static TemporaryFolder make(String name) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(name));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }
}
