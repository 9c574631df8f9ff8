package org.waymark.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.catalog.Problem;
import org.waymark.feeds.Addresses;
import org.waymark.http.HttpProblem;
import org.waymark.http.HttpProblem.FieldError;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.json.Faults;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;

/** How JSON comes in and goes out. */
final class Exchange {
  /** Problems of one body that are told one by one. */
  private static final int TOLD = 50;

  private Exchange() {}

  /** Answers with JSON. */
  static void answer(Context ctx, JsonObject value) {
    ctx.contentType("application/json").result(JsonWriting.compact(value));
  }

  /** Answers with text of a media type, in UTF-8. */
  static void answer(Context ctx, String mediaType, String text) {
    ctx.contentType(mediaType + "; charset=utf-8").result(text);
  }

  /** The site's addresses as this client knows them. */
  static Addresses addresses(Context ctx) {
    return new Addresses(Origin.of(ctx));
  }

  /**
   * Names the version of what is answered, and whether the client holds it already: then 304 is the
   * answer (RFC 9110, 13.1.2: compared weakly).
   */
  static boolean isHeld(Context ctx, String version) {
    String etag = "W/\"" + version + "\"";
    ctx.header("ETag", etag);
    String held = ctx.header("If-None-Match");
    if (held != null) {
      for (String candidate : held.split(",")) {
        String tag = candidate.strip();
        if (tag.equals("*") || tag.equals(etag) || tag.equals(etag.substring(2))) {
          ctx.status(304);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The body of a request that sends JSON.
   *
   * @throws RequestRefused with 415 when it says that it is something else
   */
  static byte[] body(Context ctx) {
    String type = ctx.contentType();
    if (type != null && !isJson(type)) {
      throw new RequestRefused(
          HttpProblem.of(
              415, "The body is '" + type + "'; send JSON with Content-Type: application/json."));
    }
    return ctx.bodyAsBytes();
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json") || type.equals("text/json");
  }

  /** The refusal of a body, with what is wrong at each place. */
  static RequestRefused refused(String what, List<Problem> problems) {
    Map<String, Problem> byPointer = new LinkedHashMap<>();
    problems.forEach(problem -> byPointer.putIfAbsent(problem.pointer(), problem));
    Problem whole = byPointer.get("");
    List<FieldError> errors = new ArrayList<>();
    byPointer.values().stream()
        .limit(TOLD)
        .forEach(problem -> errors.add(new FieldError(problem.pointer(), Faults.english(problem))));
    int count = byPointer.size();
    String detail =
        whole != null
            ? "The body is no "
                + what
                + (whole.line() > 0 ? ", line " + whole.line() : "")
                + ": "
                + Faults.english(whole)
                + "."
            : "The "
                + what
                + " has "
                + (count == 1 ? "a problem" : count + " problems")
                + ": "
                + Faults.english(byPointer.values().iterator().next())
                + ".";
    return RequestRefused.badFields(detail, errors);
  }
}
