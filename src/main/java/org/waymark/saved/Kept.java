package org.waymark.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonWriting;
import org.waymark.json.PathEventJson;
import org.waymark.json.ProfileJson;
import org.waymark.pathway.PathEvent;
import org.waymark.profile.Profile;

/**
 * All that is kept of a path.
 *
 * @param profile as it was when the path was saved
 * @param events what happened since, in the order in which it was told
 * @param note the person's own words; may be empty
 * @param seen what they last took note of
 */
record Kept(Profile profile, List<PathEvent> events, String note, Outline seen) {
  Kept {
    events = List.copyOf(events);
  }

  Kept with(PathEvent event, Outline seenBefore) {
    List<PathEvent> more = new ArrayList<>(events);
    more.add(event);
    return new Kept(profile, more, note, seenBefore);
  }

  Kept withNote(String other) {
    return new Kept(profile, events, other, seen);
  }

  Kept withSeen(Outline other) {
    return new Kept(profile, events, note, other);
  }

  String text() {
    return JsonWriting.compact(
        JsonBuilder.sparse()
            .put("profile", ProfileJson.value(profile))
            .putItems("events", events, PathEventJson::value)
            .put("note", note)
            .put("seen", seen.json())
            .build());
  }

  static Kept of(String text) {
    JsonObject json = (JsonObject) JsonParsing.parse(text, null).orThrow();
    return new Kept(
        ProfileJson.read(member(json, "profile")).orThrow(),
        json.get("events") instanceof JsonArray events ? PathEventJson.stored(events) : List.of(),
        Outline.text(json, "note"),
        Outline.of(member(json, "seen")));
  }

  private static JsonObject member(JsonObject json, String name) {
    return (JsonObject) Objects.requireNonNull(json.get(name), name);
  }
}
