package org.waymark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class RateLimitTest {
  private static final Instant START = Instant.parse("2026-11-26T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final RateLimit limit = new RateLimit(2, Duration.ofMinutes(10), now::get);

  @Test
  void beyondTheLimitAClientIsToldHowLongToWait() {
    assertThat(limit.take("a")).isEmpty();
    now.set(START.plusSeconds(60));
    assertThat(limit.take("a")).isEmpty();
    now.set(START.plusMillis(120_500));
    assertThat(limit.take("a")).contains(Duration.ofMinutes(8));
    assertThat(limit.take("b")).isEmpty();
  }

  @Test
  void whatIsTooOldAndWhatWasRefusedDoesNotCount() {
    limit.take("a");
    now.set(START.plusSeconds(599));
    limit.take("a");
    limit.take("a");
    now.set(START.plusSeconds(600));
    assertThat(limit.take("a")).isEmpty();
    assertThat(limit.take("a")).contains(Duration.ofSeconds(599));
  }

  @Test
  void asLongAsVeryManyAreRememberedNoOthersAreLetIn() {
    for (int i = 0; i < 10_000; i++) {
      limit.take("client " + i);
    }
    assertThat(limit.take("one more")).contains(Duration.ofMinutes(10));
    assertThat(limit.take("client 7")).isEmpty();
    now.set(START.plusSeconds(600));
    assertThat(limit.take("one more")).isEmpty();
  }
}
