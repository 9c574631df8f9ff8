package org.waymark.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and what it bears.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}
 * @param port 0 for any free one
 * @param requestsAtOnce requests served at a time; more are told to come back
 * @param bodyBytes the largest body taken
 * @param uploadBytes the largest form with a file taken
 * @param stopTimeout how long answers under way are waited for when stopping
 * @param publicAddress the site's origin as people see it; null for what each request names
 */
public record ServerSettings(
    String host,
    int port,
    int requestsAtOnce,
    long bodyBytes,
    long uploadBytes,
    Duration stopTimeout,
    @Nullable String publicAddress) {
  /** Settings for a host and port, with limits that suit a small machine. */
  public static ServerSettings of(String host, int port) {
    return new ServerSettings(
        host, port, 256, 256 * 1024, 5 * 1024 * 1024, Duration.ofSeconds(10), null);
  }

  /** The same for a site that people see at one address. */
  public ServerSettings seenAt(@Nullable String address) {
    return new ServerSettings(
        host, port, requestsAtOnce, bodyBytes, uploadBytes, stopTimeout, address);
  }
}
