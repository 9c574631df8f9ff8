package org.waymark.json;

import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Planning;
import org.waymark.catalog.ProgramKind;

/** The JSON form of the planner's judgements. */
final class PlanningJson {
  private PlanningJson() {}

  static Planning read(Fields fields) {
    return new Planning(
        fields.map("timingReliability", Fields::number),
        fields.map("statusReliability", Fields::number),
        fields.map("standardFactor", Fields::number),
        fields.numbers("trackFactor"),
        fields.map("stageFactor", Fields::number),
        fields.map("jurisdictions", Fields::texts),
        fields.number("elsewhereFactor"),
        fields.map("journeys", Fields::number),
        fields.integer("maxSteps"),
        fields.number("easyAdmission"),
        fields.terms(ProgramKind.class, "easyKinds"),
        fields.objects(
            "chanceFactors",
            factor ->
                new Planning.ChanceFactor(
                    factor.text("id"), factor.number("oddsRatio"), factor.text("reason"))),
        fields.number("readinessMonthPrice"),
        fields.number("nearlyThereReadiness"),
        fields.integer("nearlyThereYears"),
        fields.object("defaults", new Planning.Defaults(0, 0, 0, 0), PlanningJson::defaults),
        fields.object(
            "rates",
            new Planning.Rates(new PartialDate(1970, 0, 0), "", java.util.Map.of()),
            PlanningJson::rates));
  }

  private static Planning.Defaults defaults(Fields fields) {
    return new Planning.Defaults(
        fields.number("hoursPerWeek"),
        fields.integer("horizonMonths"),
        fields.integer("applicationsPerWindow"),
        fields.number("fullTimeHoursPerWeek"));
  }

  private static Planning.Rates rates(Fields fields) {
    PartialDate asOf = fields.dateOrNull("asOf");
    return new Planning.Rates(
        asOf == null ? new PartialDate(1970, 0, 0) : asOf,
        fields.text("source"),
        fields.map("usd", Fields::number));
  }

  static JsonBuilder write(JsonBuilder json, Planning planning) {
    return json.put("timingReliability", VocabulariesJson.numbers(planning.timingReliability()))
        .put("statusReliability", VocabulariesJson.numbers(planning.statusReliability()))
        .put("standardFactor", VocabulariesJson.numbers(planning.standardFactor()))
        .putItems("trackFactor", planning.trackFactor(), factor -> new JsonNumber(factor, 0))
        .put("stageFactor", VocabulariesJson.numbers(planning.stageFactor()))
        .put("jurisdictions", jurisdictions(planning))
        .put("elsewhereFactor", planning.elsewhereFactor())
        .put("journeys", VocabulariesJson.numbers(planning.journeys()))
        .put("maxSteps", planning.maxSteps())
        .put("easyAdmission", planning.easyAdmission())
        .putTerms("easyKinds", planning.easyKinds())
        .putItems("chanceFactors", planning.chanceFactors(), PlanningJson::factor)
        .put("readinessMonthPrice", planning.readinessMonthPrice())
        .put("nearlyThereReadiness", planning.nearlyThereReadiness())
        .put("nearlyThereYears", planning.nearlyThereYears())
        .put("defaults", defaults(planning.defaults()))
        .put("rates", rates(planning.rates()));
  }

  private static JsonObject jurisdictions(Planning planning) {
    JsonBuilder json = JsonBuilder.sparse();
    planning.jurisdictions().forEach(json::putTexts);
    return json.build();
  }

  private static JsonObject factor(Planning.ChanceFactor factor) {
    return JsonBuilder.sparse()
        .put("id", factor.id())
        .put("oddsRatio", factor.oddsRatio())
        .put("reason", factor.reason())
        .build();
  }

  private static JsonObject defaults(Planning.Defaults defaults) {
    return JsonBuilder.sparse()
        .put("hoursPerWeek", defaults.hoursPerWeek())
        .put("horizonMonths", defaults.horizonMonths())
        .put("applicationsPerWindow", defaults.applicationsPerWindow())
        .put("fullTimeHoursPerWeek", defaults.fullTimeHoursPerWeek())
        .build();
  }

  private static JsonObject rates(Planning.Rates rates) {
    return JsonBuilder.sparse()
        .put("asOf", rates.asOf())
        .put("source", rates.source())
        .put("usd", VocabulariesJson.numbers(rates.usd()))
        .build();
  }
}
