package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.History;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.store.Authorship;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.store.StoreUnavailable;
import org.waymark.web.Views;

/** What became of an entry over time, and the way back. */
final class HistoryPages {
  private final Store store;
  private final Live live;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Gate gate;
  private final Views views;

  HistoryPages(
      Store store, Live live, SecondLook secondLook, InstantSource clock, Gate gate, Views views) {
    this.store = store;
    this.live = live;
    this.secondLook = secondLook;
    this.clock = clock;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/entries/{id}/history", Role.ADVISE, this::history);
    gate.post(routes, "/desk/entries/{id}/history", Role.EDIT, this::revert);
  }

  private void history(Context ctx, SignedIn who) {
    String done = ctx.queryParam("done");
    show(
        ctx,
        who,
        Filled.EMPTY,
        done == null ? null : Views.say(ctx).of("desk.history.holds"),
        null);
  }

  private void show(
      Context ctx, SignedIn who, Filled form, @Nullable String news, @Nullable String alert) {
    String id = ctx.pathParam("id");
    HistoryPage page =
        HistoryPage.of(
            DeskFrame.of(ctx, who, "entries"), id, History.of(store, id), form, news, alert);
    views.show(ctx, "desk/history", page, page.head());
  }

  private void revert(Context ctx, SignedIn who) {
    Filled form = Filled.of(ctx, "version", "based-on", "why", SecondLook.TICK, SecondLook.WHY);
    if (form.value("why").isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, form.with("why", Views.say(ctx).of("desk.why.ask")), null, null);
      return;
    }
    String id = ctx.pathParam("id");
    long version = number(form, "version");
    long basedOn = number(form, "based-on");
    Authorship by = Authorship.of(who.name(), clock.instant(), form.value("why"));
    try {
      SecondLook.Looked looked =
          secondLook.at(form, History.prospect(store, id, version, basedOn), Views.say(ctx));
      if (looked.isAsked()) {
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, who, looked.form(), null, null);
        return;
      }
      History.revert(store, id, version, basedOn, looked.signed(by));
      live.refresh();
      ctx.redirect("/desk/entries/" + id + "/history?done=revert", HttpStatus.SEE_OTHER);
    } catch (StoreUnavailable | UnknownEntry away) {
      throw away;
    } catch (WaymarkException refused) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, form, null, Views.say(ctx).sentence(refused.said()));
    }
  }

  private static long number(Filled form, String name) {
    return form.number(name)
        .orElseThrow(() ->
            new RequestRefused(
                HttpProblem.of(400, Message.of("desk.history.no-version", form.value(name)))));
  }
}
