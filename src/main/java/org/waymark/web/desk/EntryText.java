package org.waymark.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waymark.catalog.Codes;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
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

  /**
   * A new entry with what need not be typed twice: the id that its name makes, and as its source
   * the page that its maker names for the history. An id that is taken is made with the type.
   *
   * @param isTaken whether an id was ever used
   */
  static JsonObject completed(JsonObject draft, String source, Predicate<String> isTaken) {
    Map<String, JsonValue> members = new LinkedHashMap<>(draft.members());
    String id = Codes.idOf(of(draft, "name"), LONGEST_ID);
    if (of(draft, "id").isEmpty() && !id.isEmpty()) {
      members.put("id", new JsonText(isTaken.test(id) ? id + "-" + of(draft, "type") : id, 0));
    }
    boolean cites = draft.get("sources") instanceof JsonArray sources && !sources.items().isEmpty();
    if (!cites && Codes.isWebAddress(source)) {
      members.put("sources", JsonArray.of(List.of(cited(source))));
    }
    return new JsonObject(members, 0);
  }

  private static JsonObject cited(String source) {
    return JsonBuilder.sparse().put("url", source).build();
  }

  /** An entry of which a suggestion tells some facts. */
  static JsonObject of(Suggestion.NewEntry missing, Review review) {
    String source = review.by().source() == null ? missing.url() : review.by().source();
    return JsonBuilder.sparse()
        .put("id", Codes.idOf(missing.name(), LONGEST_ID))
        .put("type", missing.type())
        .put("kind", missing.kind())
        .put("name", missing.name())
        .put("url", missing.url())
        .put("summary", missing.summary())
        .put("status", "active")
        .putTexts("languages", List.of("en"))
        .put("sources", JsonArray.of(List.of(cited(source))))
        .build();
  }
}
