package org.waymark.http;

import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.say.Say;

/**
 * An error as RFC 9457 tells it.
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param said what was wrong here, and what would be right
 * @param errors one for each field that is wrong; empty when no field is to blame
 */
public record HttpProblem(
    String type, String title, int status, Message said, List<FieldError> errors) {
  /** The media type of problems (RFC 9457). */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Copies. */
  public HttpProblem {
    errors = List.copyOf(errors);
  }

  /** A problem of a status, with the status's own words as its title. */
  public static HttpProblem of(int status, Message said) {
    return of(status, said, List.of());
  }

  /** The same with the fields that are wrong. */
  public static HttpProblem of(int status, Message said, List<FieldError> errors) {
    return new HttpProblem("about:blank", title(status), status, said, errors);
  }

  /** A problem of an address that only programs ask, in English. */
  public static HttpProblem of(int status, String detail) {
    return of(status, Message.verbatim(detail));
  }

  /** What was wrong here, and what would be right, in English. */
  public String detail() {
    return Say.english().sentence(said);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Sign in first";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 413 -> "Too large";
      case 414 -> "Address too long";
      case 415 -> "Unsupported media type";
      case 422 -> "Not valid";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Busy";
      default -> status >= 500 ? "Something went wrong here" : "The request was refused";
    };
  }

  /** The problem as it is sent. */
  JsonObject json() {
    return JsonBuilder.full()
        .put("type", type)
        .put("title", title)
        .put("status", status)
        .put("detail", detail())
        .putItems("errors", errors, FieldError::json)
        .build();
  }

  /**
   * A field that is wrong.
   *
   * @param pointer JSON pointer into the body, or the name of a parameter after a slash
   * @param said what is wrong with it and what would be right
   */
  public record FieldError(String pointer, Message said) {
    /** A field of what only programs send, in English. */
    public FieldError(String pointer, String detail) {
      this(pointer, Message.verbatim(detail));
    }

    private JsonObject json() {
      String detail = Say.english().of(said);
      return JsonBuilder.full().put("pointer", pointer).put("detail", detail).build();
    }
  }
}
