package org.waymark.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.feeds.Addresses;
import org.waymark.feeds.PathCalendar;
import org.waymark.feeds.PathMarkdown;
import org.waymark.http.HttpProblem;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.Parsed;
import org.waymark.json.PathEventJson;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.pathway.PathEvent;
import org.waymark.profile.Profile;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;

/** Paths that are kept behind a secret link, and their files. */
final class SavedRoutes {
  private static final String SECRET = "secret";

  private final Live live;
  private final SavedPaths paths;
  private final Pathways pathways;
  private final Supplier<LocalDate> today;

  SavedRoutes(Live live, SavedPaths paths, Pathways pathways, Supplier<LocalDate> today) {
    this.live = live;
    this.paths = paths;
    this.pathways = pathways;
    this.today = today;
  }

  void register(RoutesConfig routes, String root) {
    String one = root + "/{secret}";
    routes.before(root, SavedRoutes::keepSecret);
    routes.before(root + "/*", SavedRoutes::keepSecret);
    routes.before("/pathways/*", SavedRoutes::keepSecret);
    routes.post(root, this::save);
    routes.get(one, this::one);
    routes.delete(one, this::erase);
    routes.post(one + "/events", this::happened);
    routes.post(one + "/seen", this::seen);
    routes.put(one + "/note", this::note);
    routes.get("/pathways/{secret}.ics", this::calendar);
    routes.get("/pathways/{secret}.md", this::markdown);
    routes.get("/pathways/{secret}.json", this::download);
  }

  /** Keeps the address out of caches, search engines and the addresses that others are told. */
  private static void keepSecret(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.header("X-Robots-Tag", "noindex, nofollow");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  private static RequestRefused nothingThere() {
    return new RequestRefused(
        HttpProblem.of(
            404,
            "There is no path behind this link: it was erased, was not used for a year, or the link"
                + " was not copied in full."));
  }

  private static SavedState found(Optional<SavedState> state) {
    return state.orElseThrow(SavedRoutes::nothingThere);
  }

  private void answer(Context ctx, SavedState state) {
    Exchange.answer(ctx, SavedJson.of(state, Exchange.addresses(ctx)));
  }

  /** {@code POST /api/v1/pathways/saved}: keeps a profile's path; 201 with its secret link. */
  private void save(Context ctx) {
    Parameters.of(ctx);
    byte[] body = Exchange.body(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Profile profile = pathways.profile(body, snapshot.catalog(), today.get());
      SavedState state = paths.save(profile, snapshot);
      ctx.status(201).header("Location", ctx.path() + "/" + state.link());
      answer(ctx, state);
    }
  }

  private SavedState open(Context ctx, Snapshot snapshot) {
    return found(paths.open(ctx.pathParam(SECRET), snapshot));
  }

  /** The secret of an owner's link. */
  private String owned(Context ctx, Snapshot snapshot) {
    SavedState state = open(ctx, snapshot);
    if (state.isReadOnly()) {
      throw new RequestRefused(
          HttpProblem.of(403, "This link only reads the path; its owner's link can change it."));
    }
    return state.link();
  }

  /** {@code GET …/{secret}}: the path as it stands today. */
  private void one(Context ctx) {
    Parameters.of(ctx);
    try (Snapshot snapshot = live.acquire()) {
      answer(ctx, open(ctx, snapshot));
    }
  }

  /** {@code DELETE …/{secret}}: erases the path with all that was kept of it. */
  private void erase(Context ctx) {
    Parameters.of(ctx);
    try (Snapshot snapshot = live.acquire()) {
      paths.erase(owned(ctx, snapshot));
      ctx.status(204);
    }
  }

  /** {@code POST …/{secret}/events}: records what happened; the rest is planned anew. */
  private void happened(Context ctx) {
    Parameters.of(ctx);
    byte[] body = Exchange.body(ctx);
    try (Snapshot snapshot = live.acquire()) {
      String secret = owned(ctx, snapshot);
      answer(ctx, found(paths.record(secret, snapshot, state -> event(body, state, snapshot))));
    }
  }

  private PathEvent event(byte[] body, SavedState state, Snapshot snapshot) {
    Map<String, String> steps = new LinkedHashMap<>();
    state.path().plan().steps().forEach(step -> steps.put(step.id(), step.entry()));
    LocalDate day = today.get();
    Parsed<PathEvent> read =
        PathEventJson.read(
            body,
            new PathEventJson.Around(
                day,
                steps,
                id -> entry(id, snapshot),
                profile -> pathways.rules(profile, snapshot.catalog(), day)));
    PathEvent event = read.value();
    if (event == null) {
      throw Exchange.refused("event", read.problems());
    }
    return event;
  }

  private static Optional<Entry> entry(String id, Snapshot snapshot) {
    Catalog catalog = snapshot.catalog();
    return switch (snapshot.lookup(id)) {
      case Lookup.Found found -> Optional.of(found.entry());
      case Lookup.Moved moved -> catalog.findEntry(moved.to());
      case Lookup.Gone _, Lookup.Unknown _ -> Optional.empty();
    };
  }

  /** {@code POST …/{secret}/seen}: later changes are counted from here. */
  private void seen(Context ctx) {
    Parameters.of(ctx);
    try (Snapshot snapshot = live.acquire()) {
      answer(ctx, found(paths.see(owned(ctx, snapshot), snapshot)));
    }
  }

  /** {@code PUT …/{secret}/note}: writes the person's own words. */
  private void note(Context ctx) {
    Parameters.of(ctx);
    Parsed<JsonValue> read = JsonParsing.parse(Exchange.body(ctx), null);
    JsonValue body = read.value();
    if (body == null) {
      throw Exchange.refused("note", read.problems());
    }
    boolean one = body instanceof JsonObject object && object.members().size() == 1;
    if (!one || !(((JsonObject) body).get("note") instanceof JsonText(String text, int _))) {
      throw Exchange.refused(
          "note",
          List.of(
              new Problem(
                  null,
                  0,
                  "/note",
                  Message.of("wrong.no-note"),
                  Message.verbatim("{\"note\": \"your words\"}"))));
    }
    try (Snapshot snapshot = live.acquire()) {
      answer(ctx, found(paths.note(owned(ctx, snapshot), text, snapshot)));
    }
  }

  /** {@code GET /pathways/{secret}.ics}: the path's announced dates. */
  private void calendar(Context ctx) {
    Parameters.of(ctx);
    Addresses addresses = Exchange.addresses(ctx);
    try (Snapshot snapshot = live.acquire()) {
      SavedState state = open(ctx, snapshot);
      Exchange.answer(
          ctx,
          "text/calendar",
          PathCalendar.of(
              state.path(), snapshot.catalog(), id -> changedAt(id, snapshot), addresses));
    }
  }

  private static Instant changedAt(String id, Snapshot snapshot) {
    return snapshot.versionOf(id).orElseThrow().changedAt();
  }

  /** {@code GET /pathways/{secret}.md}: the path to keep or send. */
  private void markdown(Context ctx) {
    Parameters.of(ctx);
    Addresses addresses = Exchange.addresses(ctx);
    try (Snapshot snapshot = live.acquire()) {
      SavedState state = open(ctx, snapshot);
      ctx.header("Content-Disposition", "attachment; filename=\"my-path.md\"");
      Exchange.answer(
          ctx,
          "text/markdown",
          PathMarkdown.of(state.path(), state.note(), snapshot.catalog(), addresses));
    }
  }

  /** {@code GET /pathways/{secret}.json}: everything that is kept, and the plan. */
  private void download(Context ctx) {
    Parameters.of(ctx);
    try (Snapshot snapshot = live.acquire()) {
      ctx.header("Content-Disposition", "attachment; filename=\"my-path.json\"");
      answer(ctx, open(ctx, snapshot));
    }
  }
}
