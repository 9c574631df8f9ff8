package org.waymark.curation;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.PartialDate;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonNull;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;

/**
 * One item of AISafety.com's collection of trainings, read leniently: a member may be a text, a
 * number or a list of them, and may be missing.
 */
final class AisafetyItem {
  private static final int MONTH = "2027-03".length();
  private static final int DAY = "2027-03-01".length();

  private final JsonObject json;

  AisafetyItem(JsonObject json) {
    this.json = json;
  }

  /** Its id at the source; empty where it has none. */
  String id() {
    return text("id");
  }

  String name() {
    return text("name");
  }

  /** All that it says, on one line. */
  String body() {
    return JsonWriting.compact(json);
  }

  /** A member as a text; the parts of a list with commas between; empty where it is missing. */
  String text(String member) {
    return text(json.get(member));
  }

  private static String text(@Nullable JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonText text -> text.value().strip();
      case JsonNumber number -> number.text();
      case JsonBoolean flag -> Boolean.toString(flag.value());
      case JsonArray array -> {
        List<String> parts = new ArrayList<>();
        array.items().forEach(item -> parts.add(text(item)));
        yield String.join(", ", parts);
      }
      case JsonNull _ -> "";
      case JsonObject object -> text(object.get("name"));
    };
  }

  /** A member as a date to the day, or to the month where it is; null where it is none. */
  @Nullable PartialDate date(String member) {
    String text = text(member);
    try {
      return text.isEmpty()
          ? null
          : PartialDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
    } catch (DateTimeException other) {
      return null;
    }
  }

  /** When it starts: to the month where the source says that the day is approximate. */
  @Nullable PartialDate starts() {
    PartialDate exact = date("startDate");
    if (exact == null) {
      return date("startDateApprox");
    }
    return text("startDateApprox").equals("true") && exact.day() > 0
        ? PartialDate.parse(exact.toString().substring(0, MONTH))
        : exact;
  }
}
