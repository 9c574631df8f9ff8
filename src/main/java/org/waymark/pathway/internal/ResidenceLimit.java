package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** Some programs take only people who live in certain countries. */
final class ResidenceLimit implements Limit {
  @Override
  public String code() {
    return "residence";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Eligibility eligibility = offering.eligibility();
    if (eligibility == null || eligibility.countries().isEmpty()) {
      return null;
    }
    String country = person.country();
    if (country != null && eligibility.countries().contains(country)) {
      return null;
    }
    Message countries = Words.countries(eligibility.countries());
    return new Breach(
        code(),
        Message.of("limit.residence", countries),
        countries,
        country == null ? Words.notSaid() : Message.verbatim(new Message.Country(country)));
  }
}
