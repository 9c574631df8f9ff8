package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** A demanded right to work is a legal limit. */
final class WorkAuthorizationLimit implements Limit {
  @Override
  public String code() {
    return "work-authorization";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Eligibility eligibility = offering.eligibility();
    if (eligibility == null || eligibility.workAuthorization().isEmpty()) {
      return null;
    }
    if (person.workAuthorization().stream().anyMatch(eligibility.workAuthorization()::contains)) {
      return null;
    }
    Message demanded = Words.countries(eligibility.workAuthorization());
    return new Breach(
        code(),
        Message.of("limit.work-authorization", demanded),
        demanded,
        Words.countries(person.workAuthorization()));
  }
}
