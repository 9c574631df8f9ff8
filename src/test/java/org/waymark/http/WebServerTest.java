package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.catalog.UnknownEntry;

final class WebServerTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final HttpClient client = HttpClient.newHttpClient();
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final WebServer server = start(64);

  private WebServer start(int requestsAtOnce) {
    return WebServer.of(
            new ServerSettings(
                "127.0.0.1", 0, requestsAtOnce, 1024, 2048, Duration.ofSeconds(10), null),
            new JavalinJackson3(),
            (ctx, problem) -> ctx.html("<h1>" + problem.title() + "</h1>" + problem.detail()),
            () -> ID,
            Map.of("store", () -> true),
            List.of(this::routes))
        .start();
  }

  private void routes(RoutesConfig routes) {
    routes.get("/", ctx -> ctx.result("home"));
    routes.get("/q", ctx -> ctx.result(Parameters.of(ctx, "q").find("q").orElse("none")));
    routes.post("/api/echo", ctx -> ctx.result(ctx.body()));
    routes.get(
        "/unknown",
        ctx -> {
          throw new UnknownEntry("nowhere");
        });
    routes.get(
        "/broken",
        ctx -> {
          throw new IllegalStateException("secret detail");
        });
    routes.get(
        "/bad",
        ctx -> {
          throw RequestRefused.badParameter("hours", "hours must be 1 to 80");
        });
    routes.get(
        "/slow",
        ctx -> {
          inside.countDown();
          goOn.await();
          ctx.result("slow but whole");
        });
  }

  @AfterEach
  void stop() {
    goOn.countDown();
    server.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void tellsErrorsAsProblemsToPrograms() throws Exception {
    HttpResponse<String> answer = send(to("/unknown").build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"detail\":\"There is no entry 'nowhere'.\"", "\"status\":404");
  }

  @Test
  void tellsItsOwnRefusalsInTheSameForm() throws Exception {
    HttpResponse<String> answer =
        send(to("/").header("Accept", "application/json").DELETE().build());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
  }

  @Test
  void tellsErrorsAsPagesToPeople() throws Exception {
    HttpResponse<String> answer = send(to("/unknown").header("Accept", "text/html").build());
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>Not found</h1>");
  }

  @Test
  void namesTheFieldThatIsWrong() throws Exception {
    assertThat(send(to("/bad").build()).body())
        .contains("\"pointer\":\"/hours\"", "hours must be 1 to 80");
  }

  @Test
  void keepsTheDetailOfItsOwnBugsToItself() throws Exception {
    HttpResponse<String> answer = send(to("/broken").build());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(ID.toString()).doesNotContain("secret detail");
  }

  @Test
  void tellsAnUnknownAddressFromAWrongMethod() throws Exception {
    assertThat(send(to("/nothing").build()).statusCode()).isEqualTo(404);
    HttpResponse<String> wrong = send(to("/").DELETE().build());
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.body()).contains("This address does not take DELETE, but GET, HEAD.");
    assertThat(wrong.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    HttpResponse<String> answer =
        send(to("/api/echo").POST(BodyPublishers.ofByteArray(new byte[4096])).build());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /%zz", "GET /%00", "GET /../etc", "GET /\u0001", "GET /q?q=%zz"})
  void answersRubbishWithAProblem(String line) throws IOException {
    String answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "\"status\":400")
        .doesNotContain("<html>");
  }

  @Test
  void namesEachParameterThatIsWrong() throws Exception {
    assertThat(send(to("/q?q=1&q=2&qq=3").build()).body())
        .contains(
            "\"pointer\":\"/q\",\"detail\":\"stands more than once; give it once\"",
            "there is no parameter 'qq' here; perhaps 'q'");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void sendsTheHeadersThatKeepAPageToItself() throws Exception {
    HttpResponse<String> answer = send(to("/").build());
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void answersForItsHealthAndItsParts() throws Exception {
    assertThat(send(to("/healthz").build()).body()).isEqualTo("ok\n");
    assertThat(send(to("/readyz").build()).body()).isEqualTo("store ok\n");
    assertThat(send(to("/metrics").build()).body()).contains("http_requests");
  }

  @Test
  void finishesASlowAnswerBeforeItStops() throws Exception {
    CompletableFuture<HttpResponse<String>> slow =
        client.sendAsync(to("/slow").build(), BodyHandlers.ofString());
    inside.await();
    Thread stopping = Thread.ofVirtual().start(server::close);
    goOn.countDown();
    assertThat(slow.get().body()).isEqualTo("slow but whole");
    stopping.join();
  }

  @Test
  void tellsWhoeverIsTooManyToComeBack() throws Exception {
    try (WebServer small = start(1)) {
      String address = "http://127.0.0.1:" + small.port();
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(
              HttpRequest.newBuilder(URI.create(address + "/slow")).build(),
              BodyHandlers.ofString());
      inside.await();
      HttpResponse<String> turnedAway =
          send(HttpRequest.newBuilder(URI.create(address + "/")).build());
      assertThat(turnedAway.statusCode()).isEqualTo(503);
      assertThat(turnedAway.headers().firstValue("Retry-After")).contains("1");
      goOn.countDown();
      assertThat(slow.get().statusCode()).isEqualTo(200);
    }
  }
}
