package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Eligibility;
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
    String countries = String.join(", ", eligibility.countries());
    return new Breach(
        code(),
        "It is for people in " + countries + ".",
        countries,
        country == null ? "not said" : country);
  }
}
