package org.waymark.curation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that misbehaves in each way that servers do; paths say how. */
final class LinkServer implements AutoCloseable {
  /** What was asked for: method and path. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** The most requests that were waiting for their answer at one time. */
  final AtomicInteger most = new AtomicInteger();

  /** The last request's headers by path. */
  final Map<String, Map<String, List<String>>> headers = new ConcurrentHashMap<>();

  private final AtomicInteger running = new AtomicInteger();
  private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  LinkServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void handle(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      headers.put(path, Map.copyOf(exchange.getRequestHeaders()));
      answer(
          exchange, path, times.computeIfAbsent(path, p -> new AtomicInteger()).getAndIncrement());
    }
  }

  /**
   * Sends the head of an answer. The request counts as waiting until just before that: a client
   * that has its answer may ask again while this thread is still on its way out.
   */
  private void send(HttpExchange exchange, int status, long length) throws IOException {
    running.decrementAndGet();
    exchange.sendResponseHeaders(status, length);
  }

  private void answer(HttpExchange exchange, String path, int before) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    switch (path) {
      case "/tagged" -> {
        exchange.getResponseHeaders().set("ETag", "\"one\"");
        exchange.getResponseHeaders().set("Last-Modified", "Wed, 25 Nov 2026 10:00:00 GMT");
        boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        send(exchange, known ? 304 : 200, -1);
      }
      case "/head-forbidden" -> send(exchange, head ? 405 : 200, -1);
      case "/head-missing" -> send(exchange, head ? 404 : 200, -1);
      case "/moved" -> {
        exchange.getResponseHeaders().set("Location", "/fine");
        send(exchange, 301, -1);
      }
      case "/circle" -> {
        exchange.getResponseHeaders().set("Location", "/circle");
        send(exchange, 302, -1);
      }
      case "/busy-once" -> {
        exchange.getResponseHeaders().set("Retry-After", "30");
        send(exchange, before == 0 ? 429 : 200, -1);
      }
      case "/busy-until" -> {
        exchange.getResponseHeaders().set("Retry-After", "Thu, 26 Nov 2026 12:01:00 GMT");
        send(exchange, before == 0 ? 503 : 200, -1);
      }
      case "/busy-for-long" -> {
        exchange.getResponseHeaders().set("Retry-After", "86400");
        send(exchange, 429, -1);
      }
      case "/silent" -> awaitClosing();
      case "/endless" -> {
        send(exchange, head ? 405 : 200, head ? -1 : 0);
        while (!head) {
          exchange.getResponseBody().write(new byte[8192]);
        }
      }
      default -> {
        meetOthers();
        send(exchange, status(path), -1);
      }
    }
  }

  /** {@code /404-x} answers 404, everything else 200. */
  private static int status(String path) {
    return path.matches("/[0-9]{3}.*") ? Integer.parseInt(path.substring(1, 4)) : 200;
  }

  /**
   * Keeps an answer back for a moment, so that requests made at the same time are seen together.
   */
  private void meetOthers() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
