package org.waymark.curation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;

/**
 * Asks for one page, once: for its head, and for the page where the head alone is not answered
 * well, of which nothing is read. A page that was seen before is asked for on the condition that it
 * has changed.
 */
final class LinkRequest {
  private final HttpClient client;
  private final String userAgent;
  private final Duration timeout;

  LinkRequest(HttpClient client, String userAgent, Duration timeout) {
    this.client = client;
    this.userAgent = userAgent;
    this.timeout = timeout;
  }

  LinkAnswer ask(String url, @Nullable LinkCheck before, Instant now) throws InterruptedException {
    LinkAnswer head = ask("HEAD", url, before, now);
    Integer status = head.status();
    boolean headRefused = status != null && status >= 400 && status != 429 && status != 503;
    return headRefused ? ask("GET", url, before, now) : head;
  }

  private LinkAnswer ask(String method, String url, @Nullable LinkCheck before, Instant now)
      throws InterruptedException {
    try {
      HttpResponse<InputStream> response =
          client.send(request(method, url, before), HttpResponse.BodyHandlers.ofInputStream());
      response.body().close();
      HttpHeaders headers = response.headers();
      String end = response.uri().toString();
      return new LinkAnswer(
          url,
          LinkAnswer.outcome(response.statusCode()),
          response.statusCode(),
          headers.firstValue("Retry-After").map(text -> retryAt(text, now)).orElse(null),
          headers.firstValue("ETag").orElse(null),
          headers.firstValue("Last-Modified").orElse(null),
          end.equals(url) ? null : end);
    } catch (IOException failed) {
      return LinkAnswer.without(
          url, isUnknownHost(failed) ? LinkOutcome.NO_HOST : LinkOutcome.TROUBLE);
    } catch (IllegalArgumentException malformed) {
      return LinkAnswer.without(url, LinkOutcome.TROUBLE);
    }
  }

  private HttpRequest request(String method, String url, @Nullable LinkCheck before) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(timeout)
            .header("User-Agent", userAgent)
            .header("Accept", "*/*");
    if (before != null && before.etag() != null) {
      request.header("If-None-Match", before.etag());
    }
    if (before != null && before.lastModified() != null) {
      request.header("If-Modified-Since", before.lastModified());
    }
    return request.build();
  }

  /** A number of seconds or an HTTP date (RFC 9110, 10.2.3); null for anything else. */
  private static @Nullable Instant retryAt(String text, Instant now) {
    try {
      return text.matches("[0-9]{1,9}")
          ? now.plusSeconds(Long.parseLong(text))
          : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static boolean isUnknownHost(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }
}
