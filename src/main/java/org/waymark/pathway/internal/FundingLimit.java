package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Breach;

/** Someone who needs pay cannot give half a week or more unpaid. */
final class FundingLimit implements Limit {
  @Override
  public String code() {
    return "funding";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    boolean bites = person.profile().needsFunding() && offering.hoursPerWeek >= 20;
    if (!bites || offering.weeks <= 1 || !offering.statedUnpaid()) {
      return null;
    }
    return new Breach(
        code(),
        "It takes %.0f hours a week and is not paid.".formatted(offering.hoursPerWeek),
        "unpaid",
        "needs funding");
  }
}
