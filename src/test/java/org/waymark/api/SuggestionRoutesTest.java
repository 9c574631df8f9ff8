package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.curation.ReviewQueue;
import org.waymark.json.JsonAt;

/** Suggesting a change by a program. */
final class SuggestionRoutesTest {
  private static final String WRONG =
      """
      {"kind": "wrong", "entry": "mats", "field": "/weeks", "value": %s,
       "source": "https://www.matsprogram.org/faq", "reason": "It says so."}
      """;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> suggest(String from, String body) {
    return server.send(
        server
            .to("/api/v1/suggestions")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", "203.0.113.7, " + from)
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void aSuggestionIsToldWithWhatBecameOfIt() {
    HttpResponse<String> sent = suggest("192.0.2.1", WRONG.formatted("10"));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(JsonAt.text(json(sent), "/state")).isEqualTo("open");
    String at = header(sent, "Location");
    assertThat(header(suggest("192.0.2.1", WRONG.formatted("10")), "Location")).isEqualTo(at);
    long number = Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
    ReviewQueue.accept(server.store, number, RunningServer.ANA);
    assertThat(JsonAt.text(json(server.get(at)), "/state")).isEqualTo("accepted");
    assertThat(JsonAt.text(json(server.get(at)), "/because")).isEqualTo("first import");
    server.live.refresh();
    assertThat(server.get("/api/v1/entries/mats").body()).contains("\"weeks\":10");
  }

  @Test
  void eachProblemIsToldAtItsPlace() {
    HttpResponse<String> refused =
        suggest("192.0.2.2", "{\"kind\": \"wrong\", \"entry\": \"mats\", \"feild\": \"/weeks\"}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"/feild\"", "'field' perhaps", "\"/reason\"");
    assertThat(suggest("192.0.2.2", WRONG.formatted("\"ten\"")).body())
        .contains("\"pointer\":\"/value\"", "the text \\\"ten\\\" stands here; expected a number");
  }

  @Test
  void aLikelyDuplicateIsNamed() {
    HttpResponse<String> refused =
        suggest(
            "192.0.2.3",
            """
            {"kind": "missing", "name": "SERI MATS", "url": "https://www.matsprogram.org/",
             "type": "program", "entryKind": "fellowship", "summary": "Research with a mentor.",
             "reason": "I looked for it."}
            """);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"pointer\":\"/distinct\"", "MATS");
  }

  @Test
  void aFloodIsToldWhenToComeBack() {
    for (int weeks = 20; weeks < 25; weeks++) {
      assertThat(suggest("192.0.2.4", WRONG.formatted(weeks)).statusCode()).isEqualTo(201);
    }
    HttpResponse<String> refused = suggest("192.0.2.4", WRONG.formatted("25"));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("600");
    assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aNumberOfNoneIsNotFound() {
    for (String number : new String[] {"0", "999", "mats", "99999999999999999999"}) {
      assertThat(server.get("/api/v1/suggestions/" + number).statusCode()).isEqualTo(404);
    }
  }
}
