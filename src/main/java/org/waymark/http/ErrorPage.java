package org.waymark.http;

import io.javalin.http.Context;

/** Shows a problem to a person. */
@FunctionalInterface
public interface ErrorPage {
  /** Answers with a page; the status is set already. */
  void show(Context ctx, HttpProblem problem);
}
