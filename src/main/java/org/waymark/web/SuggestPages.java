package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.curation.Suggestions;
import org.waymark.http.HttpProblem;
import org.waymark.http.RateLimit;
import org.waymark.http.RequestRefused;
import org.waymark.json.Parsed;
import org.waymark.json.SuggestionDraft;
import org.waymark.json.SuggestionJson;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.say.Say;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;

/** The form for suggestions, and the pages that tell what became of them. */
final class SuggestPages {
  private final Live live;
  private final Suggestions suggestions;
  private final RateLimit limit;
  private final Views views;

  SuggestPages(Live live, Suggestions suggestions, RateLimit limit, Views views) {
    this.live = live;
    this.suggestions = suggestions;
    this.limit = limit;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/suggest", this::ask);
    routes.post("/suggest", this::send);
    routes.get("/suggestions", this::all);
    routes.get("/suggestions/{number}", this::one);
  }

  private void ask(Context ctx) {
    SuggestForm form = SuggestForm.of(ctx.queryParamMap());
    try (Snapshot snapshot = live.acquire()) {
      String id = form.value("entry");
      if (snapshot.lookup(id) instanceof Lookup.Moved moved) {
        ctx.redirect("/suggest?entry=" + moved.to(), HttpStatus.MOVED_PERMANENTLY);
        return;
      }
      EntryWords words = new EntryWords(snapshot.catalog(), Views.say(ctx));
      show(ctx, SuggestPage.of(form, entry(id, snapshot), List.of(), null, words));
    }
  }

  private void show(Context ctx, SuggestPage page) {
    views.show(ctx, "suggest", page, page.head());
  }

  /** The entry that a suggestion is about; null where one is missing. */
  private static @Nullable Entry entry(String id, Snapshot snapshot) {
    if (id.isEmpty()) {
      return null;
    }
    return snapshot
        .catalog()
        .findEntry(id)
        .orElseThrow(
            () -> new RequestRefused(HttpProblem.of(404, Message.of("suggest.no-entry", id))));
  }

  private void send(Context ctx) {
    if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
      throw new RequestRefused(HttpProblem.of(403, Message.of("refused.other-site")));
    }
    SuggestForm form = SuggestForm.of(ctx.formParamMap());
    Say say = Views.say(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      EntryWords words = new EntryWords(catalog, say);
      Entry entry = entry(form.value("entry"), snapshot);
      Parsed<SuggestionDraft> read = SuggestionJson.read(form.json(say));
      SuggestionDraft draft = read.value();
      List<Link> like = draft == null ? List.of() : like(draft, catalog);
      Parsed<Suggestions.Checked> found =
          draft == null
              ? new Parsed<>(null, all(form, read.problems(), catalog, say))
              : suggestions.check(draft, catalog);
      Suggestions.Checked checked = found.value();
      boolean isTrapped = isFilled(ctx.formParam(SuggestForm.TRAP));
      if (checked == null || isTrapped) {
        ctx.status(HttpStatus.BAD_REQUEST);
        String alert = say.of(isTrapped ? "suggest.trapped" : "suggest.look-again");
        show(ctx, SuggestPage.of(form.with(found.problems(), say), entry, like, alert, words));
        return;
      }
      Duration wait = limit.take(RateLimit.client(ctx)).orElse(null);
      if (wait != null) {
        ctx.status(HttpStatus.TOO_MANY_REQUESTS);
        ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
        String later = say.of("suggest.later", wait.plusSeconds(59).toMinutes());
        show(ctx, SuggestPage.of(form, entry, like, later, words));
        return;
      }
      ctx.redirect("/suggestions/" + suggestions.send(checked) + "?sent=now", HttpStatus.SEE_OTHER);
    }
  }

  /** What can't be read of a form, and what is wrong with the rest of it. */
  private List<Problem> all(SuggestForm form, List<Problem> unread, Catalog catalog, Say say) {
    List<Problem> all = new ArrayList<>(unread);
    SuggestionDraft rest = SuggestionJson.read(form.without(unread).json(say)).value();
    if (rest != null) {
      suggestions.check(rest, catalog).problems().stream()
          .filter(problem -> SuggestForm.isElsewhere(problem, unread))
          .filter(problem -> !problem.pointer().equals("/distinct"))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean isFilled(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static List<Link> like(SuggestionDraft draft, Catalog catalog) {
    SuggestionDraft.Missing missing = draft.missing();
    return missing == null
        ? List.of()
        : Suggestions.like(missing, catalog).stream()
            .map(pair -> Link.of("/entries/" + pair.first(), catalog.nameOf(pair.first())))
            .toList();
  }

  private void all(Context ctx) {
    String before = ctx.queryParam("before");
    List<Review> found =
        suggestions.before(
            before == null ? Long.MAX_VALUE : number(before), SuggestionsPage.MOST + 1);
    try (Snapshot snapshot = live.acquire()) {
      SuggestionsPage page =
          SuggestionsPage.of(found, suggestions::fate, snapshot.catalog(), Views.say(ctx));
      views.show(ctx, "suggestions", page, page.head());
    }
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) {
      throw new RequestRefused(HttpProblem.of(404, Message.of("suggest.unknown", text)));
    }
    return Long.parseLong(text);
  }

  private void one(Context ctx) {
    String text = ctx.pathParam("number");
    Review review =
        suggestions
            .find(text)
            .orElseThrow(
                () -> new RequestRefused(HttpProblem.of(404, Message.of("suggest.unknown", text))));
    try (Snapshot snapshot = live.acquire()) {
      SuggestionPage page =
          SuggestionPage.of(
              review,
              (Suggestion) review.matter(),
              suggestions.fate(review).orElse(null),
              ctx.queryParam("sent") != null,
              snapshot.catalog(),
              Views.say(ctx));
      views.show(ctx, "suggestion", page, page.head());
    }
  }
}
