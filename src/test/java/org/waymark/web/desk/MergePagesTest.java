package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.desk.Visitor.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Resource;
import org.waymark.curation.CatalogExport;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.VocabulariesJson;
import org.waymark.store.EntryVersion;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** Two entries made one, and two again. */
final class MergePagesTest {
  private static final String KEPT = "circuit-tracer";
  private static final String OTHER = "transformerlens";

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

  private static Entry entry(String id) {
    return site.store().find(id).flatMap(EntryVersion::entry).orElseThrow();
  }

  /** All that an export writes, but the redirects. */
  private static List<String> everything() {
    List<String> all = new ArrayList<>();
    site.store().contents().entries().forEach(entry -> all.add(EntryJson.canonical(entry)));
    VocabulariesJson.canonicalBytes(site.catalog().vocabularies())
        .values()
        .forEach(text -> all.add(new String(text, StandardCharsets.UTF_8)));
    return all;
  }

  private static HttpResponse<String> merge(String keep, String other, String... more) {
    List<String> form =
        new ArrayList<>(
            List.of(
                "keep",
                keep,
                "other",
                other,
                "seen",
                String.valueOf(site.store().version()),
                "why",
                "They are one."));
    form.addAll(List.of(more));
    return editor.post("/desk/merge", form.toArray(String[]::new));
  }

  @Test
  void allThatNamedTheOtherLeadsToTheOneThatStaysUntilItIsTakenBack() throws Exception {
    String formerName = entry(KEPT).name();
    String name = entry(OTHER).name();
    List<String> before = everything();
    String page = editor.get("/desk/merge?keep=" + KEPT + "&other=" + OTHER).body();
    assertThat(page)
        .contains("field-url", ", which leaves", "Both together", "/entries/mech-interp-discord")
        .contains("keep=" + OTHER + "&amp;other=" + KEPT);

    HttpResponse<String> done =
        merge(KEPT, OTHER, "field-name", "other", "field-summary", "kept", "field-sources", "both");
    String batch = header(done, "Location").replaceFirst("\\?.*", "");
    Resource merged = (Resource) entry(KEPT);
    assertThat(merged.name()).isEqualTo(name);
    assertThat(merged.facts().aliases()).contains(formerName);
    assertThat(((Resource) entry("mech-interp-discord")).worksThrough())
        .contains(KEPT)
        .doesNotContain(OTHER);
    assertThat(everything().toString()).doesNotContain("\"" + OTHER + "\"");

    HttpResponse<String> moved = editor.get("/entries/" + OTHER);
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(header(moved, "Location")).isEqualTo("/entries/" + KEPT);
    HttpResponse<String> api = editor.get("/api/v1/entries/" + OTHER);
    assertThat(api.statusCode()).isEqualTo(301);
    assertThat(api.body()).contains("\"movedTo\":\"" + KEPT + "\"");
    assertThat(editor.get("/search?q=" + formerName.replace(" ", "+")).body())
        .contains("/entries/" + KEPT);
    Path exported = folder.resolve("exported");
    CatalogExport.into(site.store(), exported);
    assertThat(Files.readString(exported.resolve("redirects.json")))
        .contains("\"" + OTHER + "\": \"" + KEPT + "\"");
    assertThat(CatalogFolder.read(exported).problems()).isEmpty();

    editor.post(batch, "why", "They are two after all.");
    assertThat(everything()).isEqualTo(before);
    assertThat(editor.get("/entries/" + OTHER).statusCode()).isEqualTo(200);
    CatalogExport.into(site.store(), exported);
    assertThat(CatalogFolder.read(exported).orThrow().redirects()).doesNotContainKey(OTHER);
  }

  @Test
  void whatOneWasToTheOtherIsNothingAfterwards() {
    merge("nanda-mi-getting-started", "nanda-become-mech-interp-researcher");
    assertThat(entry("nanda-mi-getting-started").facts().succeededBy()).isEmpty();
  }

  @Test
  void aSavedPathThatNamesTheOtherGoesOn() {
    HttpResponse<String> done = merge("apart-fellowship", "lasr-labs");
    assertThat(header(done, "Location")).startsWith("/desk/batches/");
    HttpResponse<String> path = editor.get(RunningSite.savedPath());
    assertThat(path.statusCode()).isEqualTo(200);
    assertThat(path.body())
        .contains(entry("apart-fellowship").name())
        .doesNotContain("LASR Labs</");
  }

  @Test
  void aMergeThatTakesSomethingFromPeoplesPathsNeedsASecondLook() {
    HttpResponse<String> asked =
        merge("mlab", "mars", "field-name", "other", "field-hoursPerWeekTypical", "kept");
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body())
        .contains("A second look")
        .containsPattern("name=\"field-name\" value=\"other\" checked");
    assertThat(entry("mars").name()).isNotEmpty();
    HttpResponse<String> done =
        merge(
            "mlab",
            "mars",
            "field-hoursPerWeekTypical",
            "kept",
            "accept-losses",
            "true",
            "losses-why",
            "They never were two.");
    assertThat(header(done, "Location")).startsWith("/desk/batches/");
    assertThat(site.store().find("mlab").orElseThrow().by().why())
        .contains("Takes from paths of", "They never were two.");
  }

  @Test
  void whatCannotBeOneIsToldAndNothingIsLost() {
    long version = site.store().version();
    assertThat(editor.get("/desk/merge?keep=mats").body()).contains("The other’s id");
    assertThat(editor.get("/desk/merge?keep=mats&other=nowhere").body())
        .contains("There is no entry “nowhere”");
    assertThat(editor.get("/desk/merge?keep=mats&other=lisa").body())
        .contains("only entries of one type can be one");
    assertThat(editor.get("/desk/merge?keep=mats&other=mats").body()).contains("one entry already");
    HttpResponse<String> unreasoned =
        editor.post("/desk/merge", "keep", "mats", "other", "arena", "field-name", "other");
    assertThat(unreasoned.statusCode()).isEqualTo(400);
    assertThat(unreasoned.body())
        .contains("Say why, for the history.")
        .containsPattern("name=\"field-name\" value=\"other\" checked");
    HttpResponse<String> stale =
        editor.post(
            "/desk/merge", "keep", "mats", "other", "arena", "seen", "0", "why", "They are one.");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("arena, mats", "value=\"They are one.\"");
    assertThat(site.store().version()).isEqualTo(version);
  }
}
