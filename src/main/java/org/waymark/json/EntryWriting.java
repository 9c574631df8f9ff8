package org.waymark.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Grant;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Money;
import org.waymark.catalog.OpenTo;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Outcome;
import org.waymark.catalog.Pay;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.RoleOffer;
import org.waymark.catalog.Round;
import org.waymark.catalog.Selectivity;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Source;
import org.waymark.catalog.Stream;
import org.waymark.catalog.Variant;

/** Writes the members of an entry in the canonical order; what is absent is left out. */
final class EntryWriting {
  private EntryWriting() {}

  static JsonObject entry(Entry entry) {
    Facts facts = entry.facts();
    JsonBuilder json =
        JsonBuilder.sparse()
            .put("id", facts.id())
            .put("type", entry.type())
            .put("kind", entry.kind())
            .put("name", facts.name())
            .putTexts("aliases", facts.aliases())
            .put("url", facts.url())
            .put("summary", facts.summary())
            .put("tracks", tracks(facts))
            .putTexts("topics", facts.topics())
            .put("stage", facts.stage())
            .put("status", facts.status())
            .putObject("openTo", facts.openTo(), EntryWriting::openTo)
            .putTexts("succeededBy", facts.succeededBy())
            .put("partOf", facts.partOf())
            .putTexts("languages", facts.languages());
    switch (entry) {
      case Program program -> program(json, program);
      case Resource resource -> resource(json, resource);
      case Organization organization -> organization(json, organization);
    }
    return json.put("asOf", facts.asOf())
        .put("verifiedAt", day(facts.verifiedAt()))
        .putItems("sources", facts.sources(), EntryWriting::source)
        .put("note", facts.note())
        .build();
  }

  private static @Nullable String day(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static void program(JsonBuilder json, Program program) {
    json.put("organization", program.organization())
        .putIfTrue("byInvitation", program.byInvitation())
        .put("cadence", program.cadence())
        .put("cadenceEstimated", program.cadenceEstimated())
        .putItems("modes", program.modes(), EntryWriting::mode)
        .put("weeks", program.weeks())
        .put("weeksEstimated", program.weeksEstimated())
        .put("hoursPerWeek", program.hoursPerWeek())
        .put("hoursPerWeekEstimated", program.hoursPerWeekEstimated())
        .put("hoursPerWeekTypical", program.hoursPerWeekTypical())
        .put("intensity", program.intensity())
        .putItems("roles", program.roles(), EntryWriting::roleOffer)
        .put("entryLevel", program.entryLevel())
        .putItems("prerequisites", program.prerequisites(), EntryWriting::skillLevel)
        .putItems("teaches", program.teaches(), EntryWriting::skillLevel)
        .putIfTrue("longRoute", program.longRoute())
        .putItems("streams", program.streams(), EntryWriting::stream)
        .putItems("variants", program.variants(), EntryWriting::variant)
        .putObject("funding", program.funding(), EntryWriting::funding)
        .putObject("eligibility", program.eligibility(), EntryWriting::eligibility)
        .put("visaSupport", yesOrNo(program.visaSupport()))
        .put("selective", program.selective())
        .putItems("rounds", program.rounds(), EntryWriting::round)
        .putItems("selectivity", program.selectivity(), EntryWriting::selectivity)
        .putObject("admissionRate", program.admissionRate(), EntryWriting::admissionRate)
        .putItems("outcomes", program.outcomes(), EntryWriting::outcome)
        .putTexts("leadsTo", program.leadsTo())
        .putTexts("uses", program.uses())
        .putTexts("usesPart", program.usesPart());
  }

  private static @Nullable String yesOrNo(@Nullable Boolean value) {
    if (value == null) {
      return null;
    }
    return value ? "yes" : "no";
  }

  private static void resource(JsonBuilder json, Resource resource) {
    json.putTexts("authors", resource.authors())
        .put("publisher", resource.publisher())
        .put("published", resource.published())
        .putItems("modes", resource.modes(), EntryWriting::mode)
        .put("hours", resource.hours())
        .put("hoursEstimated", resource.hoursEstimated())
        .put("entryLevel", resource.entryLevel())
        .putItems("prerequisites", resource.prerequisites(), EntryWriting::skillLevel)
        .putItems("teaches", resource.teaches(), EntryWriting::skillLevel)
        .put("standard", resource.standard())
        .put("stepWorthy", resource.stepWorthy() ? null : Boolean.FALSE)
        .putObject("funding", resource.funding(), EntryWriting::funding)
        .putTexts("uses", resource.uses())
        .putTexts("worksThrough", resource.worksThrough())
        .putTexts("leadsTo", resource.leadsTo())
        .put("license", resource.license())
        .putTerms("format", resource.format())
        .put("produces", resource.produces())
        .put("public", resource.isPublic())
        .putIfTrue("repeatable", resource.repeatable());
  }

  private static void organization(JsonBuilder json, Organization organization) {
    json.putItems("locations", organization.locations(), EntryWriting::location)
        .put("founded", organization.founded())
        .put("parent", organization.parent())
        .putTerms("hires", organization.hires())
        .putTexts("runs", organization.runs())
        .putTexts("worksThrough", organization.worksThrough())
        .put("size", organization.size())
        .put("contact", organization.contact())
        .putItems("teaches", organization.teaches(), EntryWriting::skillLevel);
  }

  private static JsonObject tracks(Facts facts) {
    return JsonBuilder.sparse()
        .put("engineering", facts.tracks().engineering())
        .put("conceptual", facts.tracks().conceptual())
        .put("governance", facts.tracks().governance())
        .build();
  }

  private static JsonObject openTo(OpenTo openTo) {
    return JsonBuilder.sparse()
        .putTexts("universities", openTo.universities())
        .putIfTrue("students", openTo.students())
        .build();
  }

  private static JsonObject source(Source source) {
    return JsonBuilder.sparse()
        .put("url", source.url())
        .put("asOf", source.asOf())
        .putTexts("supports", source.supports())
        .putItems("differs", source.differs(), EntryWriting::dissent)
        .build();
  }

  private static JsonObject dissent(Source.Dissent dissent) {
    return JsonBuilder.sparse().put("field", dissent.field()).put("says", dissent.says()).build();
  }

  private static JsonObject mode(Mode mode) {
    return JsonBuilder.sparse()
        .put("setting", mode.setting())
        .put("mentoring", mode.mentoring())
        .putItems("locations", mode.locations(), EntryWriting::location)
        .build();
  }

  private static JsonObject location(Location location) {
    return JsonBuilder.sparse()
        .put("city", location.city())
        .put("country", location.country())
        .build();
  }

  private static JsonObject roleOffer(RoleOffer offer) {
    return JsonBuilder.sparse()
        .put("role", offer.role())
        .put("hoursPerWeek", offer.hoursPerWeek())
        .putObject("pay", offer.pay(), EntryWriting::pay)
        .put("note", offer.note())
        .build();
  }

  static JsonObject skillLevel(SkillLevel level) {
    return JsonBuilder.sparse().put("skill", level.skill()).put("level", level.level()).build();
  }

  private static JsonObject stream(Stream stream) {
    return JsonBuilder.sparse()
        .put("track", stream.track())
        .put("name", stream.name())
        .keepItems("prerequisites", stream.prerequisites(), EntryWriting::skillLevel)
        .keepItems("teaches", stream.teaches(), EntryWriting::skillLevel)
        .build();
  }

  private static JsonObject variant(Variant variant) {
    return JsonBuilder.sparse().put("name", variant.name()).put("text", variant.text()).build();
  }

  private static JsonObject funding(Funding funding) {
    return JsonBuilder.sparse()
        .putObject("cost", funding.cost(), EntryWriting::money)
        .putObject("stipend", funding.stipend(), EntryWriting::pay)
        .putObject("grant", funding.grant(), EntryWriting::grant)
        .put("travel", funding.travel())
        .put("housing", funding.housing())
        .put("compute", funding.compute())
        .put("eligibility", funding.eligibility())
        .build();
  }

  static JsonObject money(Money money) {
    return JsonBuilder.sparse()
        .put("amount", money.amount())
        .put("currency", money.currency())
        .build();
  }

  private static JsonObject pay(Pay pay) {
    return JsonBuilder.sparse()
        .put("amount", pay.amount())
        .put("currency", pay.currency())
        .put("per", pay.per())
        .build();
  }

  private static JsonObject grant(Grant grant) {
    return JsonBuilder.sparse()
        .put("min", grant.min())
        .put("max", grant.max())
        .put("currency", grant.currency())
        .build();
  }

  private static JsonObject eligibility(Eligibility eligibility) {
    return JsonBuilder.sparse()
        .putTerms("careerStages", eligibility.careerStages())
        .putTexts("countries", eligibility.countries())
        .put("minAge", eligibility.minAge())
        .putTexts("citizenship", eligibility.citizenship())
        .putTexts("workAuthorization", eligibility.workAuthorization())
        .put("text", eligibility.text())
        .build();
  }

  private static JsonObject round(Round round) {
    return JsonBuilder.sparse()
        .put("label", round.label())
        .put("role", round.role())
        .put("stream", round.stream())
        .put("opens", round.opens())
        .put("deadline", round.deadline())
        .put("zone", round.zone())
        .put("starts", round.starts())
        .put("ends", round.ends())
        .put("weeks", round.weeks())
        .put("hoursAtLeast", round.hoursAtLeast())
        .put("setting", round.setting())
        .put("city", round.city())
        .put("country", round.country())
        .put("places", round.places())
        .build();
  }

  private static JsonObject selectivity(Selectivity selectivity) {
    return JsonBuilder.sparse()
        .put("round", selectivity.round())
        .put("applied", selectivity.applied())
        .put("accepted", selectivity.accepted())
        .put("rate", selectivity.rate())
        .put("source", selectivity.source())
        .build();
  }

  static JsonObject admissionRate(AdmissionRate rate) {
    return JsonBuilder.sparse()
        .put("low", rate.low())
        .put("typical", rate.typical())
        .put("high", rate.high())
        .put("basis", rate.basis())
        .build();
  }

  private static JsonObject outcome(Outcome outcome) {
    return JsonBuilder.sparse().put("text", outcome.text()).put("source", outcome.source()).build();
  }
}
