package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.http.FormGuard;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.http.SessionCookie;
import org.waymark.store.Role;
import org.waymark.web.Views;

/**
 * Lets in who is signed in and may do what is asked for. A form is taken from this site and this
 * session only; where the session ended or changed meanwhile, all that was sent is kept and can be
 * sent once more.
 */
final class Gate {
  private final Accounts accounts;
  private final SignInLimit limit;
  private final Views views;

  Gate(Accounts accounts, SignInLimit limit, Views views) {
    this.accounts = accounts;
    this.limit = limit;
    this.views = views;
  }

  /** What is done for someone who is signed in. */
  @FunctionalInterface
  interface Handler {
    void handle(Context ctx, SignedIn who);
  }

  /** Who asks; empty where nobody is signed in. */
  Optional<SignedIn> who(Context ctx) {
    return SessionCookie.read(ctx).flatMap(accounts::find);
  }

  /** A page for those with a role; others who come are asked to sign in. */
  void get(RoutesConfig routes, String path, Role role, Handler handler) {
    routes.get(
        path,
        ctx -> {
          SignedIn who = who(ctx).orElse(null);
          if (who == null) {
            String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
            ctx.redirect("/sign-in?to=" + encoded(ctx.path() + query), HttpStatus.SEE_OTHER);
            return;
          }
          checkRole(who, role);
          handler.handle(ctx, who);
        });
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void checkRole(SignedIn who, Role role) {
    if (!who.role().includes(role)) {
      throw new RequestRefused(
          HttpProblem.of(
              403,
              Message.of(
                  "refused.role",
                  Message.of("desk.role." + role.id()),
                  Message.of("desk.role." + who.role().id()))));
    }
  }

  /** What a form does, for those with a role. */
  void post(RoutesConfig routes, String path, Role role, Handler handler) {
    routes.post(
        path,
        ctx -> {
          SignedIn who = let(ctx, role);
          if (who != null) {
            handler.handle(ctx, who);
          }
        });
  }

  /** The same for what is sensitive: the password is asked for where it was given too long ago. */
  void postSensitive(RoutesConfig routes, String path, Role role, Handler handler) {
    routes.post(
        path,
        ctx -> {
          SignedIn who = let(ctx, role);
          SignedIn confirmed = who == null || accounts.isConfirmed(who) ? who : confirm(ctx, who);
          if (confirmed != null) {
            handler.handle(ctx, confirmed);
          }
        });
  }

  /**
   * Who sent a form; null where it is to be sent once more, which is then the answer. The form is
   * read before a role is refused: a connection that closes on half a form loses the answer.
   */
  private @Nullable SignedIn let(Context ctx, Role role) {
    FormGuard.refuseOtherSites(ctx);
    SignedIn who = who(ctx).orElse(null);
    if (who == null) {
      ctx.status(HttpStatus.UNAUTHORIZED);
      show(ctx, ResendPage.of(ctx.path(), Kept.of(ctx), null, false, false, null, Views.say(ctx)));
      return null;
    }
    if (!FormGuard.holdsToken(ctx, who.token())) {
      sendAgain(ctx, who, false, null);
      return null;
    }
    checkRole(who, role);
    return who;
  }

  private @Nullable SignedIn confirm(Context ctx, SignedIn who) {
    String password = Objects.requireNonNullElse(ctx.formParam(Kept.CONFIRMATION), "");
    String signed = Objects.requireNonNullElse(ctx.formParam(Kept.CONFIRMING_PASSKEY), "");
    String alert = null;
    if (!password.isEmpty() || !signed.isEmpty()) {
      Duration wait = limit.take(ctx, who.name()).orElse(null);
      SignedIn confirmed =
          wait != null
              ? null
              : signed.isEmpty()
                  ? accounts.confirm(who, password).orElse(null)
                  : accounts.passkeys().confirm(who, signed, Origin.of(ctx)).orElse(null);
      if (confirmed != null) {
        SessionCookie.set(ctx, confirmed.token());
        return confirmed;
      }
      alert =
          wait != null
              ? SignInLimit.inWords(wait, Views.say(ctx))
              : signed.isEmpty()
                  ? Views.say(ctx).of("account.not-yours")
                  : Views.say(ctx).of("passkey.confirm.refused");
    }
    sendAgain(ctx, who, true, alert);
    return null;
  }

  private void sendAgain(Context ctx, SignedIn who, boolean asksPassword, @Nullable String alert) {
    boolean hasPasskey = asksPassword && !accounts.passkeys().of(who.name()).isEmpty();
    String token = FormGuard.token(who.token());
    ctx.status(HttpStatus.FORBIDDEN);
    show(
        ctx,
        ResendPage.of(
            ctx.path(), Kept.of(ctx), token, asksPassword, hasPasskey, alert, Views.say(ctx)));
  }

  private void show(Context ctx, ResendPage page) {
    views.show(ctx, "desk/resend", page, page.head());
  }
}
