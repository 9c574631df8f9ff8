package org.waymark.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Format;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Grant;
import org.waymark.catalog.HiringArea;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Money;
import org.waymark.catalog.OpenTo;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Outcome;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Pay;
import org.waymark.catalog.PayPeriod;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.RoleOffer;
import org.waymark.catalog.Round;
import org.waymark.catalog.Selectivity;
import org.waymark.catalog.Setting;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Source;
import org.waymark.catalog.Stage;
import org.waymark.catalog.Status;
import org.waymark.catalog.Stream;
import org.waymark.catalog.Track;
import org.waymark.catalog.TrackFit;
import org.waymark.catalog.Variant;

/** Reads the members of an entry; see {@link Fields} for how problems are gathered. */
final class EntryReading {
  private EntryReading() {}

  static Entry entry(Fields fields) {
    EntryType type = fields.term(EntryType.class, "type");
    Facts facts = facts(fields);
    Entry entry =
        switch (type) {
          case PROGRAM -> program(fields, facts);
          case RESOURCE -> resource(fields, facts);
          case ORGANIZATION -> organization(fields, facts);
        };
    fields.end();
    return entry;
  }

  private static Facts facts(Fields fields) {
    return new Facts(
        fields.text("id"),
        fields.text("name"),
        fields.texts("aliases"),
        fields.text("url"),
        fields.text("summary"),
        fields.object("tracks", new TrackFit(0, 0, 0), EntryReading::tracks),
        fields.texts("topics"),
        fields.termOrNull(Stage.class, "stage"),
        fields.term(Status.class, "status"),
        fields.texts("succeededBy"),
        fields.textOrNull("partOf"),
        fields.object("openTo", EntryReading::openTo),
        fields.texts("languages"),
        fields.dateOrNull("asOf"),
        fields.dayOrNull("verifiedAt"),
        fields.objects("sources", EntryReading::source),
        fields.textOrNull("note"));
  }

  private static TrackFit tracks(Fields fields) {
    return new TrackFit(
        fields.integer("engineering"), fields.integer("conceptual"), fields.integer("governance"));
  }

  private static OpenTo openTo(Fields fields) {
    return new OpenTo(fields.texts("universities"), fields.flag("students", false));
  }

  private static Source source(Fields fields) {
    return new Source(
        fields.text("url"),
        fields.dateOrNull("asOf"),
        fields.texts("supports"),
        fields.objects(
            "differs", differs -> new Source.Dissent(differs.text("field"), differs.text("says"))));
  }

  private static Program program(Fields fields, Facts facts) {
    return new Program(
        facts,
        fields.term(ProgramKind.class, "kind"),
        fields.textOrNull("organization"),
        fields.flag("byInvitation", false),
        fields.termOrNull(Cadence.class, "cadence"),
        fields.termOrNull(Cadence.class, "cadenceEstimated"),
        fields.objects("modes", EntryReading::mode),
        fields.numberOrNull("weeks"),
        fields.numberOrNull("weeksEstimated"),
        fields.numberOrNull("hoursPerWeek"),
        fields.numberOrNull("hoursPerWeekEstimated"),
        fields.numberOrNull("hoursPerWeekTypical"),
        fields.termOrNull(Intensity.class, "intensity"),
        fields.objects("roles", EntryReading::roleOffer),
        fields.term(EntryLevel.class, "entryLevel"),
        fields.objects("prerequisites", EntryReading::skillLevel),
        fields.objects("teaches", EntryReading::skillLevel),
        fields.objects("streams", EntryReading::stream),
        fields.objects("variants", EntryReading::variant),
        fields.flag("longRoute", false),
        fields.object("funding", EntryReading::funding),
        fields.object("eligibility", EntryReading::eligibility),
        visaSupport(fields),
        fields.flag("selective"),
        fields.objects("rounds", EntryReading::round),
        fields.objects("selectivity", EntryReading::selectivity),
        fields.object("admissionRate", EntryReading::admissionRate),
        fields.objects("outcomes", EntryReading::outcome),
        fields.texts("leadsTo"),
        fields.texts("uses"),
        fields.texts("usesPart"));
  }

  private static Resource resource(Fields fields, Facts facts) {
    return new Resource(
        facts,
        fields.term(ResourceKind.class, "kind"),
        fields.texts("authors"),
        fields.textOrNull("publisher"),
        fields.dateOrNull("published"),
        fields.numberOrNull("hours"),
        fields.numberOrNull("hoursEstimated"),
        fields.termOrNull(EntryLevel.class, "entryLevel"),
        fields.objects("prerequisites", EntryReading::skillLevel),
        fields.objects("teaches", EntryReading::skillLevel),
        fields.integerOrNull("standard"),
        fields.object("funding", EntryReading::funding),
        fields.texts("leadsTo"),
        fields.textOrNull("license"),
        fields.texts("uses"),
        fields.terms(Format.class, "format"),
        fields.textOrNull("produces"),
        fields.flagOrNull("public"),
        fields.flag("repeatable", false),
        fields.flag("stepWorthy", true),
        fields.texts("worksThrough"),
        fields.objects("modes", EntryReading::mode));
  }

  private static Organization organization(Fields fields, Facts facts) {
    return new Organization(
        facts,
        fields.term(OrganizationKind.class, "kind"),
        fields.objects("locations", EntryReading::location),
        fields.dateOrNull("founded"),
        fields.textOrNull("parent"),
        fields.terms(HiringArea.class, "hires"),
        fields.texts("runs"),
        fields.texts("worksThrough"),
        fields.textOrNull("size"),
        fields.textOrNull("contact"),
        fields.objects("teaches", EntryReading::skillLevel));
  }

  private static Mode mode(Fields fields) {
    return new Mode(
        fields.term(Setting.class, "setting"),
        fields.term(Mentoring.class, "mentoring"),
        fields.objects("locations", EntryReading::location));
  }

  private static Location location(Fields fields) {
    return new Location(fields.textOrNull("city"), fields.text("country"));
  }

  private static RoleOffer roleOffer(Fields fields) {
    return new RoleOffer(
        fields.term(ParticipationRole.class, "role"),
        fields.numberOrNull("hoursPerWeek"),
        fields.object("pay", EntryReading::pay),
        fields.textOrNull("note"));
  }

  static SkillLevel skillLevel(Fields fields) {
    return new SkillLevel(fields.text("skill"), fields.integer("level"));
  }

  private static Stream stream(Fields fields) {
    List<String> absent = new ArrayList<>();
    for (String list : List.of("prerequisites", "teaches")) {
      if (!fields.has(list)) {
        absent.add(list);
      }
    }
    for (String list : absent) {
      fields.problem(list, Message.of("json.missing", list), Message.of("json.a-replacing-list"));
    }
    return new Stream(
        fields.term(Track.class, "track"),
        fields.text("name"),
        fields.objects("prerequisites", EntryReading::skillLevel),
        fields.objects("teaches", EntryReading::skillLevel));
  }

  private static Variant variant(Fields fields) {
    return new Variant(fields.text("name"), fields.text("text"));
  }

  private static Funding funding(Fields fields) {
    return new Funding(
        fields.object("cost", EntryReading::money),
        fields.object("stipend", EntryReading::pay),
        fields.object("grant", EntryReading::grant),
        fields.flagOrNull("travel"),
        fields.flagOrNull("housing"),
        fields.textOrNull("compute"),
        fields.textOrNull("eligibility"));
  }

  static Money money(Fields fields) {
    return new Money(fields.number("amount"), fields.text("currency"));
  }

  private static Pay pay(Fields fields) {
    return new Pay(
        fields.number("amount"), fields.text("currency"), fields.term(PayPeriod.class, "per"));
  }

  private static Grant grant(Fields fields) {
    return new Grant(
        fields.numberOrNull("min"), fields.numberOrNull("max"), fields.text("currency"));
  }

  private static Eligibility eligibility(Fields fields) {
    return new Eligibility(
        fields.terms(CareerStage.class, "careerStages"),
        fields.texts("countries"),
        fields.integerOrNull("minAge"),
        fields.texts("citizenship"),
        fields.texts("workAuthorization"),
        fields.textOrNull("text"));
  }

  private static @Nullable Boolean visaSupport(Fields fields) {
    String text = fields.textOrNull("visaSupport");
    if (text == null) {
      return null;
    }
    if (!text.equals("yes") && !text.equals("no")) {
      fields.problem("visaSupport", Message.of("json.stands", text), Message.of("json.yes-or-no"));
    }
    return text.equals("yes");
  }

  private static Round round(Fields fields) {
    return new Round(
        fields.text("label"),
        fields.term(ParticipationRole.class, "role"),
        fields.textOrNull("stream"),
        fields.dateOrNull("opens"),
        fields.dateOrNull("deadline"),
        fields.textOrNull("zone"),
        fields.dateOrNull("starts"),
        fields.dateOrNull("ends"),
        fields.numberOrNull("weeks"),
        fields.numberOrNull("hoursAtLeast"),
        fields.termOrNull(Setting.class, "setting"),
        fields.textOrNull("city"),
        fields.textOrNull("country"),
        fields.integerOrNull("places"));
  }

  private static Selectivity selectivity(Fields fields) {
    return new Selectivity(
        fields.text("round"),
        fields.integerOrNull("applied"),
        fields.integerOrNull("accepted"),
        fields.numberOrNull("rate"),
        fields.text("source"));
  }

  /** The members of a range of chances; the whole range of 0 to 1 where they don't rise. */
  static AdmissionRate admissionRate(Fields fields) {
    double low = fields.number("low");
    double typical = fields.number("typical");
    double high = fields.number("high");
    String basis = fields.textOrNull("basis");
    if (low < 0 || low > typical || typical > high || high > 1) {
      Message stated =
          Message.of(
              "json.chances", String.valueOf(low), String.valueOf(typical), String.valueOf(high));
      fields.problem("low", stated, Message.verbatim("0 ≤ low ≤ typical ≤ high ≤ 1"));
      return new AdmissionRate(0, 0, 1, basis);
    }
    return new AdmissionRate(low, typical, high, basis);
  }

  private static Outcome outcome(Fields fields) {
    return new Outcome(fields.text("text"), fields.text("source"));
  }
}
