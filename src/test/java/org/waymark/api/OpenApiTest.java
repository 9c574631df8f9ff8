package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;

/** The description says what the server does: no route more or less, and answers of its form. */
final class OpenApiTest {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private static Path folder;
  private static RunningServer server;
  private static JsonValue description;

  @BeforeAll
  static void start() {
    server = new RunningServer(folder);
    description = json(server.get("/openapi.json"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
    Set<String> described = new TreeSet<>();
    ((JsonObject) JsonAt.at(description, "/paths"))
        .members()
        .forEach((path, methods) ->
            ((JsonObject) methods)
                .members()
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(described).containsExactlyInAnyOrderElementsOf(server.server.routes());
  }

  private static Schema schema(String path, String method, String status, String mediaType) {
    String at = "/paths/%s/%s/responses/%s".formatted(path.replace("/", "~1"), method, status);
    JsonValue response = JsonAt.at(description, at);
    if (response instanceof JsonObject object && object.get("$ref") != null) {
      response = JsonAt.at(description, JsonAt.text(response, "/$ref").substring(1));
    }
    JsonValue schema = JsonAt.at(response, "/content/" + mediaType.replace("/", "~1") + "/schema");
    JsonBuilder whole = JsonBuilder.full();
    ((JsonObject) schema).members().forEach(whole::put);
    whole.put("components", JsonAt.at(description, "/components"));
    return SCHEMAS.getSchema(JsonWriting.compact(whole.build()), InputFormat.JSON);
  }

  private static void assertValid(Schema schema, String body) {
    assertThat(schema.validate(body, InputFormat.JSON))
        .as(body.substring(0, Math.min(300, body.length())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/entries, /api/v1/entries, 200",
    "/api/v1/entries/{id}, /api/v1/entries/mats, 200",
    "/api/v1/entries/{id}, /api/v1/entries/agi-safety-fundamentals, 200",
    "/api/v1/entries/{id}, /api/v1/entries/nothing-like-it, 404",
    "/api/v1/entries/{id}, /api/v1/entries/mats?x=1, 400",
    "/api/v1/entries/{id}/history, /api/v1/entries/mats/history, 200",
    "/api/v1/gaps, /api/v1/gaps, 503",
    "/api/v1/numbers, /api/v1/numbers, 200",
    "/export/catalog.json, /export/catalog.json, 200",
    "/openapi.json, /openapi.json, 200",
  })
  void answersAreOfTheirForm(String path, String address, String status) {
    HttpResponse<String> answer = server.get(address);
    assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(status));
    String mediaType = header(answer, "Content-Type").split(";", 2)[0];
    assertValid(schema(path, "get", status, mediaType), answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"goal": {"track": "engineering"}, "background": "software-engineer", "location": {"city": "London"}, "hoursPerWeek": 10}
          {"goal": {"track": "conceptual"}, "background": "maths-physics-graduate", "setting": "online", "location": {"country": "AR"}}
          {"goal": {"track": "governance", "target": "mats"}, "background": "law", "needsFunding": true, "fullTimeWeeks": 12}
          """)
  void plansAreOfTheirForm(String profile) {
    assertValid(
        SCHEMAS.getSchema(
            JsonWriting.compact(
                JsonBuilder.full()
                    .put("$ref", "#/components/schemas/Profile")
                    .put("components", JsonAt.at(description, "/components"))
                    .build()),
            InputFormat.JSON),
        profile);
    for (String query : new String[] {"", "?compare=policy-practitioner,research-engineer"}) {
      HttpResponse<String> answer = server.post("/api/v1/pathways" + query, profile);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertValid(schema("/api/v1/pathways", "post", "200", "application/json"), answer.body());
    }
  }

  @Test
  void answersToWhyNotAreOfTheirForm() {
    HttpResponse<String> answer =
        server.post(
            "/api/v1/pathways/why-not?entry=seri-mats",
            "{\"goal\": {\"track\": \"governance\"}, \"relocate\": \"no\", \"hoursPerWeek\": 4}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JsonAt.text(json(answer), "/entry")).isEqualTo("mats");
    assertThat(JsonAt.items(json(answer), "/limits")).isNotEmpty();
    assertValid(
        schema("/api/v1/pathways/why-not", "post", "200", "application/json"), answer.body());
  }

  @Test
  void savedPathsAreOfTheirForm() {
    HttpResponse<String> saved =
        server.post("/api/v1/pathways/saved", "{\"goal\": {\"track\": \"governance\"}}");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
    assertValid(schema("/api/v1/pathways/saved", "post", "201", "application/json"), saved.body());
    String at = header(saved, "Location");
    HttpResponse<String> after =
        server.post(at + "/events", "{\"type\": \"done\", \"step\": \"s1\"}");
    assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    assertValid(
        schema("/api/v1/pathways/saved/{secret}/events", "post", "200", "application/json"),
        after.body());
    assertValid(
        schema("/api/v1/pathways/saved/{secret}", "get", "200", "application/json"),
        server.get(at).body());
  }

  @Test
  void suggestionsAreOfTheirForm() {
    for (String body :
        new String[] {
          """
          {"kind": "outdated", "entry": "mats", "field": "/weeks", "value": 10,
           "source": "https://example.org/p", "reason": "It says so."}
          """,
          """
          {"kind": "outdated", "entry": "mats", "words": "It moved.", "reason": "I was there."}
          """,
          """
          {"kind": "missing", "name": "Example Circle", "url": "https://example.org/circle",
           "type": "program", "entryKind": "reading-group", "summary": "Reads.", "reason": "Ask."}
          """
        }) {
      HttpResponse<String> sent = server.post("/api/v1/suggestions", body);
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
      assertValid(schema("/api/v1/suggestions", "post", "201", "application/json"), sent.body());
      assertValid(
          schema("/api/v1/suggestions/{number}", "get", "200", "application/json"),
          server.get(header(sent, "Location")).body());
    }
  }

  @Test
  void refusalsAreOfTheirForm() {
    HttpResponse<String> answer = server.post("/api/v1/pathways", "{\"goal\": 1}");
    assertValid(
        schema("/api/v1/pathways", "post", "400", "application/problem+json"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/deadlines.ics, text/calendar",
    "/feeds/deadlines.atom, application/atom+xml",
    "/feeds/changes.atom, application/atom+xml",
    "/export/catalog.jsonl, application/jsonl",
    "/export/catalog.csv, text/csv",
    "/sitemap.xml, application/xml",
    "/opensearch.xml, application/opensearchdescription+xml",
  })
  void feedsAreOfTheirTypeAndKnownAgain(String path, String mediaType) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(mediaType + "; charset=utf-8");
    assertThat(answer.body()).isNotBlank();
    HttpResponse<String> again =
        server.send(server.to(path).header("If-None-Match", header(answer, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
  }
}
