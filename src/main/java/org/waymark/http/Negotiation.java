package org.waymark.http;

import io.javalin.http.Context;

/** Tells browsers from programs. */
public final class Negotiation {
  private Negotiation() {}

  /** Whether whoever asks wants a page: they accept HTML, and the address is not of the API. */
  public static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
  }
}
