package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for programs. */
final class ProgramRules {
  private static final double HOURS_OF_A_WEEK = 168;
  private static final double LONGEST_WEEKS = 520;
  private static final int MOST_PEOPLE = 1_000_000;
  private static final double ROUNDING = 0.01;

  private ProgramRules() {}

  static void check(Program program, Findings.About about) {
    EntryRules.modes(program.modes(), about);
    EntryRules.funding(program.funding(), about);
    effort(program, about);
    for (int i = 0; i < program.roles().size(); i++) {
      String pointer = "/roles/" + i;
      RoleOffer offer = program.roles().get(i);
      EntryRules.quantity(offer.hoursPerWeek(), HOURS_OF_A_WEEK, pointer + "/hoursPerWeek", about);
      EntryRules.pay(offer.pay(), pointer + "/pay", about);
    }
    EntryRules.distinct(program.roles().stream().map(RoleOffer::role).toList(), "/roles", about);
    eligibility(program.eligibility(), about);
    for (int i = 0; i < program.rounds().size(); i++) {
      round(program.rounds().get(i), "/rounds/" + i, about);
    }
    newestFirst(program.rounds(), about);
    for (int i = 0; i < program.selectivity().size(); i++) {
      selectivity(program.selectivity().get(i), "/selectivity/" + i, about);
    }
    for (int i = 0; i < program.outcomes().size(); i++) {
      EntryRules.webAddress(
          program.outcomes().get(i).source(), "/outcomes/" + i + "/source", about);
    }
  }

  private static void effort(Program program, Findings.About about) {
    EntryRules.notBoth(program.cadence(), program.cadenceEstimated(), "cadence", about);
    EntryRules.notBoth(program.weeks(), program.weeksEstimated(), "weeks", about);
    EntryRules.notBoth(
        program.hoursPerWeek(), program.hoursPerWeekEstimated(), "hoursPerWeek", about);
    EntryRules.quantity(program.weeks(), LONGEST_WEEKS, "/weeks", about);
    EntryRules.quantity(program.weeksEstimated(), LONGEST_WEEKS, "/weeksEstimated", about);
    EntryRules.quantity(program.hoursPerWeek(), HOURS_OF_A_WEEK, "/hoursPerWeek", about);
    EntryRules.quantity(
        program.hoursPerWeekEstimated(), HOURS_OF_A_WEEK, "/hoursPerWeekEstimated", about);
    EntryRules.quantity(
        program.hoursPerWeekTypical(), HOURS_OF_A_WEEK, "/hoursPerWeekTypical", about);
    Double stated = program.hoursPerWeek();
    Double typical = program.hoursPerWeekTypical();
    about.check(
        typical == null || (stated != null && typical >= stated),
        "/hoursPerWeekTypical",
        Message.of("rule.typical-load"),
        Message.of("rule.stated-minimum"));
  }

  private static void eligibility(@Nullable Eligibility eligibility, Findings.About about) {
    if (eligibility == null) {
      return;
    }
    EntryRules.distinct(eligibility.careerStages(), "/eligibility/careerStages", about);
    EntryRules.countries(eligibility.countries(), "/eligibility/countries", about);
    EntryRules.countries(eligibility.citizenship(), "/eligibility/citizenship", about);
    EntryRules.countries(eligibility.workAuthorization(), "/eligibility/workAuthorization", about);
    EntryRules.quantity(eligibility.minAge(), 99, "/eligibility/minAge", about);
  }

  private static void round(Round round, String pointer, Findings.About about) {
    EntryRules.country(round.country(), pointer + "/country", about);
    EntryRules.quantity(round.places(), MOST_PEOPLE, pointer + "/places", about);
    EntryRules.quantity(round.weeks(), LONGEST_WEEKS, pointer + "/weeks", about);
    EntryRules.quantity(
        round.hoursAtLeast(), LONGEST_WEEKS * HOURS_OF_A_WEEK, pointer + "/hoursAtLeast", about);
    String zone = round.zone();
    about.check(
        zone == null || Codes.isZone(zone),
        pointer + "/zone",
        Message.of("rule.no-zone", String.valueOf(zone)),
        Message.of("rule.a-zone"));
    about.check(
        zone == null || round.deadline() != null,
        pointer + "/zone",
        Message.of("rule.zone-alone"),
        Message.of("rule.its-deadline"));
    notAfter(round.deadline(), round.starts(), pointer, "deadline", "starts", about);
    notAfter(round.opens(), round.deadline(), pointer, "opens", "deadline", about);
    notAfter(round.opens(), round.starts(), pointer, "opens", "starts", about);
    notAfter(round.starts(), round.ends(), pointer, "starts", "ends", about);
  }

  private static void notAfter(
      @Nullable PartialDate first,
      @Nullable PartialDate second,
      String pointer,
      String firstName,
      String secondName,
      Findings.About about) {
    if (first != null && second != null && first.isSurelyAfter(second)) {
      about.problem(
          pointer + "/" + firstName,
          Message.of("rule.after", firstName, first.toString(), secondName, second.toString()),
          Message.of("rule.not-after", firstName, secondName));
    }
  }

  /** That rounds of one role and stream stand newest first. */
  private static void newestFirst(List<Round> rounds, Findings.About about) {
    for (int i = 1; i < rounds.size(); i++) {
      PartialDate above = dateOf(rounds.get(i - 1));
      PartialDate here = dateOf(rounds.get(i));
      if (above != null && here != null && here.isSurelyAfter(above)) {
        about.problem(
            "/rounds/" + i,
            Message.of("rule.rounds-order", here.toString(), above.toString()),
            Message.of("rule.newest-first"));
      }
    }
  }

  private static @Nullable PartialDate dateOf(Round round) {
    return round.starts() != null ? round.starts() : round.deadline();
  }

  private static void selectivity(Selectivity figure, String pointer, Findings.About about) {
    EntryRules.webAddress(figure.source(), pointer + "/source", about);
    EntryRules.quantity(figure.applied(), MOST_PEOPLE, pointer + "/applied", about);
    Integer accepted = figure.accepted();
    Integer applied = figure.applied();
    Double rate = figure.rate();
    if (accepted != null) {
      about.check(
          accepted >= 0 && accepted <= MOST_PEOPLE,
          pointer + "/accepted",
          Message.of("rule.number", accepted),
          Message.of("rule.zero-or-more"));
    }
    if (accepted != null && applied != null) {
      about.check(
          accepted <= applied,
          pointer + "/accepted",
          Message.of("rule.accepted-of", accepted, applied),
          Message.verbatim("accepted ≤ applied"));
    }
    if (rate != null) {
      about.check(
          rate >= 0 && rate <= 1,
          pointer + "/rate",
          Message.of("rule.rate", EntryRules.exact(rate)),
          Message.of("rule.zero-to-one"));
    }
    if (rate != null && accepted != null && applied != null) {
      about.check(
          Math.abs(rate - (double) accepted / applied) <= ROUNDING,
          pointer + "/rate",
          Message.of("rule.rate-of", EntryRules.exact(rate), accepted, applied),
          Message.of("rule.accepted-by-applied"));
    }
  }
}
