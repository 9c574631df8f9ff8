package org.waymark.pathway.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.pathway.Breach;

/** Programs for people at one stage take no others. */
final class CareerStageLimit implements Limit {
  @Override
  public String code() {
    return "career-stage";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    Eligibility eligibility = offering.eligibility();
    if (eligibility == null || person.stage() == null) {
      return null;
    }
    List<CareerStage> open = eligibility.careerStages();
    if (open.isEmpty() || open.contains(CareerStage.ANY) || open.contains(person.stage())) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.career-stage", open),
        Message.verbatim(open),
        Message.verbatim(person.stage()));
  }
}
