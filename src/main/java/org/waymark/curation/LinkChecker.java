package org.waymark.curation;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.waymark.catalog.WaymarkException;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;

/**
 * Asks servers for the pages that a catalogue leads to, politely: one request at a time to each
 * host and a pause after it, no page that has not changed, and later where a server says so or has
 * trouble; a host that wants a longer pause than {@link #LONGEST_WAIT} is left for another day.
 */
public final class LinkChecker {
  /** The pause between two requests to one host. */
  public static final Duration PAUSE = Duration.ofSeconds(1);

  /** The longest that a run waits for a host that asks for a pause. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 3;
  private static final int HOSTS_AT_ONCE = 8;

  private final LinkRequest requests;
  private final LinkClock clock;

  /**
   * A checker.
   *
   * @param userAgent what it calls itself to servers
   * @param timeout the longest that one answer may take, and a connection
   */
  public LinkChecker(String userAgent, Duration timeout, LinkClock clock) {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(timeout)
            .build();
    this.requests = new LinkRequest(client, userAgent, timeout);
    this.clock = clock;
  }

  /** Not a single server answered: it is this machine's network, not the pages. */
  public static final class Offline extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private Offline(int urls) {
      super(
          "none of "
              + urls
              + " pages' servers could be reached; is this machine offline? Nothing was noted");
    }
  }

  /**
   * Asks for pages.
   *
   * @param known what is known of them so far, by address
   * @param sink takes what is known now, host by host. Hosts that are not found come last, and only
   *     where any server has answered
   * @return how many pages were asked for
   * @throws Offline when no server answered at all
   * @throws InterruptedException when the thread is told to stop
   */
  public int check(
      Collection<String> urls, Map<String, LinkCheck> known, Consumer<List<LinkCheck>> sink)
      throws InterruptedException {
    Map<String, List<String>> byHost = new TreeMap<>();
    for (String url : urls) {
      byHost.computeIfAbsent(host(url), host -> new ArrayList<>()).add(url);
    }
    List<LinkCheck> missing = new ArrayList<>();
    int asked = 0;
    boolean answered = false;
    try (ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE)) {
      List<Future<List<LinkCheck>>> running = new ArrayList<>();
      byHost.values().forEach(pages -> running.add(hosts.submit(() -> checkHost(pages, known))));
      for (Future<List<LinkCheck>> host : running) {
        List<LinkCheck> checks = result(host, hosts);
        asked += checks.size();
        answered |= checks.stream().anyMatch(check -> check.status() != null);
        if (checks.stream().anyMatch(check -> check.outcome() == LinkOutcome.NO_HOST)) {
          missing.addAll(checks);
        } else {
          sink.accept(checks);
        }
      }
    }
    if (asked > 0 && !answered) {
      throw new Offline(asked);
    }
    sink.accept(missing);
    return asked;
  }

  private static List<LinkCheck> result(Future<List<LinkCheck>> host, ExecutorService hosts)
      throws InterruptedException {
    try {
      return host.get();
    } catch (ExecutionException failed) {
      hosts.shutdownNow();
      throw new IllegalStateException("a page could not be asked for", failed.getCause());
    } catch (InterruptedException stopped) {
      hosts.shutdownNow();
      throw stopped;
    }
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  private List<LinkCheck> checkHost(List<String> urls, Map<String, LinkCheck> known)
      throws InterruptedException {
    List<LinkCheck> checks = new ArrayList<>();
    Instant next = clock.now();
    for (String url : urls) {
      clock.waitUntil(next);
      LinkCheck before = known.get(url);
      LinkAnswer answer = requests.ask(url, before, clock.now());
      for (int attempt = 1; attempt < ATTEMPTS && isToBeAskedAgain(answer); attempt++) {
        Instant again = again(answer, attempt);
        if (again.isAfter(clock.now().plus(LONGEST_WAIT))) {
          checks.add(answer.after(before, clock.now()));
          return checks;
        }
        clock.waitUntil(again);
        answer = requests.ask(url, before, clock.now());
      }
      checks.add(answer.after(before, clock.now()));
      next = clock.now().plus(PAUSE);
    }
    return checks;
  }

  /** A server that is overloaded or in trouble may answer well a little later. */
  private static boolean isToBeAskedAgain(LinkAnswer answer) {
    Integer status = answer.status();
    return status != null && (status == 429 || status >= 500);
  }

  private Instant again(LinkAnswer answer, int attempt) {
    Instant backoff = clock.now().plus(FIRST_BACKOFF.multipliedBy(1L << (attempt - 1)));
    Instant asked = answer.retryAt();
    return asked != null && asked.isAfter(backoff) ? asked : backoff;
  }
}
