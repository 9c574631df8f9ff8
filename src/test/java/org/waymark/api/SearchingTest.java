package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search and suggestions over HTTP, on the real catalogue. */
final class SearchingTest {
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

  private static HttpResponse<String> search(String text) {
    return server.get("/api/v1/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @Test
  void anOldNameFindsTheEntryFirst() {
    HttpResponse<String> answer = search("SERI MATS");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"query\":\"SERI MATS\"")
        .containsPattern("\"results\":\\[\\{\"id\":\"mats\"")
        .contains("\"estimated\":true");
  }

  @Test
  void whatWasNotReadOfALongTextIsSaid() {
    assertThat(search("mats").body()).contains("\"unread\":[]");
    assertThat(search("mats ".repeat(32) + "arena -\"no one\"").body())
        .contains("\"unread\":[\"arena\"]");
  }

  @Test
  void marksAreTheOnlyMarkupInHighlights() {
    assertThat(search("interpretability").body()).contains("<mark>");
  }

  @Test
  void completionsNameTheirEntries() {
    assertThat(server.get("/api/v1/suggest?q=mat").body())
        .contains("{\"text\":\"MATS\",\"id\":\"mats\",\"type\":\"program\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?colour=red, /colour",
    "/api/v1/search?limit=0, /limit",
    "/api/v1/search?q=a&q=b, /q",
    "/api/v1/search?type=programme, /type",
    "/api/v1/search?near=Lodnon, /near"
  })
  void whatIsWrongInAnAddressIsPointedAt(String address, String pointer) {
    HttpResponse<String> answer = server.get(address);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
  }
}
