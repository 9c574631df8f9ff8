package org.waymark.http;

import java.util.List;
import org.waymark.catalog.WaymarkException;

/** A request that cannot be served as it is, with the status and the fields to blame. */
public final class RequestRefused extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final transient HttpProblem problem;

  /** A refusal told as a problem. */
  public RequestRefused(HttpProblem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** A bad request: what was wrong and what would be right. */
  public static RequestRefused badRequest(String detail) {
    return new RequestRefused(HttpProblem.of(400, detail));
  }

  /** A bad request with one field to blame. */
  public static RequestRefused badParameter(String name, String detail) {
    return new RequestRefused(
        HttpProblem.of(400, detail, List.of(new HttpProblem.FieldError("/" + name, detail))));
  }

  /** A bad request with several fields to blame. */
  public static RequestRefused badFields(String detail, List<HttpProblem.FieldError> errors) {
    return new RequestRefused(HttpProblem.of(400, detail, errors));
  }

  /** The refusal as a problem. */
  public HttpProblem problem() {
    return problem;
  }
}
