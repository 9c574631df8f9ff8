package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.Undo;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.Batches;
import org.waymark.store.Revision;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.store.StoreUnavailable;
import org.waymark.web.EntryWords;
import org.waymark.web.Views;

/** What was written at once, and taking it back at once. */
final class BatchPages {
  /** The field in which the number of entries is typed. */
  private static final String COUNT = "count";

  private final Store store;
  private final Live live;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Gate gate;
  private final Views views;

  BatchPages(
      Store store, Live live, SecondLook secondLook, InstantSource clock, Gate gate, Views views) {
    this.store = store;
    this.live = live;
    this.secondLook = secondLook;
    this.clock = clock;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/batches/{number}", Role.ADVISE, this::batch);
    gate.post(routes, "/desk/batches/{number}", Role.EDIT, this::undo);
  }

  private Undo undo(Context ctx) {
    String number = ctx.pathParam("number");
    return new Batches(store)
        .find(Filled.parsed(number).orElse(0))
        .map(Undo::of)
        .orElseThrow(() ->
            new RequestRefused(HttpProblem.of(404, Message.of("desk.batch.unknown", number))));
  }

  private void batch(Context ctx, SignedIn who) {
    String done = ctx.queryParam("done");
    show(
        ctx,
        who,
        undo(ctx),
        Filled.EMPTY,
        done == null ? null : Views.say(ctx).of("desk.batch.holds"),
        null);
  }

  private void show(
      Context ctx,
      SignedIn who,
      Undo undo,
      Filled form,
      @Nullable String news,
      @Nullable String alert) {
    BatchPage page =
        BatchPage.of(
            DeskFrame.of(ctx, who, "bulk"),
            EntryWords.now(live, Views.say(ctx)),
            undo,
            form,
            news,
            alert);
    views.show(ctx, "desk/batch", page, page.head());
  }

  /** That a reason is given and, for many entries, how many they are: no slip takes them back. */
  private static Filled checked(Filled form, Undo undo, Say say) {
    Filled checked = form;
    if (form.value("why").isEmpty()) {
      checked = checked.with("why", say.of("desk.why.ask"));
    }
    int count = undo.items(Undo.Outlook.UNDONE).size();
    if (BatchPage.isLarge(undo) && form.number(COUNT).orElse(-1) != count) {
      checked = checked.with(COUNT, say.of("desk.batch.count.ask", count));
    }
    return checked;
  }

  private void undo(Context ctx, SignedIn who) {
    Undo undo = undo(ctx);
    Filled form =
        checked(
            Filled.of(ctx, "why", COUNT, SecondLook.TICK, SecondLook.WHY), undo, Views.say(ctx));
    if (!form.errors().isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, undo, form, null, null);
      return;
    }
    Authorship by = Authorship.of(who.name(), clock.instant(), form.value("why"));
    try {
      SecondLook.Looked looked =
          secondLook.at(form, undo.prospect(store.contents(), by), Views.say(ctx));
      if (looked.isAsked()) {
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, who, undo, looked.form(), null, null);
        return;
      }
      Revision written = undo.apply(store, looked.signed(by));
      live.refresh();
      ctx.redirect("/desk/batches/" + written.number() + "?done=undo", HttpStatus.SEE_OTHER);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (WaymarkException refused) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, undo(ctx), form, null, Views.say(ctx).sentence(refused.said()));
    }
  }
}
