package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.account.BadAccount;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Term;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.store.Role;
import org.waymark.web.Views;

/** The accounts, for those who keep them. */
final class PeoplePages {
  private final Accounts accounts;
  private final Gate gate;
  private final Views views;

  PeoplePages(Accounts accounts, Gate gate, Views views) {
    this.accounts = accounts;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(
        routes, "/desk/people", Role.ADMIN, (ctx, who) -> show(ctx, who, Filled.EMPTY, null, null));
    gate.postSensitive(routes, "/desk/people", Role.ADMIN, this::add);
    gate.postSensitive(routes, "/desk/people/{name}", Role.ADMIN, this::change);
  }

  private void show(
      Context ctx,
      SignedIn who,
      Filled form,
      PeoplePage.@Nullable Invited link,
      @Nullable String alert) {
    PeoplePage page = PeoplePage.of(DeskFrame.of(who, "people"), accounts.all(), form, link, alert);
    views.show(ctx, "desk/people", page, page.head());
  }

  private static PeoplePage.Invited invited(Context ctx, String name, String secret) {
    return new PeoplePage.Invited(name, Origin.of(ctx) + "/welcome/" + secret);
  }

  private void add(Context ctx, SignedIn who) {
    Filled form = Filled.of(ctx, "name", "role");
    String name = form.value("name").toLowerCase(Locale.ROOT);
    try {
      String secret = accounts.add(name, role(form.value("role")));
      show(ctx, who, Filled.EMPTY, invited(ctx, name, secret), null);
    } catch (BadAccount bad) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, form.with(bad.field(), String.valueOf(bad.getMessage())), null, null);
    }
  }

  private static Role role(String id) {
    return Term.find(Role.class, id)
        .orElseThrow(() ->
            RequestRefused.badParameter(
                "role", "'" + id + "' is no role; expected advise, edit or admin."));
  }

  private void change(Context ctx, SignedIn who) {
    String name = ctx.pathParam("name");
    String what = Objects.requireNonNullElse(ctx.formParam("do"), "");
    try {
      switch (what) {
        case "reset" -> {
          String secret = accounts.reset(name);
          show(ctx, who, Filled.EMPTY, invited(ctx, name, secret), null);
          return;
        }
        case "disable" -> accounts.setDisabled(name, true);
        case "enable" -> accounts.setDisabled(name, false);
        case "role" ->
            accounts.setRole(name, role(Objects.requireNonNullElse(ctx.formParam("role"), "")));
        default ->
            throw new RequestRefused(
                HttpProblem.of(
                    400, "'" + what + "' can't be done; expected reset, disable, enable or role."));
      }
      ctx.redirect("/desk/people", HttpStatus.SEE_OTHER);
    } catch (BadAccount bad) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, Filled.EMPTY, null, String.valueOf(bad.getMessage()));
    }
  }
}
