package org.waymark.curation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;

/**
 * What asking for a page once came to.
 *
 * @param status null where no server answered
 * @param retryAt when the server wants to be asked again; null where it does not say
 * @param movedTo where redirections led to; null where there were none
 */
record LinkAnswer(
    String url,
    LinkOutcome outcome,
    @Nullable Integer status,
    @Nullable Instant retryAt,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String movedTo) {

  static LinkAnswer without(String url, LinkOutcome outcome) {
    return new LinkAnswer(url, outcome, null, null, null, null, null);
  }

  /** The outcome that a status stands for. */
  static LinkOutcome outcome(int status) {
    if (status == 404 || status == 410) {
      return LinkOutcome.GONE;
    }
    if (status < 400) {
      return LinkOutcome.OK;
    }
    return status < 500 ? LinkOutcome.REFUSED : LinkOutcome.TROUBLE;
  }

  /**
   * What is known after it. Being there ends a row of failures, being missing adds to it; a refusal
   * or a trouble says nothing about the page and leaves the row as it is.
   */
  LinkCheck after(@Nullable LinkCheck before, Instant now) {
    int failures = before == null ? 0 : before.failures();
    Instant since = before == null ? null : before.failingSince();
    switch (outcome) {
      case OK -> {
        failures = 0;
        since = null;
      }
      case GONE, NO_HOST -> {
        failures++;
        since = since == null ? now : since;
      }
      case REFUSED, TROUBLE -> {}
    }
    // A server need not repeat what it said of a page that has not changed.
    LinkCheck same = status != null && status == 304 ? before : null;
    return new LinkCheck(
        url,
        now,
        outcome,
        status,
        failures,
        since,
        same != null && etag == null ? same.etag() : etag,
        same != null && lastModified == null ? same.lastModified() : lastModified,
        movedTo);
  }
}
