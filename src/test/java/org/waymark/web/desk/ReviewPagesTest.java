package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.desk.Visitor.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.curation.Suggestions;
import org.waymark.json.EntryJson;
import org.waymark.json.SuggestionJson;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Proposal;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** What waits: listed, looked at, decided, undone. */
final class ReviewPagesTest {
  private static final String STIPEND = "/funding/stipend/amount";
  private static final String HOUSING = "/funding/housing";

  private static final String FUNDING =
      """
      {"stipend": {"amount": 12000, "currency": "GBP", "per": "program"}, "travel": true,
       "housing": true, "eligibility": "Stipend, office space, meals and travel."}
      """;

  @TempDir private static Path folder;
  private static RunningSite site;
  private static Visitor editor;
  private static Visitor advisor;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    editor = Visitor.signedIn(site::address, site.accounts(), "edna", Role.EDIT);
    advisor = Visitor.signedIn(site::address, site.accounts(), "abe", Role.ADVISE);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static long suggest(String entry, String field, String value) {
    String json =
        """
        {"kind": "wrong", "entry": "%s", "field": "%s", "value": %s,
         "source": "https://example.org/page", "reason": "The page says so."}
        """
            .formatted(entry, field, value);
    Suggestions suggestions = new Suggestions(site.store(), InstantSource.fixed(RunningSite.NOW));
    return suggestions.send(
        suggestions
            .check(
                SuggestionJson.read(json.getBytes(StandardCharsets.UTF_8)).orThrow(),
                site.catalog())
            .orThrow());
  }

  private static Entry entry(String id) {
    return site.store().find(id).orElseThrow().entry().orElseThrow();
  }

  private static boolean isOpen(long number) {
    return site.store().findReview(number).orElseThrow().isOpen();
  }

  @Test
  void allThatWaitsIsListedAndLooksTheSameToAnAdvisor() {
    String inbox = advisor.get("/desk").body();
    assertThat(inbox)
        .contains("href=\"/desk/reviews/1\"", "Disputed by those who run it", "Example Circle")
        .contains("MATS: length in weeks, 12 → 10", "What else can be done", "/desk/work#overdue")
        .doesNotContain("/desk/new");
    assertThat(editor.get("/desk").body()).contains("href=\"/desk/new?type=program\"");
    String one = advisor.get("/desk/reviews/1").body();
    assertThat(one)
        .contains("Length in weeks", "<del>12</del>", "<ins>10</ins>")
        .contains("href=\"https://www.matsprogram.org/faq\"", "We run it for ten weeks.")
        .doesNotContain("value=\"accept\"");
    assertThat(advisor.post("/desk/reviews/1", "verdict", "accept").statusCode()).isEqualTo(403);
    assertThat(isOpen(1)).isTrue();
  }

  @Test
  void anAcceptedValueHoldsIsLiveAtOnceAndCanBeUndone() {
    long number = suggest("arena-curriculum", "/hoursEstimated", "401");
    HttpResponse<String> answer = editor.post("/desk/reviews/" + number, "verdict", "accept");
    assertThat(header(answer, "Location"))
        .isEqualTo("/desk/entries/arena-curriculum/history?done=" + number);
    assertThat(editor.get("/entries/arena-curriculum").body()).contains("401");
    String history = editor.get(header(answer, "Location")).body();
    assertThat(history)
        .contains("Version 2", "edna", "<ins>401</ins>", "Go back to version 1")
        .contains("Next: ", "Back to what waits: ", "Back to the work lists");
    assertThat(
            editor
                .post(
                    "/desk/entries/arena-curriculum/history",
                    "version",
                    "1",
                    "based-on",
                    "2",
                    "why",
                    "")
                .body())
        .contains("id=\"why-error\"");
    editor.post(
        "/desk/entries/arena-curriculum/history",
        "version",
        "1",
        "based-on",
        "2",
        "why",
        "It was right before.");
    assertThat(EntryJson.canonical(entry("arena-curriculum"))).doesNotContain("401");
    HttpResponse<String> stale =
        editor.post(
            "/desk/entries/arena-curriculum/history",
            "version",
            "2",
            "based-on",
            "2",
            "why",
            "Once more.");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("changed meanwhile", "value=\"Once more.\"");
  }

  @Test
  void aValueWhoseFieldChangedSinceIsNotApplied() {
    long first = suggest("lisa", "/founded", "\"2021\"");
    long second = suggest("lisa", "/founded", "\"2020\"");
    editor.post("/desk/reviews/" + first, "verdict", "accept");
    assertThat(editor.get("/desk/reviews/" + second).body())
        .contains("It can't be accepted as it is", "is \"2021\" now")
        .doesNotContain("value=\"accept\"");
    HttpResponse<String> answer = editor.post("/desk/reviews/" + second, "verdict", "accept");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(isOpen(second)).isTrue();
  }

  @Test
  void decliningNeedsAReasonWhichIsPublic() {
    long number = suggest("mats", "/weeks", "9");
    HttpResponse<String> bare =
        editor.post("/desk/reviews/" + number, "verdict", "decline", "reason", "");
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(bare.body()).contains("id=\"reason-error\"");
    editor.post(
        "/desk/reviews/" + number,
        "verdict",
        "decline",
        "reason",
        Say.english().of("desk.decline.unsaid"),
        "why",
        "It says 12.",
        "hide",
        "true");
    assertThat(editor.get("/suggestions/" + number).body())
        .contains("The source does not say so. It says 12.", "took its words off")
        .doesNotContain("edna");
    HttpResponse<String> again =
        editor.post("/desk/reviews/" + number, "verdict", "accept", "why", "after all");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(editor.get("/desk/reviews/" + number).body()).contains("Declined by edna");
  }

  @Test
  void whatWasSaidInWordsIsClosedWithWhatWasDone() {
    assertThat(editor.get("/desk/reviews/2").body())
        .contains("It moved.", "href=\"/desk/entries/lisa?review=2\"");
    assertThat(editor.post("/desk/reviews/2", "verdict", "accept").body())
        .contains("id=\"why-error\"");
    editor.post("/desk/reviews/2", "verdict", "accept", "why", "Moved it.");
    assertThat(isOpen(2)).isFalse();
  }

  @Test
  void aPageShowsTheEntryAsItWouldBe() {
    long number = suggest("mats", "/summary", "\"Quokkas learn to align.\"");
    assertThat(advisor.get("/desk/reviews/" + number + "/preview").body())
        .contains("Quokkas learn to align.");
    assertThat(advisor.get("/entries/mats").body()).doesNotContain("Quokkas");
  }

  @Test
  void aNewEntryThatIsLikelyThereAlreadyIsToldSo() {
    String body =
        EntryJson.canonical(entry("mats")).replace("\"id\": \"mats\"", "\"id\": \"mats-again\"");
    Proposal proposal = new Proposal("mats-again", "elsewhere", 0, null, body);
    site.store()
        .write(
            Batch.of(List.of()).withReviews(List.of(proposal), Map.of()),
            Authorship.of("import", RunningSite.NOW, "listed there"));
    String inbox = editor.get("/desk").body();
    Matcher link = Pattern.compile("/desk/reviews/(\\d+)\">mats-again").matcher(inbox);
    assertThat(link.find()).isTrue();
    assertThat(editor.get("/desk/reviews/" + link.group(1)).body())
        .contains("Is it one of these?", "href=\"/entries/mats\"");
    HttpResponse<String> answer =
        editor.post("/desk/reviews/" + link.group(1), "verdict", "accept");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("role=\"alert\"");
  }

  @Test
  void itTellsWhosePathWouldChange() {
    long number = suggest("mats", "/status", "\"ended\"");
    String page = editor.get("/desk/reviews/" + number + "/paths").body();
    assertThat(page).contains("Drops out:", "href=\"/entries/mats\"").contains("54 made-up people");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(editor.get("/desk/reviews/999").statusCode()).isEqualTo(404);
    assertThat(editor.get("/desk/reviews/x").statusCode()).isEqualTo(404);
    assertThat(editor.get("/desk/entries/nowhere/history").statusCode()).isEqualTo(404);
    assertThat(editor.post("/desk/reviews/1", "verdict", "maybe").statusCode()).isEqualTo(400);
  }

  /** Part of the form of a suggestion that changes two fields. */
  private static String[] parts(String... more) {
    List<String> form =
        new ArrayList<>(List.of("part", STIPEND, "part", HOUSING, "verdict", "accept"));
    form.addAll(List.of(more));
    return form.toArray(String[]::new);
  }

  @Test
  void aSuggestionIsTakenInPartAndItsPageSaysWhatIsNotAndWhy() {
    long number = suggest("lasr-labs", "/funding", FUNDING);
    String address = "/desk/reviews/" + number;
    assertThat(editor.get(address).body())
        .contains("What is taken", "value=\"" + STIPEND + "\" checked")
        .contains("value=\"" + HOUSING + "\" checked", "Why not the rest?");
    HttpResponse<String> none = editor.post(address, parts());
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("id=\"take-error\"");
    HttpResponse<String> unreasoned = editor.post(address, parts("take", STIPEND));
    assertThat(unreasoned.statusCode()).isEqualTo(400);
    assertThat(unreasoned.body())
        .contains("id=\"left-reason-error\"", "value=\"" + STIPEND + "\" checked")
        .doesNotContain("value=\"" + HOUSING + "\" checked");
    HttpResponse<String> changed =
        editor.post(address, "part", "/weeks", "take", "/weeks", "verdict", "accept");
    assertThat(changed.statusCode()).isEqualTo(409);
    assertThat(isOpen(number)).isTrue();

    HttpResponse<String> done =
        editor.post(address, parts("take", STIPEND, "left-reason", "The source does not say so."));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(EntryJson.canonical(entry("lasr-labs")))
        .contains("\"amount\": 12000", "https://example.org/page")
        .doesNotContain("housing");
    assertThat(editor.get(address).body())
        .contains("Accepted in part by edna", "Not taken: funding › housing.");
    assertThat(editor.get("/suggestions/" + number).body())
        .contains("Accepted in part on", "funding › housing. The source does not say so.")
        .doesNotContain("edna");
    assertThat(editor.get("/api/v1/suggestions/" + number).body())
        .contains("\"state\":\"accepted\"", "\"leftOut\":[\"" + HOUSING + "\"]")
        .contains("\"leftBecause\":\"The source does not say so.\"");
  }

  @Test
  void aSuggestionOfOneFieldHasNoParts() {
    long number = suggest("spar", "/note", "\"Twice a year.\"");
    assertThat(editor.get("/desk/reviews/" + number).body())
        .contains("What would change")
        .doesNotContain("What is taken");
  }
}
