package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.say.Say;
import org.waymark.store.EntryVersion;

/** What two people made of one entry, side by side. */
final class Conflicts {
  private Conflicts() {}

  /**
   * The conflict.
   *
   * @param base what both began with
   * @param mine what stands in the form
   * @param theirs what was saved meanwhile
   * @param since the version that both began with
   */
  static EditPage.Conflict between(
      JsonObject base,
      JsonObject mine,
      JsonObject theirs,
      long since,
      EntryVersion current,
      Say say) {
    List<EditPage.Difference> fields = new ArrayList<>();
    for (String name : EntryDraft.names(base, mine, theirs)) {
      boolean isTheirs = !EntryDraft.same(base.get(name), theirs.get(name));
      boolean differs = !EntryDraft.same(mine.get(name), theirs.get(name));
      if (isTheirs || differs) {
        fields.add(
            new EditPage.Difference(
                name, text(mine.get(name), say), text(theirs.get(name), say), isTheirs && differs));
      }
    }
    return new EditPage.Conflict(
        say.of(
            "desk.edit.saved",
            current.by().who(),
            String.valueOf(current.version()),
            say.moment(current.by().when()),
            current.by().why()),
        since,
        fields);
  }

  private static String text(@Nullable JsonValue value, Say say) {
    return value == null ? say.of("suggest.not-stated") : JsonWriting.compact(value);
  }
}
