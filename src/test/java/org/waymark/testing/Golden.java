package org.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are compared with files below {@code src/test/resources/golden}. Run with {@code
 * -Dwaymark.rewrite=true}, every comparison writes its file instead; what changed is then read in
 * the diff before it is committed.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean REWRITE = Boolean.getBoolean("waymark.rewrite");

  private Golden() {}

  /**
   * Asserts that a text is that of a file.
   *
   * @param name the file's path below the folder, such as {@code help/serve.txt}
   */
  public static void assertMatches(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (REWRITE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      String expected = Files.exists(file) ? Files.readString(file) : "";
      assertThat(actual).as("%s (-Dwaymark.rewrite=true writes it anew)", file).isEqualTo(expected);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }
}
