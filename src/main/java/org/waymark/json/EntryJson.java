package org.waymark.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;

/**
 * The JSON form of an entry, as the catalogue's files and the interface have it. Reading is strict;
 * {@code canonical(read(x))} holds the same data as {@code x}, and canonical bytes read and written
 * again are the same bytes.
 */
public final class EntryJson {
  private EntryJson() {}

  /**
   * Reads an entry.
   *
   * @param file named in problems; null when it is not from a file
   */
  public static Parsed<Entry> read(byte[] utf8, @Nullable String file) {
    Problems problems = new Problems(file);
    JsonValue value = JsonParsing.parse(utf8, problems);
    return value == null ? new Parsed<>(null, problems.list()) : read(value, problems);
  }

  /** Reads an entry from text. */
  public static Parsed<Entry> read(String text, @Nullable String file) {
    return read(text.getBytes(StandardCharsets.UTF_8), file);
  }

  /** Reads an entry from a value that is parsed already, such as a part of a request. */
  public static Parsed<Entry> read(JsonValue value) {
    return read(value, new Problems(null));
  }

  private static Parsed<Entry> read(JsonValue value, Problems problems) {
    Fields fields = Fields.of(value, "", problems, false);
    if (!(value instanceof JsonObject)) {
      return new Parsed<>(null, problems.list());
    }
    Entry entry = EntryReading.entry(fields);
    return problems.result(entry);
  }

  /**
   * An entry as far as it can be read: what is missing or can't stand where it does has something
   * in its place. For checks of what can be read beside it, never to be kept.
   */
  public static Entry readable(JsonObject value) {
    return EntryReading.entry(Fields.of(value, "", new Problems(null), false));
  }

  /** The entry as a value, its members in the canonical order. */
  public static JsonObject value(Entry entry) {
    return EntryWriting.entry(entry);
  }

  /** The canonical form, as text. */
  public static String canonical(Entry entry) {
    return JsonWriting.canonical(value(entry));
  }

  /** The canonical form, as UTF-8. */
  public static byte[] canonicalBytes(Entry entry) {
    return JsonWriting.canonicalBytes(value(entry));
  }
}
