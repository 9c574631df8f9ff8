package org.waymark.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Term;

/**
 * Puts a {@link JsonObject} together, member by member, in order. A full one writes null for what
 * is absent; a sparse one leaves absent values and empty lists out.
 */
public final class JsonBuilder {
  private final Map<String, JsonValue> members = new LinkedHashMap<>();
  private final boolean sparse;

  private JsonBuilder(boolean sparse) {
    this.sparse = sparse;
  }

  /** A builder that writes null for what is absent. */
  public static JsonBuilder full() {
    return new JsonBuilder(false);
  }

  /** A builder that leaves out what is absent, and empty lists. */
  public static JsonBuilder sparse() {
    return new JsonBuilder(true);
  }

  /** The object as put together so far. */
  public JsonObject build() {
    return new JsonObject(members, 0);
  }

  /** Adds a value. */
  public JsonBuilder put(String name, @Nullable JsonValue value) {
    if (value != null) {
      members.put(name, value);
    } else if (!sparse) {
      members.put(name, new JsonNull(0));
    }
    return this;
  }

  /** Adds a text. */
  public JsonBuilder put(String name, @Nullable String text) {
    return put(name, text == null ? null : (JsonValue) new JsonText(text, 0));
  }

  /** Adds a number. */
  public JsonBuilder put(String name, @Nullable Number number) {
    return put(name, number == null ? null : (JsonValue) new JsonNumber(number.doubleValue(), 0));
  }

  /** Adds true or false. */
  public JsonBuilder put(String name, @Nullable Boolean value) {
    return put(name, value == null ? null : (JsonValue) new JsonBoolean(value, 0));
  }

  /** Adds a term's id. */
  public JsonBuilder put(String name, @Nullable Term term) {
    return put(name, term == null ? null : term.id());
  }

  /** Adds a date. */
  public JsonBuilder put(String name, @Nullable PartialDate date) {
    return put(name, date == null ? null : date.toString());
  }

  /** Adds {@code true}, or nothing. */
  JsonBuilder putIfTrue(String name, boolean value) {
    return value ? put(name, Boolean.TRUE) : this;
  }

  /** Adds a list of texts. */
  public JsonBuilder putTexts(String name, Collection<String> texts) {
    return putItems(name, texts, text -> new JsonText(text, 0));
  }

  /** Adds a list of terms' ids. */
  public JsonBuilder putTerms(String name, Collection<? extends Term> terms) {
    return putItems(name, terms, term -> new JsonText(term.id(), 0));
  }

  /** Adds a list, each item in the form that {@code form} gives it. */
  public <T> JsonBuilder putItems(
      String name, Collection<? extends T> items, Function<? super T, ? extends JsonValue> form) {
    return sparse && items.isEmpty() ? this : keepItems(name, items, form);
  }

  /** Adds a list even where it is empty. */
  <T> JsonBuilder keepItems(
      String name, Collection<? extends T> items, Function<? super T, ? extends JsonValue> form) {
    List<JsonValue> values = items.stream().<JsonValue>map(form).toList();
    return put(name, (JsonValue) new JsonArray(values, 0));
  }

  /** Adds an object in the form that {@code form} gives a value that may be absent. */
  public <T> JsonBuilder putObject(
      String name, @Nullable T value, Function<? super T, ? extends JsonValue> form) {
    return put(name, value == null ? null : (JsonValue) form.apply(value));
  }
}
