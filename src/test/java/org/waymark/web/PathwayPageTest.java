package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

  @Test
  void twoRoundsOfOneProgramAreToldApart() throws Exception {
    String page = site.get(RunningSite.ENGINEER + "&horizonMonths=36").body();
    List<String> rows =
        found("<a href=\"#(?:apply|other)-[^>]*><text class=\"label\"[^>]*>([^<]*)<", page);
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows.stream().filter(row -> row.startsWith("Apply: ARENA, from "))).hasSize(2);
    assertThat(found("<h3><span[^>]*>([^<]*)</span> <span class=\"badge", page))
        .contains("ARENA, from May 2027", "ARENA, from September 2027")
        .doesNotHaveDuplicates();
    assertThat(found(" id=\"((?:apply|other)-[^\"]*)\"", page)).doesNotHaveDuplicates();
  }

  @Test
  void eachRowOfTheTimelineLeadsToACardOfItsOwn() throws Exception {
    String page = site.get(RunningSite.ENGINEER + "&horizonMonths=36").body();
    List<String> to = found("<a href=\"#(apply-[^\"]*)\"><text", page);
    assertThat(to).isNotEmpty().doesNotHaveDuplicates();
    assertThat(found(" id=\"((?:apply|other)-[^\"]*)\"", page)).containsAll(to);
  }

  @Test
  void anAnswerTellsWhatItChangedAndCanBeTakenBack() throws Exception {
    String path = RunningSite.ENGINEER;
    String first = site.get(path).body();
    String without =
        found("href=\"(/path[^\"]*&amp;excluded=[^\"]*#changed)\"", first)
            .getFirst()
            .replace("&amp;", "&");
    String changed = site.get(without.replace("#changed", "")).body();
    String gone = found("excluded=([a-z0-9-]+)", without).getFirst();
    assertThat(news(changed)).contains(site.catalog().nameOf(gone) + " is no longer a step.");
    String back = found("href=\"([^\"]*)\">Take it back", changed).getFirst();
    assertThat(site.get(back.replace("&amp;", "&")).body()).doesNotContain("id=\"changed\"");
    // A form tells the answers before; the same answers, and what is no query, tell of no change.
    assertThat(site.get(path + "&age=&was=track%3Dgovernance").headers().firstValue("Location"))
        .get()
        .asString()
        .endsWith("&was=track%3Dgovernance#changed");
    assertThat(news(site.get(path + "&was=track%3Dgovernance").body()).getFirst())
        .startsWith("The path now aims at this role:");
    for (String was : List.of("%25zz%3D%25", "track%3Dpoetry", "age%3D-1", "")) {
      assertThat(site.get(path + "&x&was=" + was).body()).doesNotContain("id=\"changed\"");
    }
  }

  private static List<String> news(String page) {
    int at = page.indexOf("id=\"changed\"");
    assertThat(at).isPositive();
    return found("<li>([^<]*)</li>", page.substring(at, page.indexOf("</section>", at)));
  }

  private static List<String> found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(match -> match.group(1)).toList();
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
