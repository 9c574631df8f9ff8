package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.pathway.Breach;
import org.waymark.place.Journey;

/**
 * Nobody is sent on a journey for a visit that costs more than they would pay, and whoever needs
 * funding not across a border, where nobody is known to pay for it. What is longer than a visit
 * usually comes with a place to live or pay, and says whom to ask.
 */
final class JourneyLimit implements Limit {
  @Override
  public String code() {
    return "journey";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Money fare = offering.fare();
    if (fare == null || !offering.isVisit() || isAffordable(offering, person)) {
      return null;
    }
    Message where = Words.place(offering.mode.city(), offering.mode.country());
    return new Breach(
        code(),
        where == null
            ? Message.of("limit.journey.somewhere", fare)
            : Message.of("limit.journey", where, fare),
        Message.verbatim(fare),
        person.profile().maxCost() == null
            ? Message.of("limit.funding.has")
            : Message.of("limit.cost.most", person.profile().maxCost()));
  }

  private static boolean isAffordable(Offering offering, Person person) {
    Money most = person.profile().maxCost();
    if (most != null) {
      return offering.journey <= person.rates().inUsd(most.amount(), most.currency()) + 1e-9;
    }
    boolean abroad = person.journey(offering.mode).compareTo(Journey.REGION) >= 0;
    return !abroad || !person.profile().needsFunding();
  }
}
