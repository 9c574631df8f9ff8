package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** A demanded citizenship cannot be replaced by anything. */
final class CitizenshipLimit implements Limit {
  @Override
  public String code() {
    return "citizenship";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Eligibility eligibility = offering.eligibility();
    if (eligibility == null || eligibility.citizenship().isEmpty()) {
      return null;
    }
    if (person.citizenship().stream().anyMatch(eligibility.citizenship()::contains)) {
      return null;
    }
    Message demanded = Words.countries(eligibility.citizenship());
    return new Breach(
        code(),
        Message.of("limit.citizenship", demanded),
        demanded,
        Words.countries(person.citizenship()));
  }
}
