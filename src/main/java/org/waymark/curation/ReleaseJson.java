package org.waymark.curation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.curation.ReleaseDifferences.Item;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

/** The JSON form of what a release tells about itself: its {@code release.json}. */
public final class ReleaseJson {
  private ReleaseJson() {}

  /** A release as a value. */
  public static JsonObject value(Release release) {
    JsonBuilder counts = JsonBuilder.full();
    for (EntryType type : EntryType.values()) {
      counts.put(type.folder(), release.counts().getOrDefault(type, 0L));
    }
    JsonBuilder json =
        JsonBuilder.full()
            .put("release", release.number())
            .put("date", release.date().toString())
            .put("catalogVersion", release.catalogVersion())
            .put("sha256", release.sha256())
            .put("counts", counts.build());
    value(release.differences()).members().forEach(json::put);
    PathRegression paths = release.paths();
    return json.put("paths", paths == null ? null : PathRegressionJson.value(paths))
        .put("lossesAccepted", release.lossesAccepted())
        .put("measured", QualityJson.value(release.quality()))
        .build();
  }

  /** Differences as a value. */
  public static JsonObject value(ReleaseDifferences differences) {
    return JsonBuilder.full()
        .putItems("added", differences.added(), ReleaseJson::value)
        .putItems("changed", differences.changed(), ReleaseJson::value)
        .putItems("ended", differences.ended(), ReleaseJson::value)
        .putItems("removed", differences.removed(), ReleaseJson::value)
        .build();
  }

  private static JsonObject value(Item item) {
    return JsonBuilder.sparse()
        .put("id", item.id())
        .put("type", item.type())
        .put("name", item.name())
        .putItems("fields", item.fields(), FieldChange::value)
        .build();
  }

  /** A release of its value; null when the value is not of that form. */
  static @Nullable Release read(JsonValue value) {
    if (!(value instanceof JsonObject json)
        || !(json.get("release") instanceof JsonNumber number)
        || !(json.get("catalogVersion") instanceof JsonNumber version)
        || !(json.get("counts") instanceof JsonObject counted)) {
      return null;
    }
    Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      if (counted.get(type.folder()) instanceof JsonNumber count) {
        counts.put(type, (long) count.value());
      }
    }
    try {
      return new Release(
          (int) number.value(),
          LocalDate.parse(text(json, "date")),
          (long) version.value(),
          counts,
          new ReleaseDifferences(
              items(json, "added"),
              items(json, "changed"),
              items(json, "ended"),
              items(json, "removed")),
          text(json, "sha256"),
          PathRegressionJson.read(json, "paths"),
          nullable(json, "lossesAccepted"),
          QualityJson.read(json));
    } catch (DateTimeParseException malformed) {
      return null;
    }
  }

  private static List<Item> items(JsonObject json, String member) {
    List<Item> items = new ArrayList<>();
    for (JsonObject item : objects(json, member)) {
      List<FieldChange> fields =
          objects(item, "fields").stream()
              .map(field ->
                  new FieldChange(
                      text(field, "pointer"), nullable(field, "from"), nullable(field, "to")))
              .toList();
      items.add(new Item(text(item, "id"), text(item, "type"), text(item, "name"), fields));
    }
    return items;
  }

  static List<JsonObject> objects(JsonObject json, String member) {
    List<JsonObject> objects = new ArrayList<>();
    if (json.get(member) instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonObject object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static @Nullable String nullable(JsonObject json, String member) {
    return json.get(member) instanceof JsonText text ? text.value() : null;
  }

  static String text(JsonObject json, String member) {
    return json.get(member) instanceof JsonText text ? text.value() : "";
  }
}
