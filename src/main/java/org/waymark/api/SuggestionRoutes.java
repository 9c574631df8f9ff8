package org.waymark.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import org.waymark.curation.SuggestionTold;
import org.waymark.curation.Suggestions;
import org.waymark.http.HttpProblem;
import org.waymark.http.Parameters;
import org.waymark.http.RateLimit;
import org.waymark.http.RequestRefused;
import org.waymark.json.Parsed;
import org.waymark.json.SuggestionDraft;
import org.waymark.json.SuggestionJson;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.store.Review;

/** Suggestions from anyone, and what became of them. */
final class SuggestionRoutes {
  private final Live live;
  private final Suggestions suggestions;
  private final RateLimit limit;

  SuggestionRoutes(Live live, Suggestions suggestions, RateLimit limit) {
    this.live = live;
    this.suggestions = suggestions;
    this.limit = limit;
  }

  void register(RoutesConfig routes, String root) {
    routes.post(root, this::send);
    routes.get(root + "/{number}", this::one);
  }

  /** {@code POST /api/v1/suggestions}: puts one into the review queue; 201 with its number. */
  private void send(Context ctx) {
    Parameters.of(ctx);
    Parsed<SuggestionDraft> read = SuggestionJson.read(Exchange.body(ctx));
    SuggestionDraft draft = read.value();
    if (draft == null) {
      throw Exchange.refused("suggestion", read.problems());
    }
    Parsed<Suggestions.Checked> found;
    try (Snapshot snapshot = live.acquire()) {
      found = suggestions.check(draft, snapshot.catalog());
    }
    Suggestions.Checked checked = found.value();
    if (checked == null) {
      throw Exchange.refused("suggestion", found.problems());
    }
    Duration wait = limit.take(RateLimit.client(ctx)).orElse(null);
    if (wait != null) {
      ctx.header("Retry-After", String.valueOf(wait.toSeconds()));
      throw new RequestRefused(
          HttpProblem.of(
              429,
              "These were many in a short time; send it again in %d seconds."
                  .formatted(wait.toSeconds())));
    }
    Review review = suggestions.find(suggestions.send(checked)).orElseThrow();
    ctx.status(201).header("Location", ctx.path() + "/" + review.number());
    Exchange.answer(ctx, SuggestionTold.value(review));
  }

  /** {@code GET /api/v1/suggestions/{number}}: one, with what became of it. */
  private void one(Context ctx) {
    Parameters.of(ctx);
    String number = ctx.pathParam("number");
    Review review =
        suggestions
            .find(number)
            .orElseThrow(() ->
                new RequestRefused(
                    HttpProblem.of(404, "There is no suggestion '" + number + "'.")));
    Exchange.answer(ctx, SuggestionTold.value(review));
  }
}
