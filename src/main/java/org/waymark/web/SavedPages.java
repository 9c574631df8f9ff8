package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.Parsed;
import org.waymark.json.PathEventJson;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.pathway.PathEvent;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileRules;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;
import org.waymark.say.Say;

/**
 * The page of a path that someone keeps, and what its buttons do. Each button sends a form and is
 * answered with the way back to the page, so it works without scripts and may be pressed again.
 */
final class SavedPages {
  private static final String SECRET = "secret";

  private final Live live;
  private final SavedPaths paths;
  private final OnDesk onDesk;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;
  private final Views views;

  SavedPages(
      Live live,
      SavedPaths paths,
      OnDesk onDesk,
      Gazetteer gazetteer,
      Supplier<LocalDate> today,
      Views views) {
    this.live = live;
    this.paths = paths;
    this.onDesk = onDesk;
    this.gazetteer = gazetteer;
    this.today = today;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    String one = "/pathways/{secret}";
    routes.get(one, this::show);
    routes.post(one + "/events", this::happened);
    routes.post(one + "/profile", this::profile);
    routes.post(one + "/seen", this::seen);
    routes.post(one + "/note", this::note);
    routes.post(one + "/erase", this::erase);
  }

  /** Keeps a path and goes to its page. */
  void save(Context ctx, Profile profile, Snapshot snapshot) {
    ctx.header("Referrer-Policy", "no-referrer");
    back(ctx, paths.save(profile, snapshot).link());
  }

  private static void back(Context ctx, String link) {
    ctx.header("Cache-Control", "no-store").redirect("/pathways/" + link, HttpStatus.SEE_OTHER);
  }

  private static <T> T found(Optional<T> path) {
    return path.orElseThrow(
        () -> new RequestRefused(HttpProblem.of(404, Message.of("saved.unknown"))));
  }

  private SavedState open(Context ctx, Snapshot snapshot) {
    return found(paths.open(ctx.pathParam(SECRET), snapshot));
  }

  /** The secret of an owner's link. */
  private String owned(Context ctx, Snapshot snapshot) {
    SavedState state = open(ctx, snapshot);
    if (state.isReadOnly()) {
      throw new RequestRefused(HttpProblem.of(403, Message.of("saved.reads-only")));
    }
    return state.link();
  }

  private void show(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      show(ctx, open(ctx, snapshot), null, Map.of(), snapshot);
    }
  }

  private void show(
      Context ctx,
      SavedState state,
      @Nullable ProfileForm typed,
      Map<String, String> errors,
      Snapshot snapshot) {
    Catalog catalog = snapshot.catalog();
    ProfileForm form = typed == null ? ProfileForm.of(state.told(), today.get()) : typed;
    Say say = Views.say(ctx);
    FormView view = FormView.of(form, errors, catalog, say);
    SavedPage page = SavedPage.of(state, onDesk.of(ctx, state), view, catalog, gazetteer, say);
    views.show(ctx, "saved", page, page.head());
  }

  private void happened(Context ctx) {
    JsonObject told =
        JsonBuilder.sparse()
            .put("type", ctx.formParam("type"))
            .put("entry", ctx.formParam("entry"))
            .build();
    try (Snapshot snapshot = live.acquire()) {
      String secret = owned(ctx, snapshot);
      found(paths.record(secret, snapshot, state -> event(told, snapshot, Views.say(ctx))));
      back(ctx, secret);
    }
  }

  private PathEvent event(JsonObject told, Snapshot snapshot, Say say) {
    PathEventJson.Around around =
        new PathEventJson.Around(
            today.get(),
            Map.of(),
            id ->
                switch (snapshot.lookup(id)) {
                  case Lookup.Found entry -> Optional.of(entry.entry());
                  case Lookup.Moved moved -> snapshot.catalog().findEntry(moved.to());
                  case Lookup.Gone _, Lookup.Unknown _ -> Optional.empty();
                },
            profile -> List.of());
    Parsed<PathEvent> read = PathEventJson.read(told, around);
    PathEvent event = read.value();
    if (event == null) {
      Problem first = read.problems().getFirst();
      throw RequestRefused.badRequest(
          Message.of("invalid", say.capital(say.of(first.message())), say.of(first.expected())));
    }
    return event;
  }

  private void profile(Context ctx) {
    ProfileForm form = ProfileForm.of(ctx.formParamMap());
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      String secret = owned(ctx, snapshot);
      LocalDate day = today.get();
      Parsed<Profile> parsed =
          PathPages.read(form, profile -> ProfileRules.check(profile, catalog, gazetteer, day));
      Map<String, String> errors = PathPages.errors(form, parsed.problems(), Views.say(ctx));
      Profile profile = parsed.value();
      if (profile == null || !errors.isEmpty()) {
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, open(ctx, snapshot), form, errors, snapshot);
        return;
      }
      found(paths.record(secret, snapshot, _ -> new PathEvent.OfProfile(profile, day)));
      back(ctx, secret);
    }
  }

  private void seen(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      back(ctx, found(paths.see(owned(ctx, snapshot), snapshot)).link());
    }
  }

  private void note(Context ctx) {
    String note = ctx.formParam("note");
    try (Snapshot snapshot = live.acquire()) {
      String secret = owned(ctx, snapshot);
      back(ctx, found(paths.note(secret, note == null ? "" : note, snapshot)).link());
    }
  }

  private void erase(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      paths.erase(owned(ctx, snapshot));
    }
    ErasedPage page = ErasedPage.of(Views.say(ctx));
    views.show(ctx, "erased", page, page.head());
  }
}
