package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.json.JsonAt;

/** What is wrong with a request is told as RFC 9457 has it, with the place and what is right. */
final class BadRequestTest {
  private static final String PATHWAYS = "/api/v1/pathways";
  private static final String GOAL = "\"goal\": {\"track\": \"engineering\"}";

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

  private static void assertProblem(HttpResponse<String> answer, int status, String... texts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(JsonAt.number(json(answer), "/status")).isEqualTo(status);
    assertThat(JsonAt.text(json(answer), "/title")).isNotBlank();
    assertThat(JsonAt.text(json(answer), "/detail")).isNotBlank();
    assertThat(JsonAt.text(json(answer), "/type")).isNotBlank();
    assertThat(answer.body()).contains(texts);
  }

  private static List<String> pointers(HttpResponse<String> answer) {
    return JsonAt.items(json(answer), "/errors").stream()
        .map(error -> JsonAt.text(error, "/pointer"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "skills": {"python": 9}         | /skills/python     | a whole number from 0 to 4
          "skills": {"pyton": 2}          | /skills/pyton      | 'python' perhaps
          "hoursPerWeek": -1              | /hoursPerWeek      | hours a week from 1 to 80
          "hoursPerWeek": 500             | /hoursPerWeek      | hours a week from 1 to 80
          "hoursPerWeek": 1e999           | /hoursPerWeek      | too large
          "location": {"city": "Xyzzyx"}  | /location/city     | we know no city 'Xyzzyx'
          "start": "2026-11-24"           | /start             | lies in the past; expected 2026-11-25 or later
          "hourPerWeek": 10               | /hourPerWeek       | 'hoursPerWeek' perhaps
          "completed": {"mats": true}     | /completed         | an object stands here; expected a list
          "completed": ["no-such-entry"]  | /completed/0       | there is no entry 'no-such-entry'
          "background": "wizard"          | /background        | one of software-engineer
          "goal": {"track": "governance"} | /goal              | stands twice
          """)
  void aFieldThatIsWrongIsNamed(String member, String pointer, String detail) {
    HttpResponse<String> answer = server.post(PATHWAYS, "{" + GOAL + ", " + member + "}");
    assertProblem(answer, 400, detail);
    assertThat(pointers(answer)).containsExactly(pointer);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    HttpResponse<String> answer =
        server.post(
            PATHWAYS,
            "{\"goal\": {\"track\": \"magic\"}, \"skills\": {\"python\": 9, \"pyton\": 1},"
                + " \"location\": {\"city\": \"Xyzzyx\"}, \"colour\": \"blue\"}");
    assertProblem(answer, 400, "The profile has 5 problems");
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder(
            "/goal/track", "/skills/python", "/skills/pyton", "/location/city", "/colour");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"goal":          | no JSON
          ``                | there is nothing
          []                | a list stands here; expected an object
          null              | null stands here; expected an object
          {"goal": NaN}     | no JSON
          {"goal": {"track": "engineering"}} {} | something follows the end
          """)
  void aBodyThatIsNoProfileIsRefused(String body, String detail) {
    assertProblem(server.post(PATHWAYS, body), 400, "The body is no profile", detail);
  }

  @Test
  void endlessNestingIsRefused() {
    assertProblem(server.post(PATHWAYS, "[".repeat(200_000)), 400, "no JSON");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    long seed = new Random().nextLong();
    System.out.println("BadRequestTest seed " + seed);
    byte[] bytes = new byte[5000];
    new Random(seed).nextBytes(bytes);
    bytes[0] = (byte) 0x89;
    assertProblem(server.post(PATHWAYS, bytes), 400, "no JSON");
  }

  @Test
  void aBodyOfTwoMegabytesIsTooLarge() {
    byte[] large = new byte[2 * 1024 * 1024];
    assertProblem(server.post(PATHWAYS, large), 413, "too large");
  }

  @Test
  void aLargeBodyWithoutALengthIsTooLargeToo() {
    byte[] large = new byte[2 * 1024 * 1024];
    assertProblem(
        server.send(
            server
                .to(PATHWAYS)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
        413,
        "too large");
  }

  @Test
  void aBodyThatSaysItIsSomethingElseIsRefused() {
    assertProblem(
        server.send(
            server
                .to(PATHWAYS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("{" + GOAL + "}"))),
        415,
        "send JSON with Content-Type: application/json");
  }

  @Test
  void theMethodsThatAnAddressTakesAreNamed() {
    HttpResponse<String> onPathways = server.get(PATHWAYS);
    assertProblem(onPathways, 405, "does not take GET, but POST");
    assertThat(header(onPathways, "Allow")).isEqualTo("POST");
    HttpResponse<String> onEntry = server.send(server.to("/api/v1/entries/mats").DELETE());
    assertProblem(onEntry, 405, "does not take DELETE, but GET, HEAD");
    assertThat(header(onEntry, "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/entries/mat            | Near in spelling: 'mats'
          /api/v1/entries/mat/history    | Near in spelling: 'mats'
          /api/v1/entries/no%20such%2Fid | There is no entry
          /api/v1/nothing                | There is nothing at /api/v1/nothing
          """)
  void whatIsNotThereIsNotFound(String path, String detail) {
    assertProblem(server.get(path), 404, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/entries?since=1&since=2  | /since | stands more than once
          /api/v1/entries?sinse=1          | /sinse | perhaps 'since'
          /api/v1/entries?since=yesterday  | /since | neither a version of the catalogue
          /api/v1/entries?since=2026-13-01 | /since | neither a version of the catalogue
          /api/v1/entries/mats?full=1      | /full  | this address takes none
          """)
  void parametersAreReadStrictly(String path, String pointer, String detail) {
    HttpResponse<String> answer = server.get(path);
    assertProblem(answer, 400, detail);
    assertThat(pointers(answer)).containsExactly(pointer);
  }

  @Test
  void whyNotNeedsAnEntryThatIsKnown() {
    String profile = "{" + GOAL + "}";
    assertProblem(server.post(PATHWAYS + "/why-not", profile), 400, "give the id of an entry");
    assertProblem(server.post(PATHWAYS + "/why-not?entry=mat", profile), 404, "'mats'");
  }

  @Test
  void rolesToCompareAreKnown() {
    HttpResponse<String> answer =
        server.post(PATHWAYS + "?compare=research-engineer,wizard", "{" + GOAL + "}");
    assertProblem(answer, 400, "there is no role 'wizard'");
    assertThat(pointers(answer)).containsExactly("/compare");
  }

  @Test
  void anAnswerNamesNoMoreThanItsFirstProblems() {
    StringBuilder body = new StringBuilder("{" + GOAL);
    for (int i = 0; i < 5000; i++) {
      body.append(",\"unknown").append(i).append("\":1");
    }
    HttpResponse<String> answer = server.post(PATHWAYS, body.append('}').toString());
    assertProblem(answer, 400, "5000 problems");
    assertThat(pointers(answer)).hasSize(50);
    assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
  }
}
