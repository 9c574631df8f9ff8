package org.waymark.pathway.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** One must understand the language that it is held in. */
final class LanguageLimit implements Limit {
  @Override
  public String code() {
    return "language";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    List<String> spoken = offering.entry.facts().languages();
    boolean understood =
        spoken.isEmpty()
            || spoken.stream().anyMatch(tag -> person.languages().contains(Words.primary(tag)));
    if (understood) {
      return null;
    }
    Message names = Words.languages(spoken);
    return new Breach(
        code(), Message.of("limit.language", names), names, Words.languages(person.languages()));
  }
}
