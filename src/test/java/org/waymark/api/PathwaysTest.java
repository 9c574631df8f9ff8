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
import org.waymark.json.JsonAt;
import org.waymark.json.JsonValue;

final class PathwaysTest {
  private static final String LONDON =
      """
      {"goal": {"track": "engineering"}, "background": "software-engineer",
       "location": {"city": "London", "country": "GB"}, "hoursPerWeek": 10}
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

  @Test
  void aProfileGetsAPlan() {
    HttpResponse<String> answer = server.post("/api/v1/pathways", LONDON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    JsonValue plan = json(answer);
    assertThat(JsonAt.text(plan, "/asOf")).isEqualTo("2026-11-25");
    assertThat(JsonAt.number(plan, "/catalogVersion")).isEqualTo(1);
    assertThat(JsonAt.items(plan, "/steps")).isNotEmpty();
    assertThat(JsonAt.number(plan, "/readiness/expected"))
        .isGreaterThan(JsonAt.number(plan, "/readiness/now"));
  }

  @Test
  void theSameProfileGetsTheSameBytes() {
    assertThat(server.post("/api/v1/pathways", LONDON).body())
        .isEqualTo(server.post("/api/v1/pathways", LONDON).body());
  }

  @Test
  void rolesAreComparedByAPlanForEach() {
    JsonValue plans =
        json(
            server.post(
                "/api/v1/pathways?compare=interpretability-researcher,research-engineer", LONDON));
    assertThat(JsonAt.items(plans, "/plans"))
        .extracting(plan -> JsonAt.text(plan, "/role"))
        .containsExactly("interpretability-researcher", "research-engineer");
  }

  @Test
  void aBodyWithoutATypeIsReadAsJson() {
    HttpResponse<String> answer =
        server.send(server.to("/api/v1/pathways").POST(BodyPublishers.ofString(LONDON)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
