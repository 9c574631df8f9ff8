package org.waymark.json;

import org.waymark.catalog.EntryType;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.SuggestionKind;

/**
 * The JSON form of a suggestion: {@code {"kind": "wrong", "entry": "mats", "field": "/weeks",
 * "value": 12, "source": "https://…", "reason": "…"}}, or {@code {"kind": "missing", "name": …,
 * "url": …, "type": …, "entryKind": …, "summary": …, "reason": …}}. Reading is strict and finds all
 * problems at once.
 */
public final class SuggestionJson {
  private SuggestionJson() {}

  /** Reads a suggestion as it is sent. */
  public static Parsed<SuggestionDraft> read(byte[] utf8) {
    Problems problems = new Problems(null);
    JsonValue value = JsonParsing.parse(utf8, problems);
    return value == null ? new Parsed<>(null, problems.list()) : read(value, problems);
  }

  /** The same, from a value that is parsed already, such as a form's. */
  public static Parsed<SuggestionDraft> read(JsonValue value) {
    return read(value, new Problems(null));
  }

  private static Parsed<SuggestionDraft> read(JsonValue value, Problems problems) {
    Fields fields = Fields.of(value, "", problems, true);
    if (!(value instanceof JsonObject)) {
      return new Parsed<>(null, problems.list());
    }
    SuggestionKind kind = fields.term(SuggestionKind.class, "kind");
    boolean isMissing = fields.isGiven("kind") && kind == SuggestionKind.MISSING;
    SuggestionDraft draft =
        new SuggestionDraft(
            kind,
            isMissing ? null : fields.text("entry"),
            isMissing ? null : fields.textOrNull("field"),
            isMissing ? null : fields.valueOrNull("value"),
            isMissing ? null : fields.textOrNull("words"),
            fields.textOrNull("source"),
            fields.text("reason"),
            fields.flag("fromWithin", false),
            isMissing ? missing(fields) : null);
    fields.end();
    return problems.result(draft);
  }

  private static SuggestionDraft.Missing missing(Fields fields) {
    EntryType type = fields.term(EntryType.class, "type");
    return new SuggestionDraft.Missing(
        fields.text("name"),
        fields.text("url"),
        type,
        kind(fields, type),
        fields.text("summary"),
        fields.flag("distinct", false));
  }

  private static String kind(Fields fields, EntryType type) {
    return fields.isGiven("type")
        ? switch (type) {
          case PROGRAM -> fields.term(ProgramKind.class, "entryKind").id();
          case RESOURCE -> fields.term(ResourceKind.class, "entryKind").id();
          case ORGANIZATION -> fields.term(OrganizationKind.class, "entryKind").id();
        }
        : fields.text("entryKind");
  }
}
