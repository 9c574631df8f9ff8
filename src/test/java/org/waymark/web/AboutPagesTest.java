package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.EntryType;
import org.waymark.curation.Numbers;
import org.waymark.curation.Overdue;
import org.waymark.curation.Share;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.place.Gazetteer;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.rounds.HitRate;
import org.waymark.say.Say;

/** What pages tell about how far they can be trusted. */
final class AboutPagesTest {
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

  @Test
  void forecastsTellHowOftenTheyWereRightWithTheNumberBehindIt() throws Exception {
    ForecastEvaluation measured = ForecastEvaluation.of(site.catalog());
    String page = site.get("/about/forecasts").body();
    for (HitRate rate : List.of(measured.starts(), measured.deadlines())) {
      assertThat(rate.n()).isPositive();
      assertThat(page)
          .contains(
              "%d of %d (".formatted(rate.within14(), rate.n()),
              "%d of %d (".formatted(rate.within30(), rate.n()),
              "%d of %d (".formatted(rate.covered(), rate.n()));
    }
    assertThat(site.get("/deadlines").body()).contains("href=\"/about/forecasts\"");
  }

  @Test
  void anEntryTellsHowCompleteAndHowFreshItIs() throws Exception {
    assertThat(site.get("/entries/mats").body())
        .containsPattern("Of \\d+ facts that are asked of such an entry it has \\d+\\.")
        .contains("known to hold as of");
  }

  @Test
  void freshnessTellsWhatToLookAtNextTheMostHarmfulFirst() throws Exception {
    String page = site.get("/about/freshness").body();
    ReferencePaths paths =
        ReferencePaths.of(site.catalog(), new Planner(Gazetteer.load()), RunningSite.TODAY);
    Overdue first = Overdue.in(site.catalog(), paths, RunningSite.TODAY).getFirst();
    assertThat(page)
        .contains(
            "the paths of " + paths.plans().size() + " made-up people",
            "href=\"/suggest?entry=" + first.freshness().entry().id() + "\"",
            "\">" + first.harm() + "</td>");
  }

  @Test
  void releasesAreListedOpenedAndCompared() throws Exception {
    assertThat(site.get("/releases").body())
        .contains("1 added, 1 ended, 1 removed", "1 changed")
        .containsSubsequence("Release 3", "Release 2", "Release 1");
    assertThat(site.get("/releases/2").body())
        .contains("Since release 1", "href=\"/entries/mats\"", "<code>/status</code>")
        .containsSubsequence("<h3>Added", "<h3>Ended", "<h3>Removed");
    assertThat(site.get("/releases/3").body()).contains("Since release 2", "/releases/3?since=1");
    assertThat(site.get("/releases/3?since=1").body())
        .contains("Since release 1", "href=\"/entries/arena\"", "href=\"/entries/mats\"");
    assertThat(site.get("/releases/3?since=3").statusCode()).isEqualTo(400);
    assertThat(site.get("/releases/9").statusCode()).isEqualTo(404);
    assertThat(site.get("/releases/9/release.json").statusCode()).isEqualTo(404);
    assertThat(site.get("/releases/2/catalog.jsonl").body().lines())
        .hasSize(site.catalog().entries().size())
        .allMatch(line -> line.startsWith("{"));
  }

  @Test
  void aReleaseTellsWhosePathItChangesAndHow() throws Exception {
    String page = site.get("/releases/2").body();
    assertThat(page)
        .contains("Whose path it changes", "Comes in:")
        .containsPattern("Expected share of the goal: \\d+\\.\\d.%, now \\d+\\.\\d.%")
        .contains("href=\"/releases/2/release.json\"");
    assertThat(site.get("/releases/2", "es").body()).contains("A quién le cambia el camino");
    assertThat(site.get("/releases/3?since=1").body()).doesNotContain("Whose path it changes");
    assertThat(site.get("/releases/2/release.json").body())
        .contains("\"paths\": {", "\"joining\": [", "\"id\": \"mats\"");
  }

  @Test
  void numbersTellWhatIsMeasuredAndWhatIsNot() throws Exception {
    Share programs =
        Objects.requireNonNull(
            Numbers.inTime(site.catalog(), RunningSite.TODAY).get(EntryType.PROGRAM));
    String page = site.get("/numbers").body();
    assertThat(page)
        .contains(
            Say.english().exactShare(programs.ratio()),
            programs.part() + " of " + programs.whole(),
            "none decided in the last year, 3 wait",
            "not measured yet")
        .containsSubsequence("Release 3", ">not measured</td>", "Release 2", ">87.6", "38.8")
        .containsSubsequence("in rhyme", "87.6", "typing errors", "72.5");
    assertThat(page).doesNotContain("NaN");
    assertThat(site.get("/numbers", "es").body())
        .contains("sin medir todavía", "errores al teclear");
    assertThat(site.get("/about").body()).contains("href=\"/numbers\"");
    assertThat(site.get("/api/v1/numbers").body())
        .contains("\"waiting\":3", "\"medianHours\":null", "\"ndcgAt10\":0.8765");
  }

  @Test
  void gapsTellWhatWouldHelpMostWhereAndWhom() throws Exception {
    String data = site.get("/api/v1/gaps").body();
    Matcher first =
        Pattern.compile("\"city\":\"([^\"]+)\".*?\"rise\":([0-9.]+).*?\"name\":\"([^\"]+)\"")
            .matcher(data);
    assertThat(first.find()).isTrue();
    String rise = Say.english().exactShare(Double.parseDouble(first.group(2)));
    assertThat(data).contains("\"people\":3", "\"lowest\":\"");
    assertThat(site.get("/gaps").body())
        .contains("the paths of 3 made-up people", "in " + first.group(1) + ", ", first.group(3))
        .contains("who can expect to reach " + rise + " more of ")
        .contains("Where no mentor is within reach");
    assertThat(site.get("/gaps", "es").body()).contains("Dónde no hay mentoría al alcance");
    assertThat(GapsPage.of(null, Say.english()).lead()).isNull();
  }
}
