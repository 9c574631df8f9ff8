package org.waymark.pathway.internal;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
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
    String stages = open.stream().map(CareerStage::id).collect(joining(", "));
    return new Breach(
        code(), "It is for people at another stage: " + stages + ".", stages, person.stage().id());
  }
}
