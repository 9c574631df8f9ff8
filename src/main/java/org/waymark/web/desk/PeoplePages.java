package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.account.Accounts;
import org.waymark.account.BadAccount;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.catalog.Term;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.mail.Mailer;
import org.waymark.say.Say;
import org.waymark.store.Role;
import org.waymark.web.Views;

/** The accounts, for those who keep them. */
final class PeoplePages {
  private static final Logger LOG = LoggerFactory.getLogger(PeoplePages.class);

  private final Accounts accounts;
  private final @Nullable Mailer mailer;
  private final Gate gate;
  private final Views views;

  /**
   * The pages.
   *
   * @param mailer sends links; null where no mail is sent
   */
  PeoplePages(Accounts accounts, @Nullable Mailer mailer, Gate gate, Views views) {
    this.accounts = accounts;
    this.mailer = mailer;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(
        routes, "/desk/people", Role.ADMIN, (ctx, who) -> show(ctx, who, Filled.EMPTY, null, null));
    gate.postSensitive(routes, "/desk/people", Role.ADMIN, this::add);
    gate.postSensitive(routes, "/desk/people/{name}/mail", Role.ADMIN, this::mail);
    gate.postSensitive(routes, "/desk/people/{name}", Role.ADMIN, this::change);
  }

  private void show(
      Context ctx,
      SignedIn who,
      Filled form,
      PeoplePage.@Nullable Invited link,
      @Nullable String alert) {
    PeoplePage page =
        PeoplePage.of(DeskFrame.of(ctx, who, "people"), accounts.all(), form, link, alert);
    views.show(ctx, "desk/people", page, page.head());
  }

  private PeoplePage.Invited invited(Context ctx, String name, String secret) {
    return new PeoplePage.Invited(
        name, Origin.of(ctx) + "/welcome/" + secret, mailer != null, null);
  }

  /** Sends a link that was just made, to an address that is kept nowhere. */
  private void mail(Context ctx, SignedIn who) {
    Say say = Views.say(ctx);
    String name = ctx.pathParam("name");
    Filled form = Filled.of(ctx, "address", "secret");
    String to = form.value("address");
    boolean isTheirs =
        accounts
            .invitation(form.value("secret"))
            .filter(invitation -> name.equals(invitation.name()))
            .isPresent();
    if (mailer == null || !isTheirs) {
      throw new RequestRefused(HttpProblem.of(404, Message.of("mail.no-link")));
    }
    PeoplePage.Invited link = invited(ctx, name, form.value("secret"));
    if (!Mailer.isAddress(to)) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, form.with("address", say.of("mail.no-address")), link, null);
      return;
    }
    try {
      mailer.send(to, say.of("mail.subject"), say.of("mail.text", name, link.address()));
      LOG.info("account {}: its link was sent by mail", name);
      PeoplePage.Invited sent = new PeoplePage.Invited(name, link.address(), false, to);
      show(ctx, who, Filled.EMPTY, sent, null);
    } catch (Mailer.NotSent failed) {
      LOG.warn("a mail was not sent", failed);
      ctx.status(HttpStatus.BAD_GATEWAY);
      show(ctx, who, form.with("address", say.of("mail.not-sent")), link, null);
    }
  }

  private void add(Context ctx, SignedIn who) {
    Filled form = Filled.of(ctx, "name", "role");
    String name = form.value("name").toLowerCase(Locale.ROOT);
    try {
      String secret = accounts.add(name, role(form.value("role")));
      show(ctx, who, Filled.EMPTY, invited(ctx, name, secret), null);
    } catch (BadAccount bad) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, form.with(bad.field(), Views.say(ctx).sentence(bad.said())), null, null);
    }
  }

  private static Role role(String id) {
    return Term.find(Role.class, id)
        .orElseThrow(
            () -> RequestRefused.badParameter("role", Message.of("desk.people.no-role", id)));
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
            throw new RequestRefused(HttpProblem.of(400, Message.of("desk.people.no-act", what)));
      }
      ctx.redirect("/desk/people", HttpStatus.SEE_OTHER);
    } catch (BadAccount bad) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, Filled.EMPTY, null, Views.say(ctx).sentence(bad.said()));
    }
  }
}
