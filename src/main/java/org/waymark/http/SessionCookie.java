package org.waymark.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * The cookie that holds a session's secret: unseen by scripts, not sent along with what other sites
 * ask for, gone with the browser's window. Over HTTPS its name has the prefix {@code __Host-}, with
 * which browsers make sure that this host alone sets it, for itself (RFC 6265bis).
 */
public final class SessionCookie {
  private static final String PLAIN = "waymark-session";
  private static final String SECURE = "__Host-" + PLAIN;

  private SessionCookie() {}

  /** What the cookie of a request holds; empty where it has none. */
  public static Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name(ctx))).filter(text -> !text.isEmpty());
  }

  /** Has the browser keep a session's secret. */
  public static void set(Context ctx, String secret) {
    write(ctx, secret, "");
  }

  /** Has the browser forget it. */
  public static void clear(Context ctx) {
    write(ctx, "", "; Max-Age=0");
  }

  private static void write(Context ctx, String value, String more) {
    String secure = isSecure(ctx) ? "; Secure" : "";
    ctx.res()
        .addHeader(
            "Set-Cookie",
            name(ctx) + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + more);
  }

  private static String name(Context ctx) {
    return isSecure(ctx) ? SECURE : PLAIN;
  }

  private static boolean isSecure(Context ctx) {
    return Origin.of(ctx).startsWith("https:");
  }
}
