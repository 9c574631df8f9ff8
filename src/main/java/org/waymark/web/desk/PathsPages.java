package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Message;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.saved.HeldPaths;
import org.waymark.saved.TooMuch;
import org.waymark.store.Role;
import org.waymark.web.Views;

/**
 * An advisor's list of people's paths: what changed since they last spoke, and notes of their own.
 */
final class PathsPages {
  /** A link as it is pasted: whole, without its beginning, or that of one of the path's files. */
  private static final Pattern LINK =
      Pattern.compile("(?:.*/pathways/)?([A-Za-z0-9_-]{32})(?:\\.[a-z]+)?(?:[/?#].*)?");

  private static final String PATHS = "/desk/paths";

  private final HeldPaths held;
  private final Live live;
  private final Gate gate;
  private final Views views;

  PathsPages(HeldPaths held, Live live, Gate gate, Views views) {
    this.held = held;
    this.live = live;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, PATHS, Role.ADVISE, (ctx, who) -> show(ctx, who, "", null));
    gate.post(routes, PATHS, Role.ADVISE, this::keep);
    gate.post(routes, PATHS + "/note", Role.ADVISE, this::note);
    gate.post(routes, PATHS + "/spoken", Role.ADVISE, this::spoken);
    gate.post(routes, PATHS + "/remove", Role.ADVISE, this::remove);
  }

  private void show(Context ctx, SignedIn who, String typed, @Nullable String alert) {
    try (Snapshot snapshot = live.acquire()) {
      PathsPage page =
          PathsPage.of(
              DeskFrame.of(ctx, who, "paths"),
              held.of(who.name(), snapshot),
              snapshot.catalog(),
              typed,
              alert);
      views.show(ctx, "desk/paths", page, page.head());
    }
  }

  /** The secret in what was pasted; what was pasted itself where it holds none. */
  private static String secret(Context ctx) {
    String typed = Objects.requireNonNullElse(ctx.formParam("link"), "").strip();
    Matcher matcher = LINK.matcher(typed);
    return matcher.matches() ? matcher.group(1) : typed;
  }

  private void keep(Context ctx, SignedIn who) {
    HeldPaths.Outcome outcome;
    try (Snapshot snapshot = live.acquire()) {
      outcome = held.keep(who.name(), secret(ctx), snapshot);
    }
    String alert =
        switch (outcome) {
          case KEPT -> null;
          case UNKNOWN -> Views.say(ctx).of("desk.paths.unknown");
          case FULL -> Views.say(ctx).of("desk.paths.full", HeldPaths.MOST);
        };
    if (alert == null) {
      back(ctx);
    } else {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, Objects.requireNonNullElse(ctx.formParam("link"), ""), alert);
    }
  }

  private void note(Context ctx, SignedIn who) {
    String note = Objects.requireNonNullElse(ctx.formParam("note"), "");
    try {
      found(held.note(who.name(), secret(ctx), note));
      back(ctx);
    } catch (TooMuch tooMuch) {
      throw RequestRefused.badRequest(tooMuch.said());
    }
  }

  private void spoken(Context ctx, SignedIn who) {
    try (Snapshot snapshot = live.acquire()) {
      found(held.speak(who.name(), secret(ctx), snapshot));
    }
    back(ctx);
  }

  private void remove(Context ctx, SignedIn who) {
    held.remove(who.name(), secret(ctx));
    back(ctx);
  }

  private static void found(boolean kept) {
    if (!kept) {
      throw new RequestRefused(HttpProblem.of(404, Message.of("desk.paths.gone")));
    }
  }

  private static void back(Context ctx) {
    ctx.redirect(PATHS, HttpStatus.SEE_OTHER);
  }
}
