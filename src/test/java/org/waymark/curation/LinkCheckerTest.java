package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;

/** A real server that misbehaves, and a clock that waiting moves on at once. */
final class LinkCheckerTest {
  private static final Instant START = Instant.parse("2026-11-26T12:00:00Z");

  private final Clock clock = new Clock();
  private final Map<String, LinkCheck> known = new TreeMap<>();
  private LinkServer server;

  /** Time passes only by waiting. */
  private static final class Clock implements LinkClock {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @Override
    public synchronized Instant now() {
      return now;
    }

    @Override
    public synchronized void waitUntil(Instant time) {
      if (time.isAfter(now)) {
        waits.add(Duration.between(now, time));
        now = time;
      }
    }

    synchronized void pass(Duration duration) {
      now = now.plus(duration);
    }
  }

  @BeforeEach
  void start() {
    server = new LinkServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(Duration timeout, String... urls) throws InterruptedException {
    return new LinkChecker("WaymarkLinkCheck/1.0 (+https://example.org/)", timeout, clock)
        .check(
            List.of(urls), known, checks -> checks.forEach(check -> known.put(check.url(), check)));
  }

  private LinkCheck known(String url) {
    return Objects.requireNonNull(known.get(url), url);
  }

  private LinkCheck check(String path) throws InterruptedException {
    run(Duration.ofSeconds(20), server.url(path));
    return known(server.url(path));
  }

  @ParameterizedTest
  @CsvSource({
    "/fine,           OK,      200, 0",
    "/404,            GONE,    404, 1",
    "/410,            GONE,    410, 1",
    "/401,            REFUSED, 401, 0",
    "/403,            REFUSED, 403, 0",
    "/429,            REFUSED, 429, 0",
    "/451,            REFUSED, 451, 0",
    "/500,            TROUBLE, 500, 0",
    "/503,            TROUBLE, 503, 0",
    "/head-forbidden, OK,      200, 0",
    "/head-missing,   OK,      200, 0",
    "/endless,        OK,      200, 0",
    "/moved,          OK,      200, 0",
  })
  void eachAnswerIsTakenForWhatItSays(String path, LinkOutcome outcome, int status, int failures)
      throws InterruptedException {
    LinkCheck check = check(path);
    assertThat(check.outcome()).isEqualTo(outcome);
    assertThat(check.status()).isEqualTo(status);
    assertThat(check.failures()).isEqualTo(failures);
  }

  @Test
  void aServerThatIsSilentIsInTroubleNotGone() throws InterruptedException {
    run(Duration.ofMillis(300), server.url("/silent"), server.url("/fine"));
    LinkCheck check = known(server.url("/silent"));
    assertThat(check.outcome()).isEqualTo(LinkOutcome.TROUBLE);
    assertThat(check.failures()).isZero();
  }

  @Test
  void aServerThatGoesRoundInCirclesIsNotGone() throws InterruptedException {
    assertThat(check("/circle").failures()).isZero();
  }

  @Test
  void aPortWhereNobodyListensIsInTroubleNotGone() throws Exception {
    String url;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      url = "http://127.0.0.1:" + closed.getLocalPort() + "/";
    }
    run(Duration.ofSeconds(5), url, server.url("/fine"));
    assertThat(known(url).outcome()).isEqualTo(LinkOutcome.TROUBLE);
  }

  @Test
  void aHostThatHangsUpIsInTroubleNotGone() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> hangUp(rude));
      String url = "http://127.0.0.1:" + rude.getLocalPort() + "/";
      run(Duration.ofSeconds(5), url, server.url("/fine"));
      assertThat(known(url).outcome()).isEqualTo(LinkOutcome.TROUBLE);
    }
  }

  private static void hangUp(ServerSocket rude) {
    try {
      while (true) {
        rude.accept().close();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Test
  void aHostThatIsNotThereIsMissingWhereOthersAnswer() throws InterruptedException {
    String nowhere = "http://no-such-host.invalid/";
    run(Duration.ofSeconds(20), nowhere, server.url("/fine"));
    assertThat(known(nowhere).outcome()).isEqualTo(LinkOutcome.NO_HOST);
    assertThat(known(nowhere).failures()).isEqualTo(1);
  }

  @Test
  void whereNobodyAnswersNothingIsNoted() {
    assertThatThrownBy(() -> run(Duration.ofSeconds(20), "http://no-such-host.invalid/"))
        .isInstanceOf(LinkChecker.Offline.class)
        .hasMessageContaining("is this machine offline?");
    assertThat(known).isEmpty();
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() throws InterruptedException {
    check("/tagged");
    LinkCheck again = check("/tagged");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.outcome()).isEqualTo(LinkOutcome.OK);
    assertThat(again.etag()).isEqualTo("\"one\"");
    assertThat(server.headers.get("/tagged"))
        .containsEntry("If-none-match", List.of("\"one\""))
        .containsEntry("If-modified-since", List.of("Wed, 25 Nov 2026 10:00:00 GMT"));
  }

  @Test
  void itTellsWhoAsks() throws InterruptedException {
    check("/fine");
    assertThat(server.headers.get("/fine"))
        .containsEntry("User-agent", List.of("WaymarkLinkCheck/1.0 (+https://example.org/)"));
  }

  @Test
  void whereRedirectionsLeadIsNoted() throws InterruptedException {
    assertThat(check("/moved").movedTo()).isEqualTo(server.url("/fine"));
  }

  @Test
  void aHostGetsOneRequestAtATimeWithAPauseAfterIt() throws InterruptedException {
    String[] urls =
        IntStream.range(0, 20).mapToObj(i -> server.url("/page" + i)).toArray(String[]::new);
    assertThat(run(Duration.ofSeconds(20), urls)).isEqualTo(20);
    assertThat(server.most).hasValue(1);
    assertThat(clock.waits).hasSize(19).containsOnly(LinkChecker.PAUSE);
  }

  @Test
  void aServerThatIsBusyIsAskedAgainWhenItSays() throws InterruptedException {
    assertThat(check("/busy-once").outcome()).isEqualTo(LinkOutcome.OK);
    assertThat(clock.waits).containsExactly(Duration.ofSeconds(30));
    assertThat(check("/busy-until").outcome()).isEqualTo(LinkOutcome.OK);
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-11-26T12:01:00Z"));
  }

  @Test
  void aServerInTroubleIsAskedAgainTwiceAndLater() throws InterruptedException {
    check("/500");
    assertThat(clock.waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(server.asked).hasSize(6);
  }

  @Test
  void aHostThatWantsALongPauseIsLeftForAnotherDay() throws InterruptedException {
    run(Duration.ofSeconds(20), server.url("/busy-for-long"), server.url("/fine"));
    assertThat(known).containsOnlyKeys(server.url("/busy-for-long"));
    assertThat(server.asked).containsExactly("HEAD /busy-for-long");
    assertThat(clock.waits).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/404", "/410"})
  void aPageIsDeadAfterThreeFailuresOverSevenDays(String path) throws InterruptedException {
    assertThat(check(path).isDead()).isFalse();
    clock.pass(Duration.ofDays(3));
    assertThat(check(path).isDead()).isFalse();
    clock.pass(Duration.ofDays(3));
    assertThat(check(path).isDead()).isFalse();
    clock.pass(Duration.ofDays(1));
    assertThat(check(path).isDead()).isTrue();
  }

  @Test
  void aLongTimeWithTwoFailuresIsNotEnough() throws InterruptedException {
    check("/404");
    clock.pass(Duration.ofDays(30));
    assertThat(check("/404").isDead()).isFalse();
  }

  @Test
  void aRefusalNeverCountsHoweverOften() throws InterruptedException {
    for (int day = 0; day < 20; day++) {
      check("/403");
      check("/429");
      clock.pass(Duration.ofDays(1));
    }
    assertThat(known.values()).noneMatch(LinkCheck::isDead);
  }

  @Test
  void beingThereAgainEndsARowOfFailuresAndARefusalDoesNot() {
    LinkCheck missing =
        new LinkCheck("u", START, LinkOutcome.GONE, 404, 2, START, null, null, null);
    Instant later = START.plus(Duration.ofDays(8));
    LinkAnswer refused = LinkAnswer.without("u", LinkOutcome.REFUSED);
    LinkAnswer there = LinkAnswer.without("u", LinkOutcome.OK);
    LinkAnswer gone = LinkAnswer.without("u", LinkOutcome.GONE);
    assertThat(refused.after(missing, later).failures()).isEqualTo(2);
    assertThat(gone.after(refused.after(missing, later), later).isDead()).isTrue();
    assertThat(gone.after(there.after(missing, later), later).failures()).isEqualTo(1);
  }

  @Test
  void whatIsDueDependsOnWhatIsKnown() {
    Map<String, LinkCheck> checks = new TreeMap<>();
    Stream.of(LinkOutcome.values())
        .forEach(outcome ->
            checks.put(outcome.id(), LinkAnswer.without(outcome.id(), outcome).after(null, START)));
    assertThat(Links.due(checks.keySet(), checks, START.plus(Duration.ofDays(1))))
        .containsExactlyInAnyOrder("gone", "no-host", "trouble");
    assertThat(Links.due(checks.keySet(), checks, START.plus(Duration.ofDays(7)))).hasSize(5);
    assertThat(Links.due(Set.of("new"), checks, START)).containsExactly("new");
  }
}
