package org.waymark.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/**
 * Makes sure that a form was sent from a page of this site, and of this session. Each form of
 * someone who is signed in holds a token that is derived from the session's secret, so that nothing
 * else has to be kept.
 */
public final class FormGuard {
  /** The form's field that holds the token. */
  public static final String FIELD = "form-token";

  private static final String HMAC = "HmacSHA256";

  private FormGuard() {}

  /** The token of a session's forms. */
  public static String token(String session) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] code = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + HMAC, missing);
    }
  }

  /** Whether a form that was sent holds a session's token. */
  public static boolean holdsToken(Context ctx, String session) {
    String sent = ctx.formParam(FIELD);
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), token(session).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes sure that no page of another site sent a form: by {@code Sec-Fetch-Site} where a browser
   * tells it, else by {@code Origin}. Programs that are no browsers tell neither.
   *
   * @throws RequestRefused with 403 when one did
   */
  public static void refuseOtherSites(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || Objects.equals(authority(origin), ctx.host());
    if (!own) {
      throw new RequestRefused(HttpProblem.of(403, Message.of("refused.other-site")));
    }
  }

  private static @Nullable String authority(String origin) {
    try {
      return new URI(origin).getAuthority();
    } catch (URISyntaxException malformed) {
      return null;
    }
  }
}
