package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.pathway.Breach;

/** Nothing that costs more than the person would pay. */
final class CostLimit implements Limit {
  @Override
  public String code() {
    return "cost";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Money most = person.profile().maxCost();
    Money cost = offering.price();
    if (most == null || cost == null) {
      return null;
    }
    double asked = person.rates().inUsd(cost.amount(), cost.currency());
    double limit = person.rates().inUsd(most.amount(), most.currency());
    if (asked <= limit + 1e-9) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.cost", cost),
        Message.verbatim(cost),
        Message.of("limit.cost.most", most));
  }
}
