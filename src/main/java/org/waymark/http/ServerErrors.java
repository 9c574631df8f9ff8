package org.waymark.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonWriting;

/**
 * Tells what the server refuses before any route is asked, such as an address that is none, in the
 * one form of all errors.
 */
final class ServerErrors extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    HttpProblem problem = HttpProblem.of(code, detail(code));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, HttpProblem.MEDIA_TYPE);
    String body = JsonWriting.compact(problem.json());
    Content.Sink.write(response, true, body, callback);
  }

  private static String detail(int code) {
    return switch (code) {
      case 400 -> "The request is no HTTP request, or its address is malformed.";
      case 414 -> "The address is too long.";
      case 431 -> "The request's headers are too large.";
      default -> "The server can't answer this request.";
    };
  }
}
