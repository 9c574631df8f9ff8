package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.History;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.Review;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.store.StoreUnavailable;
import org.waymark.web.EntryWords;
import org.waymark.web.Link;
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
    String id = ctx.pathParam("id");
    List<History.Step> steps = History.of(store, id);
    boolean isDone = ctx.queryParam("done") != null;
    show(ctx, who, steps, Filled.EMPTY, isDone ? done(steps, Views.say(ctx)) : null, null);
  }

  /** That it holds, and how to undo it where there is a version to go back to. */
  private static String done(List<History.Step> steps, Say say) {
    boolean hasEarlier = steps.stream().skip(1).anyMatch(step -> step.version().isLive());
    return say.of(hasEarlier ? "desk.history.holds" : "desk.history.first-holds");
  }

  private void show(Context ctx, SignedIn who, Filled form, @Nullable String alert) {
    show(ctx, who, History.of(store, ctx.pathParam("id")), form, null, alert);
  }

  private void show(
      Context ctx,
      SignedIn who,
      List<History.Step> steps,
      Filled form,
      @Nullable String news,
      @Nullable String alert) {
    String id = ctx.pathParam("id");
    HistoryPage page =
        HistoryPage.of(
            DeskFrame.of(ctx, who, "entries"),
            EntryWords.now(live, Views.say(ctx)),
            id,
            steps,
            form,
            news,
            news == null ? List.of() : next(Views.say(ctx)),
            alert);
    views.show(ctx, "desk/history", page, page.head());
  }

  /** What waits next, all that waits, and the work lists. */
  private List<Link> next(Say say) {
    List<Link> next = new ArrayList<>();
    EntryWords words = EntryWords.now(live, say);
    List<Review> open = store.openReviews();
    if (!open.isEmpty()) {
      next.add(
          Link.of(
              "/desk/reviews/" + open.getFirst().number(),
              say.of("desk.next", ReviewView.heading(open.getFirst(), words))));
    }
    next.add(Link.of("/desk", say.of("desk.next.waiting", open.size())));
    next.add(Link.of("/desk/work", say.of("desk.next.work")));
    return List.copyOf(next);
  }

  private void revert(Context ctx, SignedIn who) {
    Filled form = Filled.of(ctx, "version", "based-on", "why", SecondLook.TICK, SecondLook.WHY);
    if (form.value("why").isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, form.with("why", Views.say(ctx).of("desk.why.ask")), null);
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
        show(ctx, who, looked.form(), null);
        return;
      }
      History.revert(store, id, version, basedOn, looked.signed(by));
      live.refresh();
      ctx.redirect("/desk/entries/" + id + "/history?done=revert", HttpStatus.SEE_OTHER);
    } catch (StoreUnavailable | UnknownEntry away) {
      throw away;
    } catch (WaymarkException refused) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, form, Views.say(ctx).sentence(refused.said()));
    }
  }

  private static long number(Filled form, String name) {
    return form.number(name)
        .orElseThrow(() ->
            new RequestRefused(
                HttpProblem.of(400, Message.of("desk.history.no-version", form.value(name)))));
  }
}
