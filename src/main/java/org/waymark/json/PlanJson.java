package org.waymark.json;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Alternative;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Assumption;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Gain;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Readiness;
import org.waymark.pathway.ReadinessOn;
import org.waymark.pathway.Reason;
import org.waymark.pathway.Step;
import org.waymark.pathway.StepMode;
import org.waymark.pathway.Stretch;
import org.waymark.pathway.Warning;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.DeadlineZone;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * The JSON form of a plan, as the interface has it. Numbers are the planner's own, not rounded, so
 * that shares add up and readiness stays in order; what is absent is null.
 */
public final class PlanJson {
  private static final Say SAY = Say.english();

  private PlanJson() {}

  /** The plan as a value. */
  public static JsonObject value(Plan plan) {
    return JsonBuilder.full()
        .put("asOf", plan.asOf().toString())
        .put("catalogVersion", plan.catalogVersion())
        .put("role", plan.role())
        .put("target", plan.target())
        .put("value", plan.value())
        .put("exact", plan.exact())
        .put("gap", plan.gap())
        .put("readiness", readiness(plan.readiness()))
        .putItems("readinessOverTime", plan.readinessOverTime(), PlanJson::readinessOn)
        .putItems("assumptions", plan.assumptions(), PlanJson::assumption)
        .putItems("steps", plan.steps(), PlanJson::step)
        .putItems("applications", plan.applications(), PlanJson::window)
        .putItems("applyNow", plan.applyNow(), PlanJson::pointer)
        .putItems("peopleAndPlaces", plan.peopleAndPlaces(), PlanJson::pointer)
        .putItems("alsoOpen", plan.alsoOpen(), PlanJson::pointer)
        .putItems("justOutOfReach", plan.justOutOfReach(), PlanJson::pointer)
        .putItems("longRoutes", plan.longRoutes(), PlanJson::pointer)
        .putTexts("leadsTo", plan.leadsTo())
        .putItems("alternatives", plan.alternatives(), PlanJson::alternative)
        .putItems("warnings", plan.warnings(), PlanJson::warning)
        .build();
  }

  private static JsonObject readiness(Readiness readiness) {
    return JsonBuilder.full()
        .put("now", readiness.now())
        .put("withoutAdmission", readiness.withoutAdmission())
        .put("expected", readiness.expected())
        .put("best", readiness.best())
        .build();
  }

  private static JsonObject readinessOn(ReadinessOn on) {
    return JsonBuilder.full()
        .put("day", on.day().toString())
        .put("withoutAdmission", on.withoutAdmission())
        .put("expected", on.expected())
        .put("best", on.best())
        .build();
  }

  private static JsonObject assumption(Assumption assumption) {
    JsonBuilder json = JsonBuilder.full().put("field", assumption.field());
    String value = assumption.value();
    return (value.matches("-?\\d{1,9}(\\.\\d{1,9})?")
            ? json.put("value", Double.valueOf(value))
            : json.put("value", value))
        .put("text", SAY.of(assumption.text()))
        .build();
  }

  private static JsonObject step(Step step) {
    return JsonBuilder.full()
        .put("id", step.id())
        .put("entry", step.entry())
        .put("name", step.name())
        .put("type", step.type())
        .put("role", step.type() == EntryType.PROGRAM ? step.role() : null)
        .put("stream", step.stream())
        .put("mode", mode(step.mode()))
        .put("timing", step.timing())
        .put("start", step.start().toString())
        .put("end", step.end().toString())
        .put("hours", step.hours())
        .put("hoursPerWeek", step.hoursPerWeek())
        .put("hoursEstimated", step.hoursEstimated())
        .putObject("journey", step.journey(), EntryWriting::money)
        .putItems("gains", step.gains(), PlanJson::gain)
        .putObject("stretch", step.stretch(), PlanJson::stretch)
        .putObject("admission", step.admission(), PlanJson::admission)
        .putObject("deadline", step.deadline(), range -> deadline(range, step.timing()))
        .put("fallback", step.fallback())
        .putTexts("companions", step.companions())
        .putItems("why", step.why(), PlanJson::reason)
        .putTexts("unlocks", step.unlocks())
        .put("makes", step.makes())
        .build();
  }

  private static JsonObject mode(StepMode mode) {
    return JsonBuilder.full()
        .put("setting", mode.setting())
        .put("mentoring", mode.mentoring())
        .put("with", mode.with())
        .put("city", mode.city())
        .put("country", mode.country())
        .put("rung", mode.rung())
        .build();
  }

  private static JsonObject gain(Gain gain) {
    return JsonBuilder.full()
        .put("skill", gain.skill())
        .put("from", gain.from())
        .put("aim", gain.aim())
        .put("expect", gain.expect())
        .build();
  }

  private static JsonObject stretch(Stretch stretch) {
    return JsonBuilder.full()
        .put("skill", stretch.skill())
        .put("has", stretch.has())
        .put("needs", stretch.needs())
        .build();
  }

  private static JsonObject admission(Admission admission) {
    return JsonBuilder.full()
        .put("low", admission.low())
        .put("typical", admission.typical())
        .put("high", admission.high())
        .put("accepted", admission.accepted())
        .put("applied", admission.applied())
        .put("year", admission.year())
        .put("ownFigure", admission.ownFigure())
        .put("basis", SAY.of(admission.basis()))
        .put("source", admission.source())
        .build();
  }

  /** A share that rounding put a hair above 1 is 1. */
  private static JsonObject reason(Reason reason) {
    double share = Math.min(1, reason.share());
    return JsonBuilder.full().put("text", SAY.of(reason.text())).put("share", share).build();
  }

  private static JsonObject window(ApplicationWindow window) {
    JsonObject atLeastOne =
        JsonBuilder.full()
            .put("independent", window.independent())
            .put("correlated", window.correlated())
            .build();
    return JsonBuilder.full()
        .put("window", window.window())
        .putTexts("apply", window.apply())
        .put("fallback", window.fallback())
        .put("atLeastOne", atLeastOne)
        .putItems("choices", window.choices(), PlanJson::choice)
        .build();
  }

  private static JsonObject choice(Choice choice) {
    JsonObject ifAccepted =
        JsonBuilder.full().put("readiness", choice.readinessIfAccepted()).build();
    return JsonBuilder.full()
        .put("entry", choice.entry())
        .put("name", choice.name())
        .put("role", choice.role())
        .put("stream", choice.stream())
        .put("label", choice.label())
        .put("timing", choice.timing())
        .putObject("deadline", choice.deadline(), range -> deadline(range, choice.timing()))
        .put("starts", dates(choice.starts(), choice.timing(), choice.starts().zone()))
        .put("weeks", choice.weeks())
        .put("hoursPerWeek", choice.hoursPerWeek())
        .put("mode", mode(choice.mode()))
        .put("value", choice.value())
        .put("admission", admission(choice.admission()))
        .putTexts("preparation", choice.preparation())
        .putItems("missing", choice.missing(), PlanJson::stretch)
        .put("ifAccepted", ifAccepted)
        .putItems("gains", choice.gains(), PlanJson::gain)
        .putItems("why", choice.why(), PlanJson::reason)
        .putTexts("notes", choice.notes())
        .build();
  }

  /** A deadline that states no zone is read as ending anywhere on earth. */
  private static JsonObject deadline(DateRange range, Timing timing) {
    return dates(range, timing, range.zone() == null ? DeadlineZone.AOE : range.zone());
  }

  /** An announced day with its zone, or the days between which it falls. */
  private static JsonObject dates(DateRange range, Timing timing, @Nullable String zone) {
    JsonBuilder json = JsonBuilder.full();
    if (timing == Timing.ANNOUNCED && range.isExact()) {
      return json.put("date", range.from().toString()).put("zone", zone).build();
    }
    return json.put("from", range.from().toString()).put("until", range.until().toString()).build();
  }

  private static JsonObject pointer(Pointer pointer) {
    return JsonBuilder.full()
        .put("entry", pointer.entry())
        .put("name", pointer.name())
        .put("because", SAY.capital(SAY.of(pointer.because())))
        .build();
  }

  private static JsonObject alternative(Alternative alternative) {
    return JsonBuilder.full()
        .put("entry", alternative.entry())
        .put("name", alternative.name())
        .put("because", SAY.of("alternative.in-place", alternative.insteadOf()))
        .put("loss", alternative.loss())
        .build();
  }

  private static JsonObject warning(Warning warning) {
    return JsonBuilder.full()
        .put("code", warning.code())
        .put("text", SAY.of(warning.text()))
        .build();
  }
}
