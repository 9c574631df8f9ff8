package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
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
        Message.of("limit.funding", Math.round(offering.hoursPerWeek)),
        Message.of("limit.funding.demands"),
        Message.of("limit.funding.has"));
  }
}
