package org.waymark.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page that entries lead to.
 *
 * @param checkedAt when it was asked for last, cut to milliseconds
 * @param outcome what that came to
 * @param status the HTTP status; null where no server answered
 * @param failures how often it was missing ({@link LinkOutcome#GONE} or {@link
 *     LinkOutcome#NO_HOST}) since it was there last
 * @param failingSince when it was missing first since then; null where {@code failures} is 0
 * @param etag the page's {@code ETag}, for the next request; null where it has none
 * @param lastModified its {@code Last-Modified}, likewise
 * @param movedTo where redirections led to; null where there were none
 */
public record LinkCheck(
    String url,
    Instant checkedAt,
    LinkOutcome outcome,
    @Nullable Integer status,
    int failures,
    @Nullable Instant failingSince,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String movedTo) {
  /** As often must a page be missing before it counts as dead. */
  public static final int FAILURES = 3;

  /** Over so long a time must a page be missing before it counts as dead. */
  public static final Duration FAILING = Duration.ofDays(7);

  /** Checks. */
  public LinkCheck {
    if (failures < 0 || (failures == 0) != (failingSince == null)) {
      throw new IllegalArgumentException(url + " failed " + failures + " times: " + failingSince);
    }
    checkedAt = checkedAt.truncatedTo(ChronoUnit.MILLIS);
    failingSince = failingSince == null ? null : failingSince.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the page is gone for good, as far as one can tell. */
  public boolean isDead() {
    return failures >= FAILURES
        && failingSince != null
        && Duration.between(failingSince, checkedAt).compareTo(FAILING) >= 0;
  }
}
