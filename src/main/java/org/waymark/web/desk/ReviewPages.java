package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.FieldChange;
import org.waymark.curation.ReferenceWatch;
import org.waymark.curation.ReviewQueue;
import org.waymark.feeds.Addresses;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.store.Authorship;
import org.waymark.store.Contents;
import org.waymark.store.LeftOut;
import org.waymark.store.Review;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.store.StoreUnavailable;
import org.waymark.web.EntryPage;
import org.waymark.web.Views;

/** What waits for a decision: listed, looked at, decided. */
final class ReviewPages {
  private final Store store;
  private final Live live;
  private final ReferenceWatch watch;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Supplier<LocalDate> today;
  private final Gate gate;
  private final Views views;

  ReviewPages(
      Store store,
      Live live,
      ReferenceWatch watch,
      SecondLook secondLook,
      InstantSource clock,
      Supplier<LocalDate> today,
      Gate gate,
      Views views) {
    this.store = store;
    this.live = live;
    this.watch = watch;
    this.secondLook = secondLook;
    this.clock = clock;
    this.today = today;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk", Role.ADVISE, this::inbox);
    gate.get(
        routes,
        "/desk/reviews/{number}",
        Role.ADVISE,
        (ctx, who) -> show(ctx, who, review(ctx), Filled.EMPTY, null));
    gate.get(routes, "/desk/reviews/{number}/preview", Role.ADVISE, this::preview);
    gate.get(routes, "/desk/reviews/{number}/paths", Role.ADVISE, this::paths);
    gate.post(routes, "/desk/reviews/{number}", Role.EDIT, this::decide);
  }

  private void inbox(Context ctx, SignedIn who) {
    String done = ctx.queryParam("done");
    String news =
        done == null ? null : Views.say(ctx).of("desk.review.decided", done.replaceAll("\\D", ""));
    try (Snapshot snapshot = live.acquire()) {
      InboxPage page =
          InboxPage.of(
              DeskFrame.of(ctx, who, "desk"),
              store.openReviews(),
              snapshot.catalog(),
              today.get(),
              news);
      views.show(ctx, "desk/inbox", page, page.head());
    }
  }

  private Review review(Context ctx) {
    String text = ctx.pathParam("number");
    if (!text.matches("\\d{1,18}")) {
      throw new RequestRefused(HttpProblem.of(404, Message.of("desk.review.unknown", text)));
    }
    return store
        .findReview(Long.parseLong(text))
        .orElseThrow(
            () -> new RequestRefused(HttpProblem.of(404, Message.of("desk.review.unknown", text))));
  }

  private void show(Context ctx, SignedIn who, Review review, Filled form, @Nullable String alert) {
    Contents contents = store.contents();
    Entry after = null;
    List<FieldChange> parts = List.of();
    String obstacle = null;
    if (review.isOpen()) {
      try {
        after = ReviewQueue.outcome(review, contents).orElse(null);
        parts = ReviewQueue.parts(review, contents);
      } catch (StoreUnavailable away) {
        throw away;
      } catch (WaymarkException stale) {
        obstacle = Views.say(ctx).sentence(stale.said());
      }
    }
    ReviewPage page =
        ReviewPage.of(
            DeskFrame.of(ctx, who, "desk"),
            review,
            contents.catalog(),
            held(review, contents.catalog()),
            after,
            parts,
            obstacle,
            form,
            alert);
    views.show(ctx, "desk/review", page, page.head());
  }

  /** The entry that a review is about, as it is; null where there is none. */
  private static @Nullable Entry held(Review review, Catalog catalog) {
    String id = ReviewView.entryId(review);
    return id == null ? null : catalog.findEntry(id).orElse(null);
  }

  private void preview(Context ctx, SignedIn who) {
    Contents contents = store.contents();
    Entry after = outcome(review(ctx), contents);
    EntryPage page =
        EntryPage.of(
            new Lookup.Found(after, 0, clock.instant()),
            catalog(contents, after),
            today.get(),
            new Addresses(Origin.of(ctx)),
            Views.say(ctx));
    ctx.header("X-Robots-Tag", "noindex");
    ctx.header("Cache-Control", "no-store");
    views.show(ctx, "entry", page, page.head());
  }

  private static Entry outcome(Review review, Contents contents) {
    return ReviewQueue.outcome(review, contents)
        .orElseThrow(
            () -> new RequestRefused(HttpProblem.of(404, Message.of("desk.review.no-entry"))));
  }

  private void paths(Context ctx, SignedIn who) {
    Review review = review(ctx);
    Contents contents = store.contents();
    Entry changed = outcome(review, contents);
    Catalog after = catalog(contents, changed);
    ImpactPage page =
        ImpactPage.of(
            DeskFrame.of(ctx, who, "desk"),
            review.number(),
            watch.impact(contents.catalog(), after, today.get()));
    views.show(ctx, "desk/impact", page, page.head());
  }

  private void decide(Context ctx, SignedIn who) {
    Review review = review(ctx);
    Filled form =
        Filled.of(
            ctx,
            "reason",
            "why",
            SecondLook.TICK,
            SecondLook.WHY,
            TakenParts.REASON,
            TakenParts.WHY);
    String verdict = Objects.requireNonNullElse(ctx.formParam("verdict"), "");
    String why = (form.value("reason") + " " + form.value("why")).strip();
    switch (verdict) {
      case "accept" -> accept(ctx, who, review, form, TakenParts.of(ctx, form));
      case "decline" -> {
        if (why.isEmpty()) {
          refuse(ctx, who, review, form.with("reason", Views.say(ctx).of("desk.review.choose")));
          return;
        }
        ReviewQueue.decline(store, review.number(), by(who, why));
        if (ctx.formParam("hide") != null) {
          store.hideSuggestion(review.number());
        }
        ctx.redirect("/desk?done=" + review.number(), HttpStatus.SEE_OTHER);
      }
      default ->
          throw new RequestRefused(
              HttpProblem.of(400, Message.of("desk.review.no-verdict", verdict)));
    }
  }

  private void refuse(Context ctx, SignedIn who, Review review, Filled form) {
    ctx.status(HttpStatus.BAD_REQUEST);
    show(ctx, who, review, form, null);
  }

  private Authorship by(SignedIn who, String why) {
    return Authorship.of(who.name(), clock.instant(), why);
  }

  private void accept(Context ctx, SignedIn who, Review review, Filled sent, TakenParts parts) {
    Filled form = parts.in(sent, Views.say(ctx));
    boolean isSpoken = !ReviewView.said(review, Views.say(ctx)).isEmpty();
    if (isSpoken && form.value("why").isEmpty()) {
      refuse(ctx, who, review, form.with("why", Views.say(ctx).of("desk.review.say-did")));
      return;
    }
    if (!form.errors().isEmpty()) {
      refuse(ctx, who, review, form);
      return;
    }
    try {
      take(ctx, who, review, form, parts);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (WaymarkException refused) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, who, review(ctx), form, Views.say(ctx).sentence(refused.said()));
    }
  }

  /** Makes what is ticked hold, unless it changed meanwhile or has to be looked at twice. */
  private void take(Context ctx, SignedIn who, Review review, Filled form, TakenParts parts) {
    Contents contents = store.contents();
    if (!parts.isOf(ReviewQueue.parts(review, contents))) {
      ctx.status(HttpStatus.CONFLICT);
      Filled anew = new Filled(Map.of("why", form.value("why")), Map.of());
      show(ctx, who, review, anew, Views.say(ctx).of("desk.review.changed"));
      return;
    }
    LeftOut rest = parts.rest();
    SecondLook.Looked looked =
        secondLook.at(form, ReviewQueue.prospect(review, rest, contents), Views.say(ctx));
    if (looked.isAsked()) {
      refuse(ctx, who, review, looked.form());
      return;
    }
    String accepted =
        "accepted review %d%s.".formatted(review.number(), rest == null ? "" : " in part");
    String why = form.value("why").isEmpty() ? accepted : form.value("why");
    boolean changed =
        ReviewQueue.accept(store, review.number(), rest, looked.signed(by(who, why))).changed();
    live.refresh();
    ctx.redirect(
        changed
            ? "/desk/entries/" + ReviewView.entryId(review) + "/history?done=" + review.number()
            : "/desk?done=" + review.number(),
        HttpStatus.SEE_OTHER);
  }

  /** The catalogue as it would be with an entry, valid or not. */
  private static Catalog catalog(Contents held, Entry after) {
    List<Entry> entries = new ArrayList<>(held.entries());
    entries.removeIf(entry -> entry.id().equals(after.id()));
    entries.add(after);
    return Catalog.of(held.version(), held.catalog().vocabularies(), entries);
  }
}
