package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonValue;

final class SavedRoutesTest {
  private static final String ROOT = "/api/v1/pathways/saved";
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

  @AfterEach
  void today() {
    server.onDay(RunningServer.TODAY);
  }

  /** The address of a new saved path. */
  private static String saved() {
    HttpResponse<String> answer = server.post(ROOT, LONDON);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return header(answer, "Location");
  }

  private static JsonValue state(String at) {
    HttpResponse<String> answer = server.get(at);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static JsonValue happened(String at, String event) {
    HttpResponse<String> answer = server.post(at + "/events", event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> entries(JsonValue state) {
    return JsonAt.items(state, "/plan/steps").stream()
        .map(step -> JsonAt.text(step, "/entry"))
        .toList();
  }

  private static List<String> codes(JsonValue state) {
    return JsonAt.items(state, "/changes").stream()
        .map(change -> JsonAt.text(change, "/code"))
        .toList();
  }

  private static String shared(String at) {
    String link = JsonAt.text(state(at), "/shareLink");
    return ROOT + link.substring(link.lastIndexOf('/'));
  }

  @Test
  void savingGivesALinkThatLeadsToThePath() {
    HttpResponse<String> answer = server.post(ROOT, LONDON);
    String secret = JsonAt.text(json(answer), "/secret");
    assertThat(secret).matches("[A-Za-z0-9_-]{32}");
    assertThat(header(answer, "Location")).isEqualTo(ROOT + "/" + secret);
    assertThat(JsonAt.text(json(answer), "/link")).endsWith("/pathways/" + secret);
    assertThat(JsonAt.text(json(answer), "/expires")).isEqualTo("2027-11-25");
    JsonValue plan = json(server.post("/api/v1/pathways", LONDON));
    assertThat(JsonAt.at(state(ROOT + "/" + secret), "/plan")).isEqualTo(plan);
  }

  @Test
  void eachLinkIsAnother() {
    assertThat(saved()).isNotEqualTo(saved());
  }

  @Test
  void secretAddressesStayOutOfCachesSearchEnginesAndReferrers() {
    String at = saved();
    String page = at.replace("/api/v1/pathways/saved/", "/pathways/");
    for (String path : List.of(at, page + ".ics", page + ".md", page + ".json", at + "x")) {
      HttpResponse<String> answer = server.get(path);
      assertThat(header(answer, "Cache-Control")).as(path).isEqualTo("no-store");
      assertThat(header(answer, "X-Robots-Tag")).as(path).contains("noindex");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
    }
  }

  @Test
  void aFinishedStepDoesNotComeBack() {
    String at = saved();
    String first = entries(state(at)).getFirst();
    JsonValue after = happened(at, "{\"type\": \"done\", \"step\": \"s1\"}");
    assertThat(entries(after)).doesNotContain(first);
    assertThat(JsonAt.text(after, "/events/0/entry")).isEqualTo(first);
    assertThat(JsonAt.text(after, "/events/0/on")).isEqualTo("2026-11-25");
    assertThat(codes(after)).contains("done");
    assertThat(state(at)).isEqualTo(after);
  }

  @Test
  void theSameEventsInTheSameOrderGiveTheSamePlan() {
    List<String> events =
        List.of(
            "{\"type\": \"done\", \"step\": \"s1\", \"on\": \"2026-11-25\"}",
            "{\"type\": \"sent\", \"entry\": \"mats\"}",
            "{\"type\": \"rejected\", \"entry\": \"seri-mats\", \"on\": \"2027-02-01\"}",
            "{\"type\": \"profile\", \"profile\": {\"goal\": {\"track\": \"governance\"}}}");
    String one = saved();
    String other = saved();
    events.forEach(event -> happened(one, event));
    events.forEach(event -> happened(other, event));
    JsonValue state = state(one);
    assertThat(JsonAt.at(state, "/plan")).isEqualTo(JsonAt.at(state(other), "/plan"));
    assertThat(JsonAt.at(state, "/changes")).isEqualTo(JsonAt.at(state(other), "/changes"));
    assertThat(JsonAt.text(state, "/events/2/entry")).isEqualTo("mats");
    assertThat(JsonAt.text(state, "/profile/goal/track")).isEqualTo("governance");
  }

  @Test
  void anAdmissionIsPlannedAroundAndARefusalIsToldKindly() {
    String at = saved();
    happened(at, "{\"type\": \"sent\", \"entry\": \"mats\"}");
    assertThat(JsonAt.items(state(at), "/awaited")).hasSize(1);
    JsonValue refused = happened(at, "{\"type\": \"rejected\", \"entry\": \"mats\"}");
    assertThat(JsonAt.items(refused, "/awaited")).isEmpty();
    assertThat(JsonAt.text(refused, "/changes/0/text"))
        .contains("said no this time", "number of places", "May 2027");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                    | /type
          {"type": "finished", "step": "s1"}                    | /type
          {"type": "done"}                                      | /entry
          {"type": "done", "step": "s99"}                       | /step
          {"type": "done", "step": 1}                           | /step
          {"type": "done", "step": "s1", "entry": "mats"}       | /step
          {"type": "done", "entry": "nowhere"}                  | /entry
          {"type": "sent", "entry": "arena-curriculum"}         | /entry
          {"type": "done", "step": "s1", "on": "yesterday"}     | /on
          {"type": "done", "step": "s1", "on": "1926-01-01"}    | /on
          {"type": "done", "step": "s1", "when": "2026-11-25"}  | /when
          {"type": "profile"}                                   | /profile
          {"type": "profile", "profile": {}}                    | /profile/goal
          {"type": "profile", "profile": {"goal": {"track": "engineering"}, "start": "2020-01-01"}} | /profile/start
          {"type": "profile", "profile": {"goal": {"track": "engineering"}, "skills": {"pyton": 2}}} | /profile/skills/pyton
          """)
  void aWrongEventIsRefusedWithAPointer(String event, String pointer) {
    String at = saved();
    HttpResponse<String> answer = server.post(at + "/events", event);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(JsonAt.items(json(answer), "/errors"))
        .extracting(error -> JsonAt.text(error, "/pointer"))
        .containsExactly(pointer);
    assertThat(JsonAt.items(state(at), "/events")).isEmpty();
  }

  @Test
  void theLinkToShareOnlyReads() {
    String at = saved();
    server.send(
        server.to(at + "/note").PUT(BodyPublishers.ofString("{\"note\": \"for me alone\"}")));
    String share = shared(at);
    JsonValue read = state(share);
    assertThat(JsonAt.at(read, "/plan")).isEqualTo(JsonAt.at(state(at), "/plan"));
    assertThat(JsonAt.text(read, "/note")).isEmpty();
    assertThat(server.get(share).body()).doesNotContain(at.substring(ROOT.length() + 1));
    assertThat(
            server.post(share + "/events", "{\"type\": \"done\", \"step\": \"s1\"}").statusCode())
        .isEqualTo(403);
    assertThat(server.send(server.to(share).DELETE()).statusCode()).isEqualTo(403);
    assertThat(server.get(at).statusCode()).isEqualTo(200);
  }

  @Test
  void anErasedPathIsGoneWithItsFeedAndItsShare() {
    String at = saved();
    String share = shared(at);
    assertThat(server.send(server.to(at).DELETE()).statusCode()).isEqualTo(204);
    for (String path : List.of(at, share, at.replace(ROOT, "/pathways") + ".ics")) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(server.send(server.to(at).DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void aPathIsDeletedAfterAYearWithoutUse() {
    String unused = saved();
    String used = saved();
    server.onDay(RunningServer.TODAY.plusMonths(6));
    state(shared(used));
    server.onDay(RunningServer.TODAY.plusYears(1).plusDays(1));
    assertThat(server.get(unused).statusCode()).isEqualTo(404);
    assertThat(server.paths.eraseUnused()).isPositive();
    server.onDay(RunningServer.TODAY);
    assertThat(server.get(unused).statusCode()).isEqualTo(404);
    assertThat(server.get(used).statusCode()).isEqualTo(200);
  }

  @Test
  void changesAreCountedFromWhatWasSeen() {
    String at = saved();
    assertThat(codes(state(at))).isEmpty();
    happened(at, "{\"type\": \"dropped\", \"step\": \"s1\"}");
    assertThat(codes(state(at))).startsWith("dropped");
    server.post(at + "/seen", "");
    assertThat(codes(state(at))).isEmpty();
  }

  @Test
  void aPathOpensOnALaterDayFromThere() {
    String at = saved();
    server.onDay(RunningServer.TODAY.plusMonths(3));
    assertThat(JsonAt.text(state(at), "/plan/asOf")).isEqualTo("2027-02-25");
  }

  @Test
  void theNoteIsKeptAndAWrongOneRefused() {
    String at = saved();
    HttpResponse<String> kept =
        server.send(
            server.to(at + "/note").PUT(BodyPublishers.ofString("{\"note\": \"Ask Bo.\"}")));
    assertThat(JsonAt.text(json(kept), "/note")).isEqualTo("Ask Bo.");
    HttpResponse<String> refused =
        server.send(server.to(at + "/note").PUT(BodyPublishers.ofString("{\"text\": 1}")));
    assertThat(refused.statusCode()).isEqualTo(400);
    String endless = "{\"note\": \"" + "x".repeat(4001) + "\"}";
    assertThat(server.send(server.to(at + "/note").PUT(BodyPublishers.ofString(endless))).body())
        .contains("at most 4,000");
  }

  @Test
  void theFilesHoldThePath() {
    String at = saved();
    String page = at.replace(ROOT, "/pathways");
    String first = JsonAt.text(state(at), "/plan/steps/0/name");
    assertThat(server.get(page + ".md").body()).startsWith("# My path: ").contains(first);
    assertThat(json(server.get(page + ".json"))).isEqualTo(state(at));
    assertThat(server.get(page + ".ics").body()).startsWith("BEGIN:VCALENDAR");
  }

  @Test
  void nothingOfAPathStandsInTheDatabaseToRead() throws IOException {
    String at = saved();
    server.send(
        server.to(at + "/note").PUT(BodyPublishers.ofString("{\"note\": \"unheard-of words\"}")));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".db")).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains("unheard-of words")).isFalse();
        assertThat(bytes.contains(at.substring(ROOT.length() + 1))).isFalse();
      }
    }
  }

  @Test
  void noLogHoldsASecret() {
    Logger root = (Logger) LoggerFactory.getLogger("org.waymark");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    try {
      String at = saved();
      String secret = at.substring(ROOT.length() + 1);
      happened(at, "{\"type\": \"done\", \"step\": \"s1\"}");
      server.get("/pathways/" + secret + ".ics");
      server.get("/pathways/" + secret + "/nowhere");
      server.send(server.to(at).DELETE());
      assertThat(log.list).isNotEmpty();
      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .noneMatch(line -> line.contains(secret));
    } finally {
      root.detachAppender(log);
      root.setLevel(null);
    }
  }
}
