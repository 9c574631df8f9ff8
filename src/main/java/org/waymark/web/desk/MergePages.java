package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Term;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.WaymarkException;
import org.waymark.curation.ChangedMeanwhile;
import org.waymark.curation.Merging;
import org.waymark.curation.Merging.Choice;
import org.waymark.curation.NotMergeable;
import org.waymark.json.InvalidData;
import org.waymark.live.Live;
import org.waymark.store.Authorship;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Role;
import org.waymark.store.StaleVersion;
import org.waymark.store.Store;
import org.waymark.web.EntryWords;
import org.waymark.web.Views;

/** Making one entry of two. */
final class MergePages {
  private final Store store;
  private final Live live;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Gate gate;
  private final Views views;

  MergePages(
      Store store, Live live, SecondLook secondLook, InstantSource clock, Gate gate, Views views) {
    this.store = store;
    this.live = live;
    this.secondLook = secondLook;
    this.clock = clock;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/merge", Role.EDIT, this::begin);
    gate.post(routes, "/desk/merge", Role.EDIT, this::merge);
  }

  private Entry kept(@Nullable String id) {
    String named = Objects.requireNonNullElse(id, "");
    return store
        .find(named)
        .flatMap(EntryVersion::entry)
        .orElseThrow(() -> new UnknownEntry(named));
  }

  private void begin(Context ctx, SignedIn who) {
    Entry kept = kept(ctx.queryParam("keep"));
    String other = Objects.requireNonNullElse(ctx.queryParam("other"), "").strip();
    if (other.isEmpty()) {
      show(ctx, who, kept, null, Filled.EMPTY, null);
      return;
    }
    try {
      show(ctx, who, kept, Merging.of(store.contents(), kept.id(), other), Filled.EMPTY, null);
    } catch (UnknownEntry | NotMergeable wrong) {
      ctx.status(HttpStatus.BAD_REQUEST);
      String told =
          wrong instanceof NotMergeable
              ? Views.say(ctx).sentence(wrong.said())
              : Views.say(ctx).of("desk.merge.unknown", other);
      Filled form = new Filled(Map.of("other", other), Map.of("other", told));
      show(ctx, who, kept, null, form, null);
    }
  }

  private void show(
      Context ctx,
      SignedIn who,
      Entry kept,
      @Nullable Merging merging,
      Filled form,
      @Nullable String alert) {
    MergePage page =
        MergePage.of(
            DeskFrame.of(ctx, who, "entries"),
            EntryWords.now(live, Views.say(ctx)),
            kept,
            merging,
            form,
            alert);
    views.show(ctx, "desk/merge", page, page.head());
  }

  private void merge(Context ctx, SignedIn who) {
    Entry kept = kept(ctx.formParam("keep"));
    String other = Objects.requireNonNullElse(ctx.formParam("other"), "");
    Contents held = store.contents();
    Merging merging = Merging.of(held, kept.id(), other);
    Map<String, Choice> choices = new HashMap<>();
    Filled form = Filled.of(ctx, "why", "seen", SecondLook.TICK, SecondLook.WHY);
    for (Merging.Difference difference : merging.differences()) {
      String chosen = ctx.formParam(MergePage.nameOf(difference.field()));
      Term.find(Choice.class, Objects.requireNonNullElse(chosen, ""))
          .filter(difference.choices()::contains)
          .ifPresent(choice -> choices.put(difference.field(), choice));
    }
    form = form.and(MergePage.chosen(choices));
    if (form.value("why").isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, kept, merging, form.with("why", Views.say(ctx).of("desk.why.ask")), null);
      return;
    }
    Authorship by = Authorship.of(who.name(), clock.instant(), form.value("why"));
    try {
      long seen = form.number("seen").orElse(0);
      SecondLook.Looked looked =
          secondLook.at(form, merging.prospect(choices, seen), Views.say(ctx));
      if (looked.isAsked()) {
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, who, kept, merging, looked.form(), null);
        return;
      }
      Revision written = merging.apply(store, choices, seen, looked.signed(by));
      live.refresh();
      ctx.redirect("/desk/batches/" + written.number() + "?done=merge", HttpStatus.SEE_OTHER);
    } catch (ChangedMeanwhile | StaleVersion | InvalidData refused) {
      refuse(ctx, who, merging, form, refused);
    }
  }

  private void refuse(
      Context ctx, SignedIn who, Merging merging, Filled form, WaymarkException refused) {
    ctx.status(refused instanceof InvalidData ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT);
    Merging anew = Merging.of(store.contents(), merging.kept().id(), merging.other().id());
    show(ctx, who, anew.kept(), anew, form, Views.say(ctx).sentence(refused.said()));
  }
}
