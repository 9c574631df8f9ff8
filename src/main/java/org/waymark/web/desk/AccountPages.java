package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.account.BadAccount;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.http.FormGuard;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.http.SessionCookie;
import org.waymark.store.Role;
import org.waymark.web.Views;

/** Signing in and out, one-time links, and one's own account. */
final class AccountPages {
  private static final String HOME = "/desk";

  /** Pages behind the sign-in, to which one may go on from it. */
  private static final Pattern WITHIN = Pattern.compile("/(desk|account)([/?][!-~]*)?");

  private final Accounts accounts;
  private final SignInLimit limit;
  private final Gate gate;
  private final Views views;

  AccountPages(Accounts accounts, SignInLimit limit, Gate gate, Views views) {
    this.accounts = accounts;
    this.limit = limit;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/sign-in", this::askWho);
    routes.post("/sign-in", this::signIn);
    routes.get("/welcome/{secret}", this::welcome);
    routes.post("/welcome/{secret}", this::choosePassword);
    gate.post(routes, "/sign-out", Role.ADVISE, this::signOut);
    gate.get(routes, "/account", Role.ADVISE, this::account);
    gate.post(routes, "/account/password", Role.ADVISE, this::changePassword);
    gate.post(routes, "/account/sign-out-everywhere", Role.ADVISE, this::signOutEverywhere);
  }

  private void askWho(Context ctx) {
    String to = destination(ctx.queryParam("to"));
    if (gate.who(ctx).isPresent()) {
      ctx.redirect(to, HttpStatus.SEE_OTHER);
      return;
    }
    show(ctx, SignInPage.of(Filled.EMPTY, to, null, Views.say(ctx)));
  }

  /** The page to go on to; the desk where none behind the sign-in is named. */
  static String destination(@Nullable String to) {
    return to != null && WITHIN.matcher(to).matches() ? to : HOME;
  }

  private void show(Context ctx, SignInPage page) {
    views.show(ctx, "desk/signin", page, page.head());
  }

  private void signIn(Context ctx) {
    FormGuard.refuseOtherSites(ctx);
    Filled form = Filled.of(ctx, "name", "to");
    String to = destination(form.value("to"));
    String name = form.value("name").toLowerCase(Locale.ROOT);
    Duration wait = limit.take(ctx, name).orElse(null);
    if (wait != null) {
      tooMany(ctx, wait);
      show(ctx, SignInPage.of(form, to, SignInLimit.inWords(wait, Views.say(ctx)), Views.say(ctx)));
      return;
    }
    Optional<SignedIn> found =
        accounts.signIn(name, password(ctx, "password"), SessionCookie.read(ctx).orElse(null));
    if (found.isEmpty()) {
      ctx.status(HttpStatus.FORBIDDEN);
      show(ctx, SignInPage.of(form, to, Views.say(ctx).of("account.refused"), Views.say(ctx)));
      return;
    }
    SessionCookie.set(ctx, found.get().token());
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  private static void tooMany(Context ctx, Duration wait) {
    ctx.status(HttpStatus.TOO_MANY_REQUESTS);
    ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
  }

  private static String password(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }

  private void welcome(Context ctx) {
    show(ctx, WelcomePage.of(Filled.EMPTY, secret(ctx), invitation(ctx).name(), Views.say(ctx)));
  }

  private static String secret(Context ctx) {
    return ctx.pathParam("secret");
  }

  private Accounts.Invitation invitation(Context ctx) {
    return accounts
        .invitation(secret(ctx))
        .orElseThrow(
            () -> new RequestRefused(HttpProblem.of(410, Message.of("account.link-spent"))));
  }

  private void show(Context ctx, WelcomePage page) {
    views.show(ctx, "desk/welcome", page, page.head());
  }

  private void choosePassword(Context ctx) {
    FormGuard.refuseOtherSites(ctx);
    Accounts.Invitation invitation = invitation(ctx);
    Filled form = Filled.of(ctx, "name");
    String name = form.value("name").toLowerCase(Locale.ROOT);
    Duration wait = limit.take(ctx, invitation).orElse(null);
    if (wait != null) {
      tooMany(ctx, wait);
      Filled later = form.with("password", SignInLimit.inWords(wait, Views.say(ctx)));
      show(ctx, WelcomePage.of(later, secret(ctx), invitation.name(), Views.say(ctx)));
      return;
    }
    try {
      String account = accounts.redeem(secret(ctx), name, password(ctx, "password"));
      SignedIn who =
          accounts
              .signIn(account, password(ctx, "password"), null)
              .orElseThrow(() -> gone(account));
      SessionCookie.set(ctx, who.token());
      ctx.redirect(HOME, HttpStatus.SEE_OTHER);
    } catch (BadAccount bad) {
      ctx.status(HttpStatus.BAD_REQUEST);
      String field = bad.field().equals("name") ? "name" : "password";
      Filled wrong = form.with(field, Views.say(ctx).sentence(bad.said()));
      show(ctx, WelcomePage.of(wrong, secret(ctx), invitation.name(), Views.say(ctx)));
    }
  }

  private static RequestRefused gone(String account) {
    return new RequestRefused(HttpProblem.of(409, Message.of("account.gone", account)));
  }

  private void signOut(Context ctx, SignedIn who) {
    accounts.signOut(who);
    SessionCookie.clear(ctx);
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void account(Context ctx, SignedIn who) {
    String news =
        switch (Objects.requireNonNullElse(ctx.queryParam("passkey"), "")) {
          case "added" -> Views.say(ctx).of("passkey.added");
          case "removed" -> Views.say(ctx).of("passkey.removed");
          default -> null;
        };
    show(ctx, who, Filled.EMPTY, news);
  }

  private void show(Context ctx, SignedIn who, Filled form, @Nullable String news) {
    AccountPage page =
        AccountPage.of(
            DeskFrame.of(ctx, who, "account"), form, accounts.passkeys().of(who.name()), news);
    views.show(ctx, "desk/account", page, page.head());
  }

  private void changePassword(Context ctx, SignedIn who) {
    Filled form = Filled.EMPTY;
    Duration wait = limit.take(ctx, who.name()).orElse(null);
    if (wait != null) {
      tooMany(ctx, wait);
      form = form.with("old-password", SignInLimit.inWords(wait, Views.say(ctx)));
    } else {
      try {
        Optional<SignedIn> changed =
            accounts.changePassword(who, password(ctx, "old-password"), password(ctx, "password"));
        if (changed.isPresent()) {
          SessionCookie.set(ctx, changed.get().token());
          String news = Views.say(ctx).of("account.password.changed");
          show(ctx, changed.get(), form, news);
          return;
        }
        form = form.with("old-password", Views.say(ctx).of("account.not-yours"));
      } catch (BadAccount bad) {
        form = form.with("password", Views.say(ctx).sentence(bad.said()));
      }
      ctx.status(HttpStatus.BAD_REQUEST);
    }
    show(ctx, who, form, null);
  }

  private void signOutEverywhere(Context ctx, SignedIn who) {
    accounts.signOutEverywhere(who.name());
    SessionCookie.clear(ctx);
    ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }
}
