package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.say.Say;
import org.waymark.store.EntryVersion;
import org.waymark.web.EntryWords;
import org.waymark.web.SuggestFields;

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
      EntryWords words) {
    Say say = words.say();
    List<EditPage.Difference> fields = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String name : EntryDraft.names(base, mine, theirs)) {
      boolean isTheirs = !EntryDraft.same(base.get(name), theirs.get(name));
      boolean differs = !EntryDraft.same(mine.get(name), theirs.get(name));
      String label = SuggestFields.anyLabel("/" + name, say);
      if (differs) {
        fields.add(
            new EditPage.Difference(
                name,
                say.capital(label),
                text(name, mine.get(name), words),
                text(name, theirs.get(name), words),
                isTheirs));
      } else if (isTheirs) {
        taken.add(label);
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
        fields,
        String.join(", ", taken));
  }

  private static String text(String name, @Nullable JsonValue value, EntryWords words) {
    return words.full("/" + name, value == null ? null : JsonWriting.compact(value));
  }
}
