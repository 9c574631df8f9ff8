package org.waymark.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.json.JsonMapper;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Message;

/**
 * The HTTP server. Threads are virtual and bounded, and a limit at the door answers 503 with {@code
 * Retry-After} beyond it. Addresses are never logged, only their routes: a query may hold someone's
 * profile, and a path the secret of one.
 */
public final class WebServer implements AutoCloseable {
  /** A refused body of more than so many times the largest one is cut off. */
  private static final int READ_THOUGH_REFUSED = 4;

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String ADMITTED = "admitted";
  private static final String BEGUN = "begun";

  /** Threads beyond the door's limit, which tell the others to come back. */
  private static final int TURNED_AWAY_AT_ONCE = 64;

  private final Javalin javalin;
  private final ServerSettings settings;

  private WebServer(Javalin javalin, ServerSettings settings) {
    this.javalin = javalin;
    this.settings = settings;
  }

  /**
   * A server that is not started yet.
   *
   * @param mapper writes and reads JSON bodies
   * @param errorPage shows errors to people
   * @param ids names errors that are logged
   * @param readiness what {@code /readyz} asks, by name
   * @param routes everything else, in order
   */
  public static WebServer of(
      ServerSettings settings,
      JsonMapper mapper,
      ErrorPage errorPage,
      Supplier<UUID> ids,
      Map<String, Readiness> readiness,
      List<Consumer<RoutesConfig>> routes) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Semaphore door = new Semaphore(settings.requestsAtOnce());
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, settings, mapper);
          config.routes.before(ctx -> ctx.attribute(BEGUN, System.nanoTime()));
          config.routes.before(ctx -> Origin.set(ctx, settings.publicAddress()));
          config.routes.before(ctx -> enter(ctx, door));
          config.routes.before(ctx -> refuseTooLarge(ctx, settings.uploadBytes()));
          config.routes.after(SecurityHeaders::set);
          config.routes.after(ctx -> ctx.res().addHeader("Vary", "Accept-Encoding"));
          config.routes.after(ctx -> leave(ctx, door));
          config.routes.after(WebServer::tellTime);
          long readThrough = READ_THOUGH_REFUSED * settings.uploadBytes();
          new ErrorTable(errorPage, ids, readThrough).register(config.routes);
          health(config.routes, readiness, metrics);
          routes.forEach(route -> route.accept(config.routes));
          config.requestLogger.http((ctx, ms) -> measure(ctx, ms, metrics));
        });
    answerHeadAsGet(javalin);
    return new WebServer(javalin, settings);
  }

  /** HEAD runs what GET runs, so that its headers are the same; the body is not sent. */
  private static void answerHeadAsGet(Javalin javalin) {
    InternalRouter router = javalin.unsafe.internalRouter;
    for (ParsedEndpoint parsed : List.copyOf(router.allHttpHandlers())) {
      Endpoint get = parsed.endpoint;
      if (get.method.equals(HandlerType.GET)) {
        router.addHttpEndpoint(new Endpoint(HandlerType.HEAD, get.path, get.handler));
      }
    }
  }

  private static void configure(JavalinConfig config, ServerSettings settings, JsonMapper mapper) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.bodyBytes();
    config.jetty.multipartConfig.maxTotalRequestSize(settings.uploadBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxFileSize(settings.uploadBytes(), SizeUnit.BYTES);
    config.jetty.modifyServletContextHandler(
        context -> context.setMaxFormContentSize(Math.toIntExact(settings.uploadBytes())));
    config.http.generateEtags = false;
    config.jsonMapper(mapper);
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        new VirtualThreadPool(settings.requestsAtOnce() + TURNED_AWAY_AT_ONCE));
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(settings.stopTimeout().toMillis());
      server.setErrorHandler(new ServerErrors());
    });
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
  }

  private static void enter(Context ctx, Semaphore door) {
    if (!door.tryAcquire()) {
      ctx.header("Retry-After", "1");
      throw new RequestRefused(HttpProblem.of(503, Message.of("refused.busy")));
    }
    ctx.attribute(ADMITTED, true);
  }

  /** Refuses a body that says it is too large for anything. */
  private static void refuseTooLarge(Context ctx, long most) {
    if (ctx.req().getContentLengthLong() > most) {
      throw new RequestRefused(HttpProblem.of(413, Message.of("refused.body-too-large")));
    }
  }

  /** How long it took until the answer was made, for who looks at it in a browser's tools. */
  private static void tellTime(Context ctx) {
    Long begun = ctx.attribute(BEGUN);
    if (begun != null) {
      double milliseconds = (System.nanoTime() - begun) / 1e6;
      ctx.header("Server-Timing", String.format(Locale.ROOT, "app;dur=%.2f", milliseconds));
    }
  }

  private static void leave(Context ctx, Semaphore door) {
    if (Boolean.TRUE.equals(ctx.attribute(ADMITTED))) {
      ctx.attribute(ADMITTED, false);
      door.release();
    }
  }

  private static void health(
      RoutesConfig routes, Map<String, Readiness> readiness, PrometheusMeterRegistry metrics) {
    routes.get("/healthz", ctx -> ctx.result("ok\n"));
    routes.get("/readyz", ctx -> ready(ctx, readiness));
    routes.get(
        "/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4").result(metrics.scrape()));
  }

  private static void ready(Context ctx, Map<String, Readiness> readiness) {
    StringBuilder text = new StringBuilder();
    boolean all = true;
    for (Map.Entry<String, Readiness> part : readiness.entrySet()) {
      boolean answers = answers(part.getKey(), part.getValue());
      all &= answers;
      text.append(part.getKey()).append(answers ? " ok\n" : " does not answer\n");
    }
    ctx.status(all ? 200 : 503).result(text.toString());
  }

  private static boolean answers(String name, Readiness part) {
    try {
      return part.isReady();
    } catch (RuntimeException e) {
      LOG.warn("{} is not ready", name, e);
      return false;
    }
  }

  private static void measure(Context ctx, Float milliseconds, PrometheusMeterRegistry metrics) {
    Timer.builder("http.requests")
        .tag("method", ctx.method().name())
        .tag("status", String.valueOf(ctx.statusCode()))
        .publishPercentileHistogram(false)
        .register(metrics)
        .record((long) (milliseconds * 1000), TimeUnit.MICROSECONDS);
    LOG.debug("{} {} {}", ctx.method(), ErrorTable.route(ctx), ctx.statusCode());
  }

  /** All routes, each as its method and path, such as {@code GET /healthz}; without HEAD. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .filter(endpoint -> !endpoint.method.equals(HandlerType.HEAD))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .sorted()
        .toList();
  }

  /** Begins to listen. */
  public WebServer start() {
    javalin.start(settings.host(), settings.port());
    return this;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops listening; answers under way are finished within the stop timeout. */
  @Override
  public void close() {
    javalin.stop();
  }
}
