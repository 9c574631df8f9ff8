package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.json.EntryField;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.web.EntryWords;
import org.waymark.web.Words;

/**
 * What stands in a folded part of an entry's form, in a line: {@code ARENA 9.0 · participant ·
 * deadline 12 July 2026 · 8 fields}.
 */
record FieldBrief(EntryWords words) {
  private static final int LONGEST = 90;
  private static final int LONGEST_PIECE = 48;
  private static final int MOST_PIECES = 4;
  private static final String BETWEEN = " · ";

  /** What stands in a field; empty where nothing does. Of several things, how many they are. */
  String of(EntryField field, @Nullable JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonArray array when field.shape() == EntryField.Shape.ROWS ->
          array.items().isEmpty() ? "" : String.valueOf(array.items().size());
      case JsonText text when field.shape() == EntryField.Shape.YES_OR_NO -> text.value();
      default -> cut(words.brief(field.name(), value), LONGEST);
    };
  }

  /** What stands in a row: the first of its fields, and how many say something. */
  String ofRow(List<EntryField> fields, JsonObject row) {
    List<String> pieces = new ArrayList<>();
    int filled = 0;
    for (EntryField field : fields) {
      JsonValue value = row.get(field.name());
      if (value != null) {
        filled++;
        if (pieces.size() < MOST_PIECES) {
          pieces.add(piece(field, value));
        }
      }
    }
    if (filled > pieces.size()) {
      pieces.add(words.say().of("desk.edit.filled", filled));
    }
    return filled == 0 ? words.say().of("desk.edit.empty") : String.join(BETWEEN, pieces);
  }

  private String piece(EntryField field, JsonValue value) {
    String text = words.brief(field.name(), value);
    if (value instanceof JsonText address && address.value().startsWith("http")) {
      text = Words.host(address.value());
    }
    boolean saysWhat =
        value instanceof JsonText
            && field.shape() != EntryField.Shape.NUMBER
            && !EntryWords.isDate(field.name());
    return cut(saysWhat ? text : words.label(field.name()) + " " + text, LONGEST_PIECE);
  }

  private static String cut(String text, int longest) {
    String line = text.replace('\n', ' ');
    return line.length() <= longest ? line : line.substring(0, longest - 1).strip() + "…";
  }
}
