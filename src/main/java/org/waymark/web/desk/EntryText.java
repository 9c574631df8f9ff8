package org.waymark.web.desk;

import java.util.List;
import org.waymark.catalog.Codes;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;

/** Drafts of entries that begin with what someone suggested. */
final class EntryText {
  private static final int LONGEST_ID = 60;

  private EntryText() {}

  /** A text of a draft; empty where there is none. */
  static String of(JsonObject draft, String name) {
    return draft.get(name) instanceof JsonText text ? text.value() : "";
  }

  /** An entry of which nothing is known. */
  static JsonObject empty(String type) {
    return JsonBuilder.sparse()
        .put("type", type)
        .put("status", "active")
        .putTexts("languages", List.of("en"))
        .build();
  }

  /** An entry of which a suggestion tells some facts. */
  static JsonObject of(Suggestion.NewEntry missing, Review review) {
    String source = review.by().source() == null ? missing.url() : review.by().source();
    JsonObject cited = JsonBuilder.sparse().put("url", source).build();
    return JsonBuilder.sparse()
        .put("id", Codes.idOf(missing.name(), LONGEST_ID))
        .put("type", missing.type())
        .put("kind", missing.kind())
        .put("name", missing.name())
        .put("url", missing.url())
        .put("summary", missing.summary())
        .put("status", "active")
        .putTexts("languages", List.of("en"))
        .put("sources", JsonArray.of(List.of(cited)))
        .build();
  }
}
