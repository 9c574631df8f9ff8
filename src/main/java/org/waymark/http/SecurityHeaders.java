package org.waymark.http;

import io.javalin.http.Context;

/**
 * Headers on every answer: nothing from elsewhere, nothing inline, no frame, no leaking referrer.
 */
final class SecurityHeaders {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " manifest-src 'self'";

  private SecurityHeaders() {}

  static void set(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    if (ctx.res().getHeader("Referrer-Policy") == null) {
      ctx.header("Referrer-Policy", "same-origin");
    }
    ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
  }
}
