package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** The work lists. */
final class WorkPagesTest {
  @TempDir private static Path folder;
  private static RunningSite site;
  private static Visitor visitor;
  private static String page;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    String url = site.catalog().findEntry("mats").orElseThrow().facts().url();
    site.store()
        .putLinkChecks(
            List.of(
                new LinkCheck(
                    url,
                    RunningSite.NOW,
                    LinkOutcome.GONE,
                    404,
                    3,
                    RunningSite.NOW.minus(Duration.ofDays(9)),
                    null,
                    null,
                    null)));
    site.store().addEmptySearches(Map.of("quokka fellowship", 3L), RunningSite.TODAY, 100);
    visitor = Visitor.signedIn(site::address, site.accounts(), "abe", Role.ADVISE);
    page = visitor.get("/desk/work").body();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String section(String id) {
    int begin = page.indexOf("<section aria-labelledby=\"" + id + "\"");
    return page.substring(begin, page.indexOf("</section>", begin));
  }

  @Test
  void eachListStandsWithItsCount() {
    for (String id :
        List.of("overdue", "rounds", "links", "duplicates", "incomplete", "searches")) {
      assertThat(page).contains("href=\"#" + id + "\"");
      assertThat(section(id)).contains("<h2");
    }
  }

  @Test
  void whatMostPathsLeadThroughComesFirst() {
    List<Integer> harms =
        Pattern.compile("<li>.*?</li>", Pattern.DOTALL)
            .matcher(section("incomplete"))
            .results()
            .map(item ->
                item.group().replaceAll("(?s).*<span class=\"badge\">(\\d+)</span>.*", "$1"))
            .map(text -> text.matches("\\d+") ? Integer.parseInt(text) : 0)
            .toList();
    assertThat(harms).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(harms.getFirst()).isPositive();
  }

  @Test
  void aDeadLinkLeadsToTheFormOfItsEntry() {
    assertThat(section("links")).contains("href=\"/desk/entries/mats\"");
  }

  @Test
  void whatIsLeftOutOfAListIsALinkAway() {
    assertThat(section("incomplete")).contains("href=\"/desk/work?all=incomplete#incomplete\"");
    String whole = visitor.get("/desk/work?all=incomplete").body();
    assertThat(whole.contains("all=incomplete#incomplete")).isFalse();
    assertThat(whole.length()).isGreaterThan(page.length());
  }

  @Test
  void searchesInVainAreToldWithTheirNumber() {
    assertThat(section("searches")).contains("“quokka fellowship”, 3 times");
  }
}
