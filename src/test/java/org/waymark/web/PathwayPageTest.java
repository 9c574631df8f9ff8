package org.waymark.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.testing.Golden;

/** The paths of three people, as their pages tell them. */
final class PathwayPageTest {
  @TempDir private static Path folder;
  private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @TestFactory
  Stream<DynamicTest> threePeopleGetThesePaths() {
    return Stream.of(
        golden("software-engineer-in-london", RunningSite.ENGINEER),
        golden("mathematician-in-buenos-aires", RunningSite.MATHEMATICIAN),
        golden("lawyer-in-brussels", RunningSite.LAWYER));
  }

  private static DynamicTest golden(String name, String address) {
    return DynamicTest.dynamicTest(
        name,
        () -> Golden.assertMatches("paths/" + name + ".txt", words(site.get(address).body())));
  }

  /** What a reader sees of the path itself, a line for each block, without the form beside it. */
  private static String words(String html) {
    String path = html.substring(html.indexOf("<main"), html.indexOf("<aside"));
    String blocks =
        path.replaceAll(
                "(?s)<svg.*?</svg>|<figcaption.*?</figcaption>|<p class=\"changes.*?</p>", "")
            .replaceAll(
                "(?s)<details class=\"fold\"((?:(?!<details).)*?)</details>", "<div$1</div>")
            .replaceAll("(?s)<details.*?</details>", "")
            .replaceAll("\\s+", " ")
            .replaceAll("</(h[1-4]|p|li|div|summary|dd)>", "\n")
            .replaceAll("<[^>]+>", "")
            .replace("&amp;", "&")
            .replace("&#39;", "'")
            .replace("&#34;", "\"");
    List<String> lines = new ArrayList<>();
    blocks.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }
}
