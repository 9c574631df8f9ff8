package org.waymark.curation;

import static org.waymark.curation.ReleaseJson.objects;
import static org.waymark.curation.ReleaseJson.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.PathImpact.Item;
import org.waymark.curation.PathImpact.Move;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;

/** The JSON form of whose paths a change of the catalogue changes. */
public final class PathRegressionJson {
  private PathRegressionJson() {}

  /** A comparison as a value. */
  public static JsonObject value(PathRegression regression) {
    return JsonBuilder.full()
        .put("people", regression.people())
        .putItems("changed", regression.impacts(), PathRegressionJson::value)
        .build();
  }

  private static JsonObject value(PathImpact impact) {
    return JsonBuilder.full()
        .put("person", impact.person())
        .put("name", impact.name())
        .putItems("joining", impact.joining(), PathRegressionJson::value)
        .putItems("leaving", impact.leaving(), PathRegressionJson::value)
        .putItems(
            "moved",
            impact.moved(),
            move ->
                JsonBuilder.full()
                    .put("id", move.id())
                    .put("name", move.name())
                    .put("from", move.from().toString())
                    .put("to", move.to().toString())
                    .build())
        .put("before", value(impact.before()))
        .put("after", value(impact.after()))
        .putTerms("losses", impact.losses())
        .build();
  }

  private static JsonObject value(Item item) {
    return JsonBuilder.full().put("id", item.id()).put("name", item.name()).build();
  }

  private static JsonObject value(PathStanding standing) {
    return JsonBuilder.full()
        .put("steps", standing.steps())
        .put("made", standing.made())
        .put("rung", standing.rung())
        .put("value", standing.value())
        .put("now", standing.now())
        .put("expected", standing.expected())
        .build();
  }

  /**
   * A comparison of its value; null when there is none.
   *
   * @throws java.time.format.DateTimeParseException for a day that is none
   */
  static @Nullable PathRegression read(JsonObject in, String member) {
    return in.get(member) instanceof JsonObject json
        ? new PathRegression(
            (int) number(json, "people"),
            objects(json, "changed").stream().map(PathRegressionJson::impact).toList())
        : null;
  }

  private static PathImpact impact(JsonObject json) {
    return new PathImpact(
        text(json, "person"),
        text(json, "name"),
        items(json, "joining"),
        items(json, "leaving"),
        objects(json, "moved").stream()
            .map(move ->
                new Move(
                    text(move, "id"),
                    text(move, "name"),
                    LocalDate.parse(text(move, "from")),
                    LocalDate.parse(text(move, "to"))))
            .toList(),
        standing(json, "before"),
        standing(json, "after"));
  }

  private static List<Item> items(JsonObject json, String member) {
    return objects(json, member).stream()
        .map(item -> new Item(text(item, "id"), text(item, "name")))
        .toList();
  }

  private static PathStanding standing(JsonObject in, String member) {
    JsonObject json =
        in.get(member) instanceof JsonObject found ? found : JsonBuilder.full().build();
    return new PathStanding(
        (int) number(json, "steps"),
        (int) number(json, "made"),
        text(json, "rung"),
        number(json, "value"),
        number(json, "now"),
        number(json, "expected"));
  }

  private static double number(JsonObject json, String member) {
    return json.get(member) instanceof JsonNumber number ? number.value() : 0;
  }
}
