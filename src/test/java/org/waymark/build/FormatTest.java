package org.waymark.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every source file has the one form that google-java-format gives it. */
final class FormatTest {
  @Test
  void everySourceFileIsFormatted() throws IOException {
    List<Path> misshapen =
        sources().parallel().filter(file -> !read(file).equals(formatted(file))).toList();
    assertThat(misshapen).as("run ./waymark format").isEmpty();
  }

  /** Rewrites every source file into its form. */
  public static void main(String[] arguments) throws IOException {
    for (Path file : sources().toList()) {
      String formatted = formatted(file);
      if (!formatted.equals(read(file))) {
        Files.writeString(file, formatted);
        System.out.println("formatted " + file);
      }
    }
  }

  private static Stream<Path> sources() throws IOException {
    return Stream.of(Path.of("src/main/java"), Path.of("src/test/java"))
        .flatMap(FormatTest::javaFiles);
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String formatted(Path file) {
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(read(file)), Style.GOOGLE);
      return new Formatter().formatSource(ordered);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
