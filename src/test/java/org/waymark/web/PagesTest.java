package org.waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Status;
import org.waymark.json.JsonAt;
import org.waymark.store.EmptySearch;
import org.waymark.store.SearchCount;
import org.waymark.store.Tallies;

/** What the pages answer. */
final class PagesTest {
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

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void everyFieldsErrorStandsBesideItAndNothingTypedIsLost() throws Exception {
    HttpResponse<String> answer =
        site.get(
            "/path?track=poetry&city=Lodnon&age=-1&hoursPerWeek=500&languages=en,xxx&maxCost=ten");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"track-error\"", "id=\"city-error\"", "id=\"age-error\"")
        .contains("id=\"hoursPerWeek-error\"", "id=\"languages-error\"", "id=\"maxCost-error\"")
        .contains("value=\"Lodnon\"", "value=\"-1\"", "value=\"500\"", "value=\"en,xxx\"")
        .contains("value=\"ten\"", "aria-describedby=\"city-error\"", "aria-invalid=\"true\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Nairobi, 5-10 hours, city=Nairobi&country=Kenya&hoursPerWeek=5",
    "Manila, about 10h per week, city=Manila&country=Philippines&hoursPerWeek=10",
    "Madrid, 7.5, city=Madrid&country=Spain&hoursPerWeek=7.5",
    "'', 2 hours a day, hoursPerWeek=2+hours+a+day"
  })
  void aFormIsReadAsPeopleWrite(String city, String hours, String read) throws Exception {
    String sent = "&city=" + city + "&country=&hoursPerWeek=" + URLEncoder.encode(hours, UTF_8);
    assertThat(site.get("/path?track=governance" + sent).headers().firstValue("Location"))
        .hasValue("/path?track=governance&" + read);
  }

  @Test
  void whatAFieldTakesIsSaidInPlainWords() throws Exception {
    assertThat(site.get("/path?track=governance&hoursPerWeek=2+hours+a+day").body())
        .contains("Write the hours a week as a number from 1 to 80.");
    assertThat(site.get("/path?track=governance&background=student").body())
        .contains("We know no such answer; choose one of the list.");
  }

  @Test
  void aCollectionsCountsLeadToItsParts() throws Exception {
    assertThat(site.get("/topics/mechanistic-interpretability").body())
        .contains("<a href=\"#programs\">", "<a href=\"#resources\">", "id=\"organizations\"");
  }

  @Test
  void whatOneColumnAddsStandsAmongItsLike() throws Exception {
    assertThat(site.get("/compare?id=mats&id=spar").body())
        .containsSubsequence(">Load<", ">Usual load<", ">How often<", ">How fresh<");
  }

  @Test
  void whatIsTypedIsShownAndNeverRun() throws Exception {
    String script = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    assertThat(site.get("/path?city=" + script).body()).doesNotContain("<script>alert");
    assertThat(site.get("/entries/" + script).body()).doesNotContain("<script>alert");
  }

  @Test
  void aFieldOfOneValueGivenTwiceIsAnError() throws Exception {
    HttpResponse<String> answer = site.get("/path?track=engineering&city=London&city=Paris");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"city-error\"", "say it once");
  }

  @Test
  void fieldsLeftEmptyAreClearedFromTheAddress() throws Exception {
    HttpResponse<String> answer = site.get("/path?track=governance&city=&age=&hoursPerWeek=8");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("/path?track=governance&hoursPerWeek=8");
  }

  @Test
  void aPathIsIndexedAndKeptAndToldNowhere() throws Exception {
    HttpResponse<String> answer = site.get(RunningSite.ENGINEER);
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.body()).contains("name=\"robots\" content=\"noindex\"");
  }

  @Test
  void whoAsksWhyNotForWhatIsInThePathIsLedToIt() throws Exception {
    String path = site.get(RunningSite.ENGINEER).body();
    for (String kind : List.of("s1", "apply-[a-z0-9-]+")) {
      Matcher card =
          Pattern.compile(
                  "<details class=\"fold\" id=\"(" + kind + ")\">.*?/entries/([a-z0-9-]+)\"",
                  Pattern.DOTALL)
              .matcher(path);
      assertThat(card.find()).isTrue();
      String asked = "/path/why-not?entry=" + card.group(2) + "&";
      assertThat(site.get(RunningSite.ENGINEER.replace("/path?", asked)).body())
          .contains(" is in your path</h1>")
          .contains("#" + card.group(1) + "\" rel=\"nofollow\">See it in your path</a>");
    }
  }

  @Test
  void everyEntryHasAPage() throws Exception {
    for (Entry entry : site.catalog().entries()) {
      HttpResponse<String> answer = site.get("/entries/" + entry.id());
      assertThat(answer.statusCode()).as(entry.id()).isEqualTo(200);
    }
  }

  @Test
  void aFormerNameLeadsToTheEntry() throws Exception {
    HttpResponse<String> answer = site.get("/entries/seri-mats");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(header(answer, "Location")).isEqualTo("/entries/mats");
  }

  @Test
  void anUnknownEntryNamesTheNearest() throws Exception {
    HttpResponse<String> answer = site.get("/entries/lasr-lab");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/entries/lasr-labs");
  }

  @Test
  void anAddressThatIsNoneIsAPageWithASearchBox() throws Exception {
    HttpResponse<String> answer = site.get("/nothing/here");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("We have no such page", "type=\"search\"");
  }

  @Test
  void assetsAreKeptForEverUnderTheirHash() throws Exception {
    Matcher link =
        Pattern.compile("/assets/waymark\\.[0-9a-f]{12}\\.css").matcher(site.get("/").body());
    assertThat(link.find()).isTrue();
    HttpResponse<String> answer = site.get(link.group());
    assertThat(header(answer, "Cache-Control")).contains("immutable");
    assertThat(header(answer, "Content-Type")).startsWith("text/css");
  }

  @Test
  void noPageHoldsStyleOrScriptThatThePolicyForbids() throws Exception {
    for (String path : RunningSite.PAGES) {
      assertThat(site.get(path).body())
          .doesNotContain(" style=", "<style", " onclick=")
          .doesNotContainPattern("<script(?![^>]*(src=|application/ld))");
    }
  }

  @Test
  void anEntrysPageHoldsItsFactsForSearchEngines() throws Exception {
    String page = site.get("/entries/mats").body();
    Matcher block =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>").matcher(page);
    assertThat(block.find()).isTrue();
    assertThat(JsonAt.text(JsonAt.at(block.group(1), ""), "/@id"))
        .isEqualTo(site.address("/entries/mats"));
    assertThat(page)
        .contains(
            "<link rel=\"canonical\" href=\"" + site.address("/entries/mats") + "\">",
            "rel=\"search\"",
            "og:title");
  }

  @Test
  void aPreviewShowsAPictureOfItsAddress() throws Exception {
    Matcher picture =
        Pattern.compile("og:image\" content=\"(.*?)\"").matcher(site.get("/about").body());
    assertThat(picture.find()).isTrue();
    assertThat(picture.group(1)).startsWith(site.address("/assets/preview."));
    HttpResponse<String> answer = site.get(picture.group(1).substring(site.address("").length()));
    assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
  }

  @Test
  void readinessOverTimeEndsAtTheSharesThatTheWordsName() throws Exception {
    String page = site.get(RunningSite.ENGINEER).body();
    Matcher last =
        Pattern.compile(
                "<th scope=\"row\">May 2028</th><td>(\\d+)\u00a0%</td><td>(\\d+)\u00a0%</td><td>(\\d+)\u00a0%</td>")
            .matcher(page);
    assertThat(last.find()).isTrue();
    assertThat(page)
        .contains("No admission needed: about " + last.group(1) + "\u00a0%")
        .contains("Expected: about " + last.group(2) + "\u00a0%")
        .contains("Best: about " + last.group(3) + "\u00a0%");
  }

  @Test
  void aTopicsPageListsAllThatIsAboutIt() throws Exception {
    String page = site.get("/topics/ai-control").body();
    for (Entry entry : site.catalog().entries()) {
      if (entry.facts().topics().contains("ai-control") && entry.status() == Status.ACTIVE) {
        assertThat(page).contains("<a href=\"/entries/" + entry.id() + "\">");
      }
    }
    assertThat(page).contains("\"@type\":\"CollectionPage\"", "/search?topic=ai-control");
  }

  @Test
  void aSkillsPageSaysHowFarItsProgramsTeachIt() throws Exception {
    assertThat(site.get("/skills/research-skills").body())
        .containsPattern("MATS</a></h3>\\s*<p class=\"meta\">Fellowship · teaches it to level 3");
  }

  @Test
  void aCitysPageLeadsToItsCountryAndNothingElseStandsOnIt() throws Exception {
    String page = site.get("/places/london-gb").body();
    assertThat(page)
        .contains("/entries/lasr-labs", "/places/gb\"", "/search?country=GB&amp;city=London")
        .doesNotContain("/entries/cbai-summer-research-fellowship\"");
    assertThat(site.get("/places/gb").body()).contains("/entries/lasr-labs", "/places/oxford-gb");
  }

  @Test
  void everyTopicSkillAndPlaceHasAPageAndOthersHaveNone() throws Exception {
    Set<String> paths = new TreeSet<>();
    Catalog catalog = site.catalog();
    catalog.vocabularies().topics().keySet().forEach(id -> paths.add("/topics/" + id));
    catalog.vocabularies().skills().keySet().forEach(id -> paths.add("/skills/" + id));
    for (Entry entry : catalog.entries()) {
      entry.locations().forEach(place -> paths.add("/places/" + place.slug()));
    }
    for (String path : paths) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
    }
    for (String path : List.of("/topics/x", "/skills/x", "/places/x", "/places/london-fr")) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aFormThatIsSentEmptyIsToldWhatItTakes() throws Exception {
    assertThat(site.get("/path").body()).doesNotContain("id=\"wrong\"");
    HttpResponse<String> sent = site.get("/path?background=&city=&hoursPerWeek=");
    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body()).contains("id=\"wrong\"", "href=\"#track-engineering\"");
  }

  @Test
  void theMapSaysInWordsWhatItShows() throws Exception {
    String page = site.get("/map?track=governance").body();
    Matcher point = Pattern.compile("<title>([^<]+)</title><circle").matcher(page);
    int points = 0;
    while (point.find()) {
      points++;
      assertThat(page).contains("<b>" + point.group(1) + "</b>");
    }
    assertThat(points).isGreaterThan(5);
    assertThat(site.get("/map?show=communities").body()).contains("/places/");
  }

  @Test
  void aCloserLookAtTheMapShowsThatPartOfTheWorldOnly() throws Exception {
    String world = site.get("/map").body();
    assertThat(world).contains("/map?show=programs&amp;region=europe").contains("United States");
    assertThat(site.get("/map?show=programs&region=europe").body())
        .contains("London")
        .doesNotContain("United States");
  }

  @Test
  void whatAPathBeginsWithLeadsToWhereItStands() throws Exception {
    String page = site.get(RunningSite.ENGINEER).body();
    String lead = page.substring(page.indexOf("plain lead"), page.indexOf("</ul>"));
    Matcher to = Pattern.compile("href=\"#([^\"]+)\"").matcher(lead);
    int links = 0;
    while (to.find()) {
      links++;
      assertThat(page).contains("id=\"" + to.group(1) + "\"");
    }
    assertThat(links).isGreaterThan(2);
  }

  @Test
  void whatWasNotReadOfALongSearchIsSaidAboveItsResults() throws Exception {
    String words = "mats+".repeat(32);
    assertThat(site.get("/search?q=" + words).body()).doesNotContain("not searched for");
    assertThat(site.get("/search?q=" + words + "arena").body())
        .contains("This was not searched for, since the text is long: arena. Up to 32 words");
    assertThat(site.get("/search?q=" + words + "arena+".repeat(20)).body())
        .contains("arena, arena and 12 more. Up to 32 words");
  }

  @Test
  void aSearchIsSavedAsAFeedThatFindsTheSame() throws Exception {
    assertThat(site.get("/search?q=fellowship&track=governance&sort=name").body())
        .contains("/feeds/deadlines.ics?q=fellowship&amp;track=governance\"")
        .contains("/feeds/deadlines.atom?q=fellowship&amp;track=governance\"");
  }

  @Test
  void entriesStandSideBySideUnderTheirPresentNames() throws Exception {
    String page = site.get("/compare?id=seri-mats&id=lasr-labs&id=mats&id=nowhere").body();
    assertThat(page)
        .containsOnlyOnce("<th scope=\"col\"><a href=\"/entries/mats\">")
        .containsOnlyOnce("<th scope=\"col\"><a href=\"/entries/lasr-labs\">")
        .contains("We know nothing called \"nowhere\"", "/compare?id=lasr-labs\"");
  }

  @Test
  void moreThanFourAreToldSo() throws Exception {
    String ids =
        site.catalog().programs().stream()
            .limit(5)
            .map(program -> "id=" + program.id())
            .collect(Collectors.joining("&"));
    assertThat(site.get("/compare?" + ids).body()).contains("Only the first 4 of 5");
  }

  @Test
  void anotherGoalStandsBesideTheOwnWithItsTrack() throws Exception {
    String page =
        site.get(
                RunningSite.ENGINEER.replace(
                    "/path?", "/path/compare?other.role=policy-practitioner&"))
            .body();
    assertThat(page)
        .containsPattern("<th scope=\"col\">Research engineer: ")
        .containsPattern("<th scope=\"col\">Policy practitioner")
        .contains("name=\"city\" value=\"London\"");
  }

  @Test
  void aWrongOtherAnswerIsToldBesideItsField() throws Exception {
    HttpResponse<String> answer =
        site.get(RunningSite.ENGINEER.replace("/path?", "/path/compare?other.city=Lodnon&"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("id=\"city-error\"", "value=\"Lodnon\"", "Steps");
  }

  @Test
  void anEndedEntryLeadsToTheEndOfTheChain() throws Exception {
    assertThat(site.get("/entries/agisf-alignment-curriculum-2021").body())
        .containsSubsequence(
            "See what took its place:",
            "href=\"/entries/bluedot-alignment-course-readings\"",
            "href=\"/entries/bluedot-technical-ai-safety-readings\"");
    assertThat(site.get("/entries/ml-safety-scholars").body())
        .contains("Intro to ML Safety (ended as well)");
  }

  @Test
  void sourcesThatSayOtherwiseAreShownBesideThePage() throws Exception {
    assertThat(site.get("/entries/pivotal-fellowship").body())
        .containsSubsequence(
            "Where sources disagree",
            "<b>funding.stipend:</b> 6,000 to 8,000 GBP, as in 2026 (as of September 2026), says");
    assertThat(site.get("/entries/mats").body()).doesNotContain("Where sources disagree");
  }

  @Test
  void aRoundThatHasClosedButNotBegunIsShown() throws Exception {
    assertThat(site.get("/entries/pivotal-fellowship").body())
        .containsSubsequence("Rounds so far", "2027 Q1-Q2", "1 November 2026", "18 January 2027");
  }

  @Test
  void wordsThatFindNothingAreCountedButNotWhatIsPersonal() throws Exception {
    for (String words :
        List.of("Xqzzv++wvxq", "xqzzv+WVXQ", "xqzzv%40wvxq.zz", "zzqx+55501234567", "mats")) {
      site.get("/search?q=" + words);
    }
    site.get("/search?q=qqzzxv&country=IS");
    assertThat(site.emptySearches())
        .containsExactly(new EmptySearch("xqzzv wvxq", 2, RunningSite.TODAY));
    SearchCount counted = new Tallies(site.store()).searchesSince(RunningSite.TODAY);
    assertThat(counted.inVain()).isEqualTo(4);
    assertThat(counted.all()).isGreaterThan(4);
  }
}
