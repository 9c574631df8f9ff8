package org.waymark.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often one client may do something. Clients are told apart by their addresses, which stand in
 * memory for as long as they count, and nowhere else. Safe for use by many threads.
 */
public final class RateLimit {
  /** Clients that are remembered at a time; while there are as many, no others are let in. */
  private static final int MOST_CLIENTS = 10_000;

  /** An address in figures, so that no name is ever looked up. */
  private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  /** What one household has of an IPv6 address, in bytes. */
  private static final int IPV6_NETWORK = 8;

  private final int most;
  private final Duration within;
  private final InstantSource clock;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  /** At most so many times by each client within any span of a length. */
  public RateLimit(int most, Duration within, InstantSource clock) {
    this.most = most;
    this.within = within;
    this.clock = clock;
  }

  /**
   * Counts one more time of a client.
   *
   * @return empty when it is within the limit; else how long to wait, in whole seconds, and nothing
   *     is counted
   */
  public synchronized Optional<Duration> take(String client) {
    Instant now = clock.instant();
    Instant since = now.minus(within);
    taken.values().forEach(times -> times.removeIf(time -> !time.isAfter(since)));
    taken.values().removeIf(Deque::isEmpty);
    Deque<Instant> times = taken.get(client);
    if (times == null) {
      if (taken.size() >= MOST_CLIENTS) {
        return Optional.of(within);
      }
      times = new ArrayDeque<>();
      taken.put(client, times);
    } else if (times.size() >= most) {
      Duration wait = Duration.between(now, times.getFirst().plus(within));
      return Optional.of(Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
    times.addLast(now);
    return Optional.empty();
  }

  /**
   * What tells a client from others: its address, of IPv6 the network's part. Behind a proxy on
   * this machine it is the last address of {@code X-Forwarded-For}, which the proxy itself writes;
   * from elsewhere that header is not believed.
   */
  public static String client(Context ctx) {
    InetAddress peer = parse(ctx.req().getRemoteAddr());
    String forwarded = ctx.header("X-Forwarded-For");
    if (peer != null && peer.isLoopbackAddress() && forwarded != null) {
      InetAddress told = parse(forwarded.substring(forwarded.lastIndexOf(',') + 1).strip());
      peer = told == null ? peer : told;
    }
    byte[] bytes = peer == null ? new byte[0] : peer.getAddress();
    return Arrays.toString(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes);
  }

  private static @Nullable InetAddress parse(@Nullable String address) {
    if (address == null || !NUMERIC.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException none) {
      return null;
    }
  }
}
