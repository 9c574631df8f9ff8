package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.regex.Pattern;
import org.waymark.http.FormGuard;
import org.waymark.http.Origin;
import org.waymark.say.Languages;

/**
 * The choice of a language: a form at the foot of each page, whose answer is a cookie that holds
 * the language's tag and nothing else. Whoever chooses none has the language of their browser.
 */
final class LanguagePages {
  /** The name of the cookie. */
  static final String COOKIE = "lang";

  private static final Pattern OF_THIS_SITE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  private LanguagePages() {}

  static void register(RoutesConfig routes) {
    routes.post("/language", LanguagePages::choose);
  }

  private static void choose(Context ctx) {
    FormGuard.refuseOtherSites(ctx);
    Languages.find(ctx.formParam("lang"))
        .ifPresent(say -> {
          boolean secure = Origin.of(ctx).startsWith("https:");
          Cookie cookie = new Cookie(COOKIE, say.tag(), "/", YEAR, secure, true);
          cookie.setSameSite(SameSite.LAX);
          ctx.cookie(cookie);
        });
    String back = ctx.formParam("back");
    String to = back != null && OF_THIS_SITE.matcher(back).matches() ? back : "/";
    ctx.header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .redirect(to, HttpStatus.SEE_OTHER);
  }

  /** The address to come back to: the page's own; the first page where it answers a form. */
  static String here(Context ctx) {
    boolean asked = ctx.method().equals(HandlerType.GET);
    String query = ctx.queryString();
    return !asked ? "/" : query == null ? ctx.path() : ctx.path() + "?" + query;
  }
}
