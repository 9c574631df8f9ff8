package org.waymark.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scheme and authority of the site as a client knows it, such as {@code https://example.org}. */
public final class Origin {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  private static final String KNOWN = "public-address";

  private Origin() {}

  /** Has the site be known by one origin, whatever requests name; null for what they name. */
  static void set(Context ctx, @Nullable String publicAddress) {
    ctx.attribute(KNOWN, publicAddress);
  }

  /**
   * The site's origin: the one that was set, else the one that a request names; localhost where it
   * names none that could be one.
   */
  public static String of(Context ctx) {
    String known = ctx.attribute(KNOWN);
    if (known != null) {
      return known;
    }
    String host = ctx.host();
    boolean secure =
        "https".equals(ctx.header("X-Forwarded-Proto")) || "https".equals(ctx.scheme());
    boolean named = host != null && HOST.matcher(host).matches();
    return (secure ? "https://" : "http://") + (named ? host : "localhost");
  }
}
