package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages as the Nu HTML checker sees them. It runs in a process of its own, with the libraries
 * that the build put into {@code target/html-checker}.
 */
final class HtmlCheckerTest {
  private static final Path CHECKER = Path.of("target/html-checker");

  @TempDir private Path folder;

  private static String check(List<Path> pages) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CHECKER + "/*",
                "nu.validator.client.SimpleCommandLineValidator"));
    pages.forEach(page -> command.add(page.toString()));
    Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
    String found = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    checker.waitFor();
    return found;
  }

  @Test
  void noPageHasAnErrorOrAWarning() throws Exception {
    List<Path> pages = new ArrayList<>();
    try (RunningSite site = RunningSite.start(folder.resolve("site"))) {
      for (String path : RunningSite.PAGES) {
        Path page = folder.resolve(pages.size() + ".html");
        Files.writeString(page, site.get(path).body());
        pages.add(page);
        Path spanish = folder.resolve(pages.size() + ".html");
        Files.writeString(spanish, site.get(path, "es").body());
        pages.add(spanish);
      }
    }
    assertThat(check(pages)).isEmpty();
  }

  @Test
  void anErrorIsFound() throws Exception {
    Path page = folder.resolve("wrong.html");
    Files.writeString(page, "<!DOCTYPE html><html lang=en><title>x</title><p id=a><p id=a>");
    assertThat(check(List.of(page))).contains("Duplicate ID");
  }
}
