package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Program;
import org.waymark.curation.History;
import org.waymark.curation.ReviewQueue;
import org.waymark.json.EntryJson;
import org.waymark.store.Authorship;
import org.waymark.store.EntryVersion;
import org.waymark.store.Suggestion;

/** Suggesting something, and what its page tells. */
final class SuggestPagesTest {
  private static final Map<String, String> WRONG =
      Map.of(
          "kind", "wrong",
          "entry", "arena-curriculum",
          "field", "/summary",
          "value", "Notebooks that teach quokkas to align.",
          "source", "https://example.org/quokkas",
          "reason", "Its page says so.");

  private static final Map<String, String> MISSING =
      Map.of(
          "name", "SERI MATS",
          "url", "https://www.matsprogram.org/",
          "entryKind", "program/fellowship",
          "summary", "Research with a mentor.",
          "reason", "I looked for it.");

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

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(form);
    copy.put(name, value);
    return copy;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static int open() {
    return site.store().openReviews().size();
  }

  @Test
  void theFormShowsWhatTheEntryHoldsNow() throws Exception {
    assertThat(site.get("/suggest?entry=mats").body())
        .contains("Length in weeks (now: 12)")
        .contains("Deadlines and dates (now: ");
    HttpResponse<String> former = site.get("/suggest?entry=seri-mats");
    assertThat(header(former, "Location")).isEqualTo("/suggest?entry=mats");
  }

  @Test
  void everyEntryTheFooterAndAnEmptySearchLeadToTheForm() throws Exception {
    assertThat(site.get("/entries/mats").body()).contains("href=\"/suggest?entry=mats\"");
    assertThat(site.get("/").body()).contains("href=\"/suggest\"", "href=\"/suggestions\"");
    assertThat(site.get("/search?q=nothing+of+the+kind&type=program&country=IS").body())
        .contains("href=\"/suggest\" rel=\"nofollow\"");
  }

  @Test
  void everyErrorStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
    int before = open();
    HttpResponse<String> answer =
        site.post(
            "/suggest",
            "192.0.2.1",
            Map.of(
                "entry", "mats",
                "field", "/weeks",
                "value", "ten & a half <b>",
                "source", "somewhere",
                "fromWithin", "true"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"kind-error\"", "id=\"reason-error\"", "role=\"alert\"")
        .contains("<a href=\"#kind\">", "<a href=\"#reason\">", "<a href=\"#source\">")
        .contains("id=\"source-error\"")
        .contains("ten &amp; a half &lt;b&gt;", "value=\"somewhere\"")
        .contains("value=\"/weeks\" selected", "name=\"fromWithin\" value=\"true\" checked");
    HttpResponse<String> next =
        site.post("/suggest", "192.0.2.1", with(with(WRONG, "source", "x"), "value", ""));
    assertThat(next.body()).contains("id=\"source-error\"");
    assertThat(open()).isEqualTo(before);
  }

  @Test
  void aFixedValueIsChosenOrNamedAndAllElseIsTakenAsWords() throws Exception {
    assertThat(site.get("/suggest?entry=mats&field=/status").body())
        .contains("<option value=\"paused\"");
    Map<String, String> mats = with(with(WRONG, "entry", "mats"), "field", "/cadence");
    assertThat(sent(with(mats, "value", "Twice yearly"), "192.0.2.11"))
        .isEqualTo(new Suggestion.OfField("mats", "/cadence", cadence(), "\"twice-yearly\""));
    assertThat(sent(with(mats, "value", "each spring"), "192.0.2.11"))
        .isEqualTo(new Suggestion.InWords("mats", "/cadence", "each spring"));
    Map<String, String> weeks = with(mats, "field", "/weeks");
    assertThat(sent(with(weeks, "value", "ten or eleven"), "192.0.2.11"))
        .isEqualTo(new Suggestion.InWords("mats", "/weeks", "ten or eleven"));
    Map<String, String> languages = with(mats, "field", "/languages");
    assertThat(sent(with(languages, "value", "English and French"), "192.0.2.11"))
        .isEqualTo(new Suggestion.InWords("mats", "/languages", "English and French"));
  }

  private static @Nullable String cadence() {
    Program mats = (Program) site.catalog().entry("mats");
    return mats.cadence() == null ? null : "\"" + mats.cadence().id() + "\"";
  }

  private static Suggestion.Content sent(Map<String, String> form, String from) throws Exception {
    HttpResponse<String> answer = site.post("/suggest", from, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    long number = Long.parseLong(header(answer, "Location").replaceAll("\\D", ""));
    return ((Suggestion) site.store().findReview(number).orElseThrow().matter()).content();
  }

  @Test
  void aFieldThatOnlyProgramsFillInStopsThemAndLosesNothing() throws Exception {
    int before = open();
    HttpResponse<String> answer =
        site.post("/suggest", "192.0.2.2", with(WRONG, "homepage", "https://example.org/"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("as programs do", "teach quokkas", "Its page says so.")
        .doesNotContain("name=\"homepage\" value");
    assertThat(open()).isEqualTo(before);
  }

  @Test
  void aFloodIsTurnedAwayAndLosesNothing() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(
              site.post("/suggest", "192.0.2.3", with(WRONG, "reason", "Reason " + i)).statusCode())
          .isEqualTo(303);
    }
    int before = open();
    HttpResponse<String> answer =
        site.post("/suggest", "192.0.2.3", with(WRONG, "reason", "More."));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(header(answer, "Retry-After")).isEqualTo("600");
    assertThat(answer.body()).contains("send it again in 10 minutes", "More.", "teach quokkas");
    assertThat(open()).isEqualTo(before);
    assertThat(site.post("/suggest", "192.0.2.4", with(WRONG, "reason", "More.")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void anEntryThatIsLikeOneIsShownItBeforeItIsTaken() throws Exception {
    HttpResponse<String> warned = site.post("/suggest", "192.0.2.5", MISSING);
    assertThat(warned.statusCode()).isEqualTo(400);
    assertThat(warned.body())
        .contains("Is it one of these?", "<a href=\"/entries/mats\">MATS</a>")
        .contains("id=\"distinct-error\"", "value=\"SERI MATS\"");
    HttpResponse<String> taken =
        site.post("/suggest", "192.0.2.5", with(MISSING, "distinct", "true"));
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(site.get(header(taken, "Location")).body())
        .contains("It is missing: SERI MATS", "Open: a maintainer has not decided yet.");
  }

  @Test
  void whoRunsItIsMarked() throws Exception {
    assertThat(site.get("/suggestions/1").body())
        .contains("Those who run it dispute this: MATS", "someone who says that they run it")
        .contains("Length in weeks", "<dd>12</dd>", "<dd>10</dd>");
  }

  @Test
  void aSuggestionFromItsFormToTheCatalogueAndBack() throws Exception {
    HttpResponse<String> sent = site.post("/suggest", "192.0.2.6", WRONG);
    String page = header(sent, "Location");
    assertThat(site.get(page).body()).contains("Open: ", "teach quokkas");
    assertThat(site.get("/entries/arena-curriculum").body()).doesNotContain("quokkas");

    long number = Long.parseLong(page.replaceAll("\\D", ""));
    Authorship bo = Authorship.of("bo", RunningSite.NOW, "The page bears it out.");
    ReviewQueue.accept(site.store(), number, bo);
    site.refresh();
    assertThat(site.get("/entries/arena-curriculum").body())
        .contains("teach quokkas", "href=\"https://example.org/quokkas\"");
    assertThat(site.get("/search?q=quokkas").body()).contains("/entries/arena-curriculum");
    assertThat(site.get(page).body())
        .contains("Accepted on 25 November 2026.", "The page bears it out.");
    assertThat(site.get("/suggestions").body()).contains("/suggestions/" + number);

    EntryVersion held = site.store().find("arena-curriculum").orElseThrow();
    assertThat(held.by().source()).isEqualTo("https://example.org/quokkas");
    History.revert(site.store(), held.id(), held.version() - 1, held.version(), bo);
    site.refresh();
    assertThat(site.get("/entries/arena-curriculum").body()).doesNotContain("quokkas");
    assertThat(site.get("/search?q=quokkas").body()).doesNotContain("/entries/arena-curriculum");
    assertThat(site.get("/suggestions/" + number).body())
        .contains("Accepted on 25 November 2026.", "It was taken back later")
        .doesNotContain("Thank you.");
  }

  @Test
  void whatWasAcceptedWithChangesSaysWhatStandsNow() throws Exception {
    Map<String, String> wider = with(with(WRONG, "entry", "lisa"), "value", "A quokka house.");
    String page = header(site.post("/suggest", "192.0.2.8", wider), "Location");
    assertThat(site.get(page).body()).contains("Thank you.");
    long number = Long.parseLong(page.replaceAll("\\D", ""));
    EntryVersion held = site.store().find("lisa").orElseThrow();
    Entry mended =
        EntryJson.read(
                EntryJson.canonical(held.entry().orElseThrow())
                    .replaceFirst("\"summary\": \".*\"", "\"summary\": \"A house.\""),
                null)
            .orThrow();
    ReviewQueue.acceptAs(
        site.store(),
        number,
        mended,
        held.version(),
        Authorship.of("bo", RunningSite.NOW, "Without quokkas."));
    site.refresh();
    assertThat(site.get("/suggestions/" + number).body())
        .contains("Accepted with changes on 25 November 2026.", "A quokka house.")
        .contains("<dt>Accepted as</dt><dd>A house.</dd>")
        .contains("<dt>Stands there now</dt><dd>A house.</dd>")
        .doesNotContain("changed again later", "taken back");
  }

  @Test
  void wordsThatWereTakenOffAreNotShown() throws Exception {
    HttpResponse<String> sent =
        site.post(
            "/suggest", "192.0.2.7", with(with(MISSING, "distinct", "true"), "name", "Buy me"));
    String page = header(sent, "Location");
    long number = Long.parseLong(page.replaceAll("\\D", ""));
    ReviewQueue.decline(
        site.store(), number, Authorship.of("bo", RunningSite.NOW, "It is advertising."));
    site.store().hideSuggestion(number);
    for (String path : new String[] {page, "/suggestions"}) {
      assertThat(site.get(path).body()).doesNotContain("Buy me").contains("Declined on");
    }
    assertThat(site.get(page).body()).contains("It is advertising.", "took its words off");
  }

  @Test
  void suggestionsAreIndexedNowhereAndNumbersThatAreNoneAreNoPages() throws Exception {
    assertThat(site.get("/suggestions/1").body()).contains("name=\"robots\" content=\"noindex\"");
    assertThat(site.get("/suggestions/mats").statusCode()).isEqualTo(404);
  }
}
