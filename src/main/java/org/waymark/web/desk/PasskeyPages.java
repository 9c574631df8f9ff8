package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Passkeys;
import org.waymark.account.SignedIn;
import org.waymark.http.FormGuard;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.http.SessionCookie;
import org.waymark.say.Say;
import org.waymark.store.Role;
import org.waymark.web.Views;

/** Signing in with a passkey, and the passkeys of one's own account. */
final class PasskeyPages {
  /** The field of a form that holds what a browser answered. */
  static final String FIELD = "passkey";

  private static final int LONGEST_NAME = 40;

  private final Passkeys passkeys;
  private final SignInLimit limit;
  private final Gate gate;
  private final Views views;

  PasskeyPages(Passkeys passkeys, SignInLimit limit, Gate gate, Views views) {
    this.passkeys = passkeys;
    this.limit = limit;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.post("/sign-in/challenge", this::challenge);
    routes.post("/sign-in/passkey", this::signIn);
    gate.postSensitive(routes, "/account/passkeys/new", Role.ADVISE, this::begin);
    gate.postSensitive(routes, "/account/passkeys", Role.ADVISE, this::add);
    gate.postSensitive(routes, "/account/passkeys/remove", Role.ADVISE, this::remove);
  }

  /** The challenge alone, as text: for whoever signs in, or for the one who is signed in. */
  private void challenge(Context ctx) {
    FormGuard.refuseOtherSites(ctx);
    Duration wait = limit.takeFrom(ctx).orElse(null);
    if (wait != null) {
      throw new RequestRefused(HttpProblem.of(429, SignInLimit.message(wait)));
    }
    SignedIn who = gate.who(ctx).orElse(null);
    ctx.header("Cache-Control", "no-store")
        .result(who == null ? passkeys.challenge() : passkeys.challenge(who));
  }

  private void signIn(Context ctx) {
    FormGuard.refuseOtherSites(ctx);
    Filled form = Filled.of(ctx, "to");
    String to = AccountPages.destination(form.value("to"));
    Duration wait = limit.takeFrom(ctx).orElse(null);
    if (wait != null) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
      show(ctx, SignInPage.of(form, to, SignInLimit.inWords(wait, Views.say(ctx)), Views.say(ctx)));
      return;
    }
    Optional<SignedIn> found =
        passkeys.signIn(answer(ctx), Origin.of(ctx), SessionCookie.read(ctx).orElse(null));
    if (found.isEmpty()) {
      ctx.status(HttpStatus.FORBIDDEN);
      show(ctx, SignInPage.of(form, to, Views.say(ctx).of("passkey.refused"), Views.say(ctx)));
      return;
    }
    SessionCookie.set(ctx, found.get().token());
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  private static String answer(Context ctx) {
    return Objects.requireNonNullElse(ctx.formParam(FIELD), "");
  }

  private void show(Context ctx, SignInPage page) {
    views.show(ctx, "desk/signin", page, page.head());
  }

  private void begin(Context ctx, SignedIn who) {
    ask(ctx, who, null);
  }

  private void ask(Context ctx, SignedIn who, @Nullable String alert) {
    Say say = Views.say(ctx);
    int number = passkeys.of(who.name()).size() + 1;
    Filled form = Filled.of(ctx, "name");
    String name =
        form.value("name").isEmpty() ? say.of("passkey.unnamed", number) : form.value("name");
    PasskeyPage page =
        PasskeyPage.of(DeskFrame.of(ctx, who, "account"), name, passkeys.make(who), alert, say);
    views.show(ctx, "desk/passkey", page, page.head());
  }

  private void add(Context ctx, SignedIn who) {
    Say say = Views.say(ctx);
    Filled form = Filled.of(ctx, "name", "handle");
    String name = form.value("name").isEmpty() ? say.of("passkey.unnamed", 1) : form.value("name");
    String cut =
        name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, length(name))));
    Passkeys.Added added =
        passkeys.add(who, cut, form.value("handle"), answer(ctx), Origin.of(ctx));
    switch (added) {
      case DONE -> ctx.redirect("/account?passkey=added#passkeys", HttpStatus.SEE_OTHER);
      case REFUSED -> {
        ctx.status(HttpStatus.BAD_REQUEST);
        ask(ctx, who, say.of("passkey.add.refused"));
      }
      case TOO_MANY -> {
        ctx.status(HttpStatus.CONFLICT);
        ask(ctx, who, say.of("passkey.add.many", Passkeys.MOST));
      }
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void remove(Context ctx, SignedIn who) {
    boolean isRemoved = passkeys.remove(who, Filled.of(ctx, "id").value("id"));
    ctx.redirect(
        isRemoved ? "/account?passkey=removed#passkeys" : "/account#passkeys",
        HttpStatus.SEE_OTHER);
  }
}
