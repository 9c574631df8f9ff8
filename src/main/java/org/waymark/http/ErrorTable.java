package org.waymark.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.router.Endpoint;
import io.javalin.router.EndpointNotFound;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Message;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.json.JsonWriting;

/**
 * The one table from errors to statuses. What is not in it is a bug of ours: a 500 with an id and
 * no detail, logged once under that id.
 */
final class ErrorTable {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

  private final ErrorPage page;
  private final Supplier<UUID> ids;
  private final long readThrough;

  /**
   * The table.
   *
   * @param readThrough how many bytes of a refused body are read at most
   */
  ErrorTable(ErrorPage page, Supplier<UUID> ids, long readThrough) {
    this.page = page;
    this.ids = ids;
    this.readThrough = readThrough;
  }

  void register(RoutesConfig routes) {
    routes.exception(Exception.class, (e, ctx) -> answer(ctx, problem(e, ctx)));
    routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, problem(e, ctx)));
    for (int status : new int[] {404, 405, 413}) {
      routes.error(status, ctx -> unrouted(ctx));
    }
  }

  /** What the server itself refuses before any handler, told in the same form. */
  private void unrouted(Context ctx) {
    if (ctx.result() == null || ctx.result().isEmpty() || isPlain(ctx)) {
      answer(ctx, HttpProblem.of(ctx.statusCode(), detail(ctx)));
    }
  }

  private static boolean isPlain(Context ctx) {
    String type = ctx.res().getContentType();
    return type == null || type.startsWith("text/plain");
  }

  private static Message detail(Context ctx) {
    return switch (ctx.statusCode()) {
      case 405 -> Message.of("refused.method", ctx.method().name());
      case 413 -> Message.of("refused.body-too-large");
      default -> nothingAt(ctx);
    };
  }

  private static Message nothingAt(Context ctx) {
    return Message.of("refused.nothing-at", ctx.path());
  }

  private HttpProblem problem(Exception e, Context ctx) {
    return switch (e) {
      case RequestRefused refused -> refused.problem();
      case UnknownEntry unknown -> HttpProblem.of(404, unknown.said());
      case EndpointNotFound _ -> HttpProblem.of(404, nothingAt(ctx));
      case MethodNotAllowedResponse notAllowed -> notAllowed(notAllowed, ctx);
      case HttpResponseException response ->
          HttpProblem.of(
              response.getStatus(),
              response.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()
                  ? Message.of("refused.body-too-large")
                  : Message.verbatim(String.valueOf(response.getMessage())));
      case ServletException broken
          when broken.getCause() instanceof HttpException refused && refused.getCode() < 500 ->
          HttpProblem.of(refused.getCode(), Message.of("refused.form-broken"));
      case WaymarkException ours -> HttpProblem.of(400, ours.said());
      default -> unexpected(e, ctx);
    };
  }

  private static HttpProblem notAllowed(MethodNotAllowedResponse refused, Context ctx) {
    String allowed = String.join(", ", refused.getDetails().values());
    ctx.header("Allow", allowed);
    return HttpProblem.of(405, Message.of("refused.method.but", ctx.method().name(), allowed));
  }

  private HttpProblem unexpected(Exception e, Context ctx) {
    UUID id = ids.get();
    LOG.error("error {} at {} {}", id, ctx.method(), route(ctx), e);
    return HttpProblem.of(500, Message.of("refused.ours", id.toString()));
  }

  /** The route of a request as a log may hold it, such as {@code /entries/{id}}. */
  static String route(Context ctx) {
    @Nullable Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
    return matched == null ? "an unknown address" : matched.path;
  }

  private void answer(Context ctx, HttpProblem problem) {
    if (problem.status() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
      readBody(ctx);
    }
    ctx.status(problem.status());
    if (Negotiation.wantsPage(ctx)) {
      page.show(ctx, problem);
    } else {
      ctx.contentType(HttpProblem.MEDIA_TYPE).result(JsonWriting.compact(problem.json()));
    }
  }

  /**
   * Reads a refused body to its end: whoever is still sending when the answer comes and the
   * connection closes sees no answer. What is far larger is cut off.
   */
  private void readBody(Context ctx) {
    if (ctx.req().getContentLengthLong() > readThrough) {
      return;
    }
    try {
      ctx.req().getInputStream().skipNBytes(readThrough);
    } catch (EOFException read) {
      LOG.trace("a body that is too large was read to its end", read);
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("a body that is too large broke off", gone);
    }
  }
}
