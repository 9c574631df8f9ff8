package org.waymark.web.desk;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.waymark.web.Form;

/** A small form as it was sent, and what is wrong with it, by the field's name. Immutable. */
public record Filled(Map<String, String> values, Map<String, String> errors) implements Form {
  static final Filled EMPTY = new Filled(Map.of(), Map.of());

  /** Copies. */
  public Filled {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
  }

  /** What was sent in some fields; passwords are never among them. */
  static Filled of(Context ctx, String... names) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : names) {
      String value = ctx.formParam(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip());
      }
    }
    return new Filled(values, Map.of());
  }

  /** The same with something wrong. */
  Filled with(String name, String error) {
    Map<String, String> all = new LinkedHashMap<>(errors);
    all.putIfAbsent(name, error);
    return new Filled(values, all);
  }

  /** The same with further values. */
  Filled and(Map<String, String> further) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(further);
    return new Filled(all, errors);
  }

  /** The number in a field, 0 or more; empty where there is none, or none that fits a long. */
  OptionalLong number(String name) {
    return parsed(value(name));
  }

  /** The same of any text. */
  static OptionalLong parsed(String text) {
    return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  @Override
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
