package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Change;

final class EntriesTest {
  private static final Authorship LATER =
      new Authorship(
          "ben", Instant.parse("2026-12-01T09:00:00Z"), "it closed", "https://example.org/news");

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder);
    server.write(LATER, new Change.Delete("spar", 1, "it closed"));
    server.write(LATER, new Change.Merge("mlab", "arena", 1));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theSitemapNamesTopicsSkillsAndPlaces() throws Exception {
    String map = server.get("/sitemap.xml").body();
    assertThat(map)
        .contains("/topics/ai-control</loc>", "/skills/research-skills</loc>")
        .containsOnlyOnce("/places/london-gb</loc>")
        .containsOnlyOnce("/places/gb</loc>")
        .contains("/entries/mats</loc>");
  }

  @Test
  void anEntryComesInTheCataloguesOwnForm() throws Exception {
    HttpResponse<String> answer = server.get("/api/v1/entries/mats");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    JsonObject entry = (JsonObject) json(answer);
    assertThat(JsonAt.number(entry, "/version")).isEqualTo(1);
    assertThat(JsonAt.text(entry, "/updatedAt")).isEqualTo("2026-11-25T08:00:00Z");
    assertThat(JsonAt.items(entry, "/sources")).isNotEmpty();
    Map<String, JsonValue> members = new LinkedHashMap<>(entry.members());
    members.remove("version");
    members.remove("updatedAt");
    assertThat(JsonWriting.canonical(new JsonObject(members, 0)))
        .isEqualTo(Files.readString(Path.of("resources-catalog/programs/mats.json")));
  }

  @Test
  void aClientThatHoldsTheVersionIsToldSo() {
    String etag = header(server.get("/api/v1/entries/mats"), "ETag");
    assertThat(etag).isEqualTo("W/\"1\"");
    HttpResponse<String> again =
        server.send(server.to("/api/v1/entries/mats").header("If-None-Match", "\"x\", " + etag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(etag);
    assertThat(
            server
                .send(server.to("/api/v1/entries/mats").header("If-None-Match", "W/\"0\""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aFormerIdLeadsToWhatItBecame() {
    HttpResponse<String> merged = server.get("/api/v1/entries/mlab");
    assertThat(merged.statusCode()).isEqualTo(301);
    assertThat(header(merged, "Location")).isEqualTo("/api/v1/entries/arena");
    assertThat(header(server.get("/api/v1/entries/seri-mats"), "Location"))
        .isEqualTo("/api/v1/entries/mats");
  }

  @Test
  void aDeletedEntryIsGoneWithTheReason() {
    HttpResponse<String> answer = server.get("/api/v1/entries/spar");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("it closed");
  }

  @Test
  void theHistoryTellsWhoWhenWhyAndFromWhere() {
    JsonValue history = json(server.get("/api/v1/entries/mlab/history"));
    assertThat(JsonAt.items(history, "/versions")).hasSize(2);
    assertThat(JsonAt.text(history, "/versions/0/action")).isEqualTo("merged");
    assertThat(JsonAt.text(history, "/versions/0/movedTo")).isEqualTo("arena");
    assertThat(JsonAt.text(history, "/versions/0/by")).isEqualTo("maintainer");
    assertThat(JsonAt.text(history, "/versions/0/source")).isEqualTo("https://example.org/news");
    assertThat(JsonAt.text(history, "/versions/1/action")).isEqualTo("created");
    assertThat(JsonAt.text(history, "/versions/1/entry/id")).isEqualTo("mlab");
  }

  @Test
  void theHistoryOfAFormerNameIsThatOfTheEntry() {
    assertThat(header(server.get("/api/v1/entries/seri-mats/history"), "Location"))
        .isEqualTo("/api/v1/entries/mats/history");
  }

  @Test
  void allEntriesComeAtOnce() {
    JsonValue all = json(server.get("/api/v1/entries"));
    int size = JsonAt.items(all, "/entries").size();
    assertThat(size).isGreaterThan(1200);
    assertThat(JsonAt.number(all, "/total")).isEqualTo(size);
    assertThat(JsonAt.number(all, "/catalogVersion")).isEqualTo(3);
  }

  @Test
  void changesSinceAVersionOrADayHoldWhatIsGone() {
    for (String since : List.of("1", "2026-12-01", "2026-11-30T00:00:00%2B01:00")) {
      JsonValue changes = json(server.get("/api/v1/entries?since=" + since));
      assertThat(JsonAt.items(changes, "/entries")).as(since).isEmpty();
      assertThat(JsonAt.items(changes, "/gone"))
          .extracting(end -> JsonAt.text(end, "/id"))
          .containsExactly("mlab", "spar");
    }
    JsonValue none = json(server.get("/api/v1/entries?since=3"));
    assertThat(JsonAt.items(none, "/gone")).isEmpty();
    JsonValue sinceTheDay = json(server.get("/api/v1/entries?since=2026-11-25"));
    assertThat(JsonAt.items(sinceTheDay, "/entries")).hasSizeGreaterThan(1200);
  }

  @Test
  void pagesOfAnySiteMayAsk() {
    assertThat(header(server.get("/api/v1/entries/mats"), "Access-Control-Allow-Origin"))
        .isEqualTo("*");
    HttpResponse<String> before =
        server.send(
            server
                .to("/api/v1/pathways")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(before.statusCode()).isEqualTo(204);
    assertThat(header(before, "Access-Control-Allow-Headers")).contains("Content-Type");
  }

  @Test
  void largeAnswersAreCompressedForWhoeverTakesIt() {
    HttpResponse<String> answer =
        server.send(server.to("/api/v1/entries").header("Accept-Encoding", "gzip"));
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    assertThat(answer.body().length()).isLessThan(1_000_000);
  }

  @Test
  void headAnswersAsGetDoesWithoutABody() {
    HttpResponse<String> answer =
        server.send(server.to("/api/v1/entries/mats").method("HEAD", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "ETag")).isEqualTo("W/\"1\"");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aSlashAtTheEndMakesNoDifference() {
    assertThat(server.get("/api/v1/entries/mats/").statusCode()).isEqualTo(200);
  }
}
