package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.pathway.Breach;

/** A full-time program needs a time in which the person can leave everything else. */
final class FullTimeLimit implements Limit {
  @Override
  public String code() {
    return "full-time";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    if (!offering.fullTime || person.canLeaveFor(offering)) {
      return null;
    }
    String needs = "%s weeks full time".formatted(Words.number(offering.weeks));
    return new Breach(code(), "It takes " + needs + ".", needs, person.fullTimeInWords());
  }
}
