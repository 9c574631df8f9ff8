package org.waymark.http;

import java.util.List;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;

/** A request that cannot be served as it is, with the status and the fields to blame. */
public final class RequestRefused extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient HttpProblem problem;

  /** A refusal told as a problem. */
  public RequestRefused(HttpProblem problem) {
    super(problem.said(), problem.detail());
    this.problem = problem;
  }

  /** A bad request: what was wrong and what would be right. */
  public static RequestRefused badRequest(Message said) {
    return new RequestRefused(HttpProblem.of(400, said));
  }

  /** A bad request with one field to blame. */
  public static RequestRefused badParameter(String name, Message said) {
    return badFields(said, List.of(new HttpProblem.FieldError("/" + name, said)));
  }

  /** The same of an address that only programs ask, in English. */
  public static RequestRefused badParameter(String name, String detail) {
    return badParameter(name, Message.verbatim(detail));
  }

  /** A bad request with several fields to blame. */
  public static RequestRefused badFields(Message said, List<HttpProblem.FieldError> errors) {
    return new RequestRefused(HttpProblem.of(400, said, errors));
  }

  /** The same of an address that only programs ask, in English. */
  public static RequestRefused badFields(String detail, List<HttpProblem.FieldError> errors) {
    return badFields(Message.verbatim(detail), errors);
  }

  /** The refusal as a problem. */
  public HttpProblem problem() {
    return problem;
  }
}
