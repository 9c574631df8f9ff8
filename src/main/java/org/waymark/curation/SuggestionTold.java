package org.waymark.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonValue;
import org.waymark.store.LeftOut;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;

/** The JSON form in which a suggestion is told, with what became of it. */
public final class SuggestionTold {
  private SuggestionTold() {}

  /**
   * A suggestion as everyone may see it: without its words where a maintainer took them off.
   *
   * @throws IllegalArgumentException when the review is of no suggestion
   */
  public static JsonObject value(Review review) {
    if (!(review.matter() instanceof Suggestion suggestion)) {
      throw new IllegalArgumentException("review " + review.number() + " is of no suggestion");
    }
    boolean shown = !suggestion.isHidden();
    JsonBuilder json =
        JsonBuilder.full()
            .put("number", review.number())
            .put("kind", suggestion.kind())
            .put("fromWithin", suggestion.fromWithin())
            .put("entry", suggestion.entryId().orElse(null))
            .put("hidden", suggestion.isHidden());
    switch (suggestion.content()) {
      case Suggestion.OfField field ->
          json.put("field", field.pointer())
              .put("from", parsed(field.held()))
              .put("value", shown ? parsed(field.wanted()) : null);
      case Suggestion.InWords words ->
          json.put("field", words.pointer()).put("words", shown ? words.wanted() : null);
      case Suggestion.NewEntry entry ->
          json.put("name", shown ? entry.name() : null)
              .put("url", shown ? entry.url() : null)
              .put("type", entry.type())
              .put("entryKind", entry.kind())
              .put("summary", shown ? entry.summary() : null);
    }
    Review.Decision decision = review.decision();
    LeftOut left = decision == null ? null : decision.leftOut();
    return json.put("reason", shown ? review.by().why() : null)
        .put("source", shown ? review.by().source() : null)
        .put("sentAt", review.by().when().toString())
        .put("state", decision == null ? "open" : decision.verdict().id())
        .put("decidedAt", decision == null ? null : decision.by().when().toString())
        .put("because", decision == null ? null : decision.by().why())
        .putTexts("leftOut", left == null ? List.of() : left.pointers())
        .put("leftBecause", left == null ? null : left.why())
        .build();
  }

  private static @Nullable JsonValue parsed(@Nullable String json) {
    return json == null ? null : JsonParsing.parse(json, null).orThrow();
  }
}
