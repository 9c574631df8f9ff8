package org.waymark.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.json.EntryField.Shape;

/**
 * The fields of entries, read from the schema that also checks the catalogue's files ({@code
 * entry.schema.json}, JSON Schema 2020-12). Only what that schema uses is understood.
 */
public final class EntrySchema {
  private static final String FILE = "entry.schema.json";

  /** The form of what names an entry. */
  private static final String REFERENCE = "#/$defs/entryId";

  /** What can run over a line. */
  private static final Set<String> LONG = Set.of("summary", "note", "text", "basis", "produces");

  private static final JsonObject NOTHING = new JsonObject(Map.of(), 0);

  private final JsonObject schema;

  private EntrySchema(JsonObject schema) {
    this.schema = schema;
  }

  /** The schema that came with the program. */
  public static EntrySchema load() {
    try (InputStream in = EntrySchema.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
      return new EntrySchema((JsonObject) JsonParsing.parse(bytes, FILE).orThrow());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The fields of a type, in the schema's order; the type itself is not among them. */
  public List<EntryField> fields(EntryType type) {
    JsonObject own = object(object(schema.get("$defs")).get(type.id()));
    Map<String, JsonValue> properties =
        new LinkedHashMap<>(object(schema.get("properties")).members());
    object(own.get("properties"))
        .members()
        .forEach((name, value) -> {
          if (value instanceof JsonObject) {
            properties.put(name, value);
          }
        });
    properties.remove("type");
    List<String> required = new ArrayList<>(texts(schema.get("required")));
    required.addAll(texts(own.get("required")));
    return fields(properties, required);
  }

  private List<EntryField> fields(Map<String, JsonValue> properties, List<String> required) {
    List<EntryField> fields = new ArrayList<>();
    properties.forEach(
        (name, value) -> fields.add(field(name, object(value), required.contains(name))));
    return fields;
  }

  private EntryField field(String name, JsonObject stated, boolean isRequired) {
    JsonObject form = resolved(stated);
    String own = text(stated, "description");
    String help = own.isEmpty() ? text(form, "description") : own;
    JsonObject item = object(form.get("items"));
    JsonObject items = resolved(item);
    boolean isArray = text(form, "type").equals("array");
    List<String> options = texts((isArray ? items : form).get("enum"));
    Shape shape = isArray ? listShape(items, options) : shape(name, form, options);
    JsonObject owner = shape == Shape.ROWS ? items : form;
    List<EntryField> members =
        shape == Shape.ROWS || shape == Shape.GROUP
            ? fields(object(owner.get("properties")).members(), texts(owner.get("required")))
            : List.of();
    boolean isReference =
        text(stated, "$ref").equals(REFERENCE) || text(item, "$ref").equals(REFERENCE);
    return new EntryField(name, help, shape, options, members, isRequired, isReference);
  }

  private static Shape listShape(JsonObject items, List<String> options) {
    if (items.get("properties") != null) {
      return Shape.ROWS;
    }
    return options.isEmpty() ? Shape.LINES : Shape.CHOICES;
  }

  private static Shape shape(String name, JsonObject form, List<String> options) {
    if (form.get("properties") != null) {
      return Shape.GROUP;
    }
    if (!options.isEmpty()) {
      return Shape.CHOICE;
    }
    return switch (text(form, "type")) {
      case "number", "integer" -> Shape.NUMBER;
      case "boolean" -> Shape.YES_OR_NO;
      case "string" -> LONG.contains(name) ? Shape.LONG_TEXT : Shape.TEXT;
      // A constant: true, or not there.
      default -> Shape.YES_OR_NO;
    };
  }

  private JsonObject resolved(JsonObject form) {
    String reference = text(form, "$ref");
    return reference.isEmpty()
        ? form
        : resolved(object(object(schema.get("$defs")).get(reference.replace("#/$defs/", ""))));
  }

  private static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : NOTHING;
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonText text ? text.value() : "";
  }

  private static List<String> texts(@Nullable JsonValue value) {
    return value instanceof JsonArray array
        ? array.items().stream()
            .flatMap(
                item -> item instanceof JsonText text ? Stream.of(text.value()) : Stream.empty())
            .toList()
        : List.of();
  }
}
