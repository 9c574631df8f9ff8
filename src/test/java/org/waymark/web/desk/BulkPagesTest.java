package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.desk.Visitor.header;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.curation.BulkEdit;
import org.waymark.json.EntryJson;
import org.waymark.store.EntryVersion;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** Many entries at once: taken, given back, looked at, saved, taken back. */
final class BulkPagesTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  @TempDir private static Path folder;
  private static RunningSite site;
  private static Visitor editor;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    editor = Visitor.signedIn(site::address, site.accounts(), "edna", Role.EDIT);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static EntryVersion newest(String id) {
    return site.store().find(id).orElseThrow();
  }

  private static Entry entry(String id) {
    return newest(id).entry().orElseThrow();
  }

  private static HttpResponse<String> look(String text) {
    return editor.upload("/desk/bulk", "", new byte[0], "text", text, "do", "look");
  }

  private static HttpResponse<String> apply(String text, String seen, String why) {
    return editor.upload(
        "/desk/bulk", "", new byte[0], "text", text, "do", "apply", "seen", seen, "why", why);
  }

  private static String seen(HttpResponse<String> trial) {
    Matcher found = SEEN.matcher(trial.body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void aTableIsTakenChangedGivenBackSavedAndTakenBack() {
    HttpResponse<String> taken =
        editor.get("/desk/bulk/table?type=resource&q=ARENA&column=summary&column=hoursEstimated");
    assertThat(header(taken, "Content-Disposition")).contains("entries.csv");
    assertThat(taken.body())
        .startsWith("id,type,summary,hoursEstimated\r\n")
        .contains("\r\narena-curriculum,resource,");
    String before = EntryJson.canonical(entry("arena-curriculum"));
    String table = "id,hoursEstimated,note\narena-curriculum,321,Counted.\nlisa,5,Counted too.\n";

    HttpResponse<String> trial =
        editor.upload(
            "/desk/bulk",
            "table.csv",
            table.getBytes(StandardCharsets.UTF_8),
            "text",
            "",
            "do",
            "look");
    assertThat(trial.statusCode()).isEqualTo(400);
    assertThat(trial.body()).contains("Nothing can be saved as it is", "Counted too.");

    String mended = "id,note\narena-curriculum,Counted.\nlisa,Counted too.\n";
    trial = look(mended);
    assertThat(trial.statusCode()).isEqualTo(200);
    assertThat(trial.body())
        .contains("2 entries would change", "<ins>Counted.</ins>", "Save 2 entries");
    assertThat(EntryJson.canonical(entry("arena-curriculum"))).isEqualTo(before);
    assertThat(apply(mended, seen(trial), "").body())
        .contains("Say why, for the history.", "arena-curriculum,Counted.");

    HttpResponse<String> saved = apply(mended, seen(trial), "Counted on one day.");
    String batch = header(saved, "Location").replaceFirst("\\?.*", "");
    assertThat(newest("lisa").revision()).isEqualTo(newest("arena-curriculum").revision());
    assertThat(batch).isEqualTo("/desk/batches/" + newest("lisa").revision());
    assertThat(editor.get("/desk/bulk").body()).contains("Counted on one day.", "2 entries, edna");
    assertThat(editor.get("/desk/entries/lisa/history").body()).contains("Counted on one day.");

    editor.post(
        "/desk/entries/lisa/history",
        "version",
        "1",
        "based-on",
        String.valueOf(newest("lisa").version()),
        "why",
        "Not so.");
    assertThat(editor.get(batch).body()).contains("1 entry goes back", "is as before already");
    HttpResponse<String> undone = editor.post(batch, "why", "Counted wrongly.");
    assertThat(header(undone, "Location")).startsWith("/desk/batches/");
    assertThat(EntryJson.canonical(entry("arena-curriculum"))).isEqualTo(before);
    assertThat(editor.get("/api/v1/entries/arena-curriculum").body()).doesNotContain("Counted.");
    assertThat(editor.post(batch, "why", "Once more.").statusCode()).isEqualTo(409);
  }

  @Test
  void whatSomeoneChangedSinceTheTrialIsRefusedAndNamedAndNothingIsLost() {
    String table = "id,note\nmats,Ours.\nlasr-labs,Ours.\n";
    String seen = seen(look(table));
    String theirs = "[{\"id\": \"mats\", \"note\": \"Theirs.\"}]";
    apply(theirs, seen(look(theirs)), "Looked it up.");
    long lasr = newest("lasr-labs").version();
    HttpResponse<String> refused = apply(table, seen, "Looked it up, too.");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("meanwhile: mats;", "<del>Theirs.</del>", "mats,Ours.", "Looked it up, too.");
    assertThat(newest("lasr-labs").version()).isEqualTo(lasr);
    assertThat(header(apply(table, seen(refused), "Looked it up, too."), "Location"))
        .startsWith("/desk/batches/");
  }

  @Test
  void anEntryThatWasChangedSinceStaysWhenTheBatchIsTakenBack() {
    String both = "id,note\nara,Of the batch.\nmetr,Of the batch.\n".replace("ara", "arena");
    String batch = header(apply(both, seen(look(both)), "All at once."), "Location");
    String later = "id,note\nmetr,Later.\n";
    apply(later, seen(look(later)), "By itself.");
    String path = batch.replaceFirst("\\?.*", "");
    assertThat(editor.get(path).body())
        .contains("1 entry goes back", "stays: edna changed it since", "By itself.");
    editor.post(path, "why", "Not so.");
    assertThat(entry("arena").facts().note()).isNotEqualTo("Of the batch.");
    assertThat(entry("metr").facts().note()).isEqualTo("Later.");
  }

  @Test
  void newEntriesAreMadeAndGoAgainWhenTheBatchIsTakenBack() {
    String made =
        """
        [{"id": "example-circle", "type": "organization", "kind": "nonprofit", "name": "Example Circle",
          "url": "https://example.org/", "summary": "An example.", "status": "active",
          "tracks": {"engineering": 1, "conceptual": 0, "governance": 0}, "languages": ["en"],
          "sources": [{"url": "https://example.org/"}]},
         {"id": "lisa", "note": "Beside it."}]
        """;
    HttpResponse<String> trial = look(made);
    assertThat(trial.body()).contains("example-circle, new", "2 entries would change");
    String batch = header(apply(made, seen(trial), "Found."), "Location").replaceFirst("\\?.*", "");
    assertThat(editor.get("/entries/example-circle").statusCode()).isEqualTo(200);
    editor.post(batch, "why", "It never was.");
    assertThat(editor.get("/entries/example-circle").statusCode()).isEqualTo(410);
    assertThat(look("id,note\nexample-circle,x").body()).contains("was removed or merged");
  }

  @Test
  void whatIsWrongIsToldInItsRowAndNothingIsSaved() {
    long before = site.store().version();
    HttpResponse<String> told =
        look(
            "id,type,status,partOf\nmats,resource,,\nlisa,,shut,\nlasr-labs,,active,nowhere\n,,,\nx,,,");
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body())
        .contains("Type: it is a program", "Status: ", "PartOf: ", "lasr-labs,,active,nowhere")
        .doesNotContain("value=\"apply\"");
    assertThat(look("{\"id\": \"mats\"}").body()).contains("an array of entries");
    assertThat(look("").body()).contains("Choose a file, or paste");
    assertThat(look("id,note\n" + "mats,x\n".repeat(BulkEdit.MOST_ROWS + 1)).body())
        .contains("at most 2,000 at once");
    assertThat(look("id,note\nmats," + "x".repeat(BulkEdit.MOST_BYTES)).body())
        .contains("at most 2,097,152 at once");
    assertThat(
            editor
                .upload("/desk/bulk", "x.csv", new byte[] {'i', 'd', (byte) 0xE9}, "do", "look")
                .body())
        .contains("no text in UTF-8");
    assertThat(editor.upload("/desk/bulk", "x", new byte[6 * 1024 * 1024]).statusCode())
        .isEqualTo(413);
    assertThat(site.store().version()).isEqualTo(before);
  }

  @Test
  void aFormThatBreaksOffIsToldAsThat() throws Exception {
    HttpRequest broken =
        HttpRequest.newBuilder(URI.create(site.address("/sign-in")))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString("--x\r\nbroken"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(broken, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void theFirstImportIsNotTakenBackAndAnAdvisorTakesNothingBack() {
    Visitor advisor = Visitor.signedIn(site::address, site.accounts(), "abe", Role.ADVISE);
    assertThat(advisor.get("/desk/batches/1").body()).doesNotContain("Take it back");
    assertThat(advisor.get("/desk/bulk").statusCode()).isEqualTo(403);
    assertThat(advisor.post("/desk/batches/1", "why", "x").statusCode()).isEqualTo(403);
    assertThat(editor.get("/desk/batches/99999").statusCode()).isEqualTo(404);
    String all =
        editor.get("/desk/batches/1").body().replaceAll("(?s).*type (\\d+), so that.*", "$1");
    assertThat(editor.post("/desk/batches/1", "why", "All away.").statusCode()).isEqualTo(400);
    assertThat(editor.post("/desk/batches/1", "why", "All away.", "count", all).statusCode())
        .isEqualTo(409);
    assertThat(site.catalog().entries()).hasSizeGreaterThan(100);
  }

  private static HttpResponse<String> confirmed(String path, String... form) {
    List<String> all = new ArrayList<>(List.of(form));
    all.addAll(List.of("accept-losses", "true", "losses-why", "It has really ended."));
    return editor.post(path, all.toArray(String[]::new));
  }

  @Test
  void whatTakesSomethingFromPeoplesPathsNeedsASecondLookOnEveryWay() {
    String table = "id,status\nmars,ended\n";
    String seen = String.valueOf(site.store().version());
    long before = newest("mars").version();
    HttpResponse<String> asked = apply(table, seen, "It ended.");
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body())
        .contains("A second look", "It takes something from", "id=\"losses-why-error\"")
        .contains("href=\"#accept-losses\"");
    assertThat(newest("mars").version()).isEqualTo(before);

    String[] form = {"text", table, "do", "apply", "seen", seen, "why", "It ended."};
    String batch = header(confirmed("/desk/bulk", form), "Location").replaceFirst("\\?.*", "");
    long ended = newest("mars").version();
    assertThat(newest("mars").by().why())
        .matches("It ended\\. Takes from paths of [a-z0-9-, ]+: It has really ended\\.");

    // Taking it back takes nothing; taking that back does.
    String back = header(editor.post(batch, "why", "Not yet."), "Location");
    HttpResponse<String> again = editor.post(back.replaceFirst("\\?.*", ""), "why", "But now.");
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains("A second look", "value=\"But now.\"");

    // So does going back to that version.
    String[] revert = {
      "version", String.valueOf(ended),
      "based-on", String.valueOf(newest("mars").version()),
      "why", "It has ended."
    };
    HttpResponse<String> reverted = editor.post("/desk/entries/mars/history", revert);
    assertThat(reverted.statusCode()).isEqualTo(400);
    assertThat(reverted.body()).containsOnlyOnce("A second look");
    assertThat(confirmed("/desk/entries/mars/history", revert).statusCode()).isEqualTo(303);
    assertThat(newest("mars").by().why()).contains("Takes from paths of");
  }
}
