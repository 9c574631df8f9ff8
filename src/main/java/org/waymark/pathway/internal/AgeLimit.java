package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** A lowest age is a legal limit. */
final class AgeLimit implements Limit {
  @Override
  public String code() {
    return "age";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Eligibility eligibility = offering.eligibility();
    if (eligibility == null || eligibility.minAge() == null) {
      return null;
    }
    int least = eligibility.minAge();
    Integer age = person.profile().age();
    boolean young = age == null && person.stage() == CareerStage.HIGH_SCHOOL && least > 16;
    if (!young && (age == null || age >= least)) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.age", least),
        Message.of("limit.age.years", least),
        age == null ? Words.notSaid() : Message.of("limit.age.years", age));
  }
}
