package org.waymark.catalog;

import java.util.Locale;
import java.util.Optional;

/** A value of a closed vocabulary: an enum constant with the id that files and addresses use. */
public interface Term {
  /** The constant's own name, as {@link Enum#name()} gives it. */
  String name();

  /** The id in files and addresses: {@code in-person} for {@code IN_PERSON}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a vocabulary that bears an id; empty when none does. */
  static <T extends Enum<T> & Term> Optional<T> find(Class<T> vocabulary, String id) {
    for (T term : vocabulary.getEnumConstants()) {
      if (term.id().equals(id)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }
}
