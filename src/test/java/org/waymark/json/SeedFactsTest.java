package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Pay;
import org.waymark.catalog.PayPeriod;
import org.waymark.catalog.Program;
import org.waymark.catalog.RoleOffer;
import org.waymark.catalog.Round;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Status;
import org.waymark.catalog.Variant;

/** What the documents that the project started from say, as the catalogue holds it. */
final class SeedFactsTest {
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  @Test
  void theSecondArenaRanSixWeeksInPersonInLondon() {
    Round round = round("arena", "ARENA 2.0", ParticipationRole.PARTICIPANT);
    assertThat(round.starts()).isEqualTo(PartialDate.parse("2023-05-22"));
    assertThat(round.ends()).isEqualTo(PartialDate.parse("2023-06-30"));
    assertThat(round.weeks()).isEqualTo(6);
    assertThat(round.hoursAtLeast()).isEqualTo(240);
    assertThat(round.setting()).isEqualTo(Setting.IN_PERSON);
    assertThat(round.city()).isEqualTo("London");
    assertThat(program("arena").leadsTo()).contains("mats", "era-fellowship");
    assertThat(program("arena").outcomes())
        .anyMatch(outcome -> outcome.text().contains("13 strongly agreed"));
  }

  @Test
  void mlabRanTwiceAndEnded() {
    Program mlab = program("mlab");
    assertThat(mlab.status()).isEqualTo(Status.ENDED);
    assertThat(mlab.rounds())
        .extracting(Round::starts)
        .containsExactly(PartialDate.parse("2022-08"), PartialDate.parse("2022-01"));
    assertThat(mlab.facts().note())
        .contains("No further iteration is planned")
        .contains("curriculum can be requested");
    assertThat(mlab.uses()).contains("mlab-curriculum");
    assertThat(offer(mlab, ParticipationRole.PARTICIPANT).note())
        .isEqualTo("About 8 hours a day on 5 or 6 days a week.");
    assertThat(offer(mlab, ParticipationRole.TEACHING_ASSISTANT).note()).contains("Paid");
  }

  @Test
  void introToMlSafetyTookEightWeeksInTheFallOf2022() {
    Program course = program("intro-to-ml-safety");
    Round fall = round("intro-to-ml-safety", "Fall 2022", ParticipationRole.PARTICIPANT);
    assertThat(fall.starts()).isEqualTo(PartialDate.parse("2022-09-26"));
    assertThat(fall.ends()).isEqualTo(PartialDate.parse("2022-11-18"));
    assertThat(fall.deadline()).isEqualTo(PartialDate.parse("2022-09-21"));
    assertThat(fall.setting()).isEqualTo(Setting.ONLINE);
    assertThat(course.weeks()).isEqualTo(8);
    assertThat(course.hoursPerWeek()).isEqualTo(5);
    assertThat(course.modes())
        .containsExactly(
            new Mode(Setting.ONLINE, Mentoring.FACILITATED, List.of()),
            new Mode(Setting.IN_PERSON, Mentoring.FACILITATED, List.of()));
    assertThat(course.variants())
        .extracting(Variant::name)
        .containsExactly("Introductory", "Advanced");
  }

  @Test
  void itsFacilitatorsAppliedEarlierAndWerePaidByTheHour() {
    Round round =
        round("intro-to-ml-safety", "Fall 2022, facilitators", ParticipationRole.FACILITATOR);
    assertThat(round.deadline()).isEqualTo(PartialDate.of(LocalDate.of(2022, 9, 18)));
    assertThat(offer(program("intro-to-ml-safety"), ParticipationRole.FACILITATOR).pay())
        .isEqualTo(new Pay(30, "USD", PayPeriod.HOUR));
  }

  @Test
  void itsStipendWasForThoseWhoMayWorkInTheUnitedStates() {
    Funding funding = Objects.requireNonNull(program("intro-to-ml-safety").funding());
    assertThat(funding.stipend()).isEqualTo(new Pay(1000, "USD", PayPeriod.PROGRAM));
    assertThat(funding.eligibility()).contains("may work in the US");
  }

  @Test
  void formerNamesAreAliasesOfTheirEntries() {
    assertThat(aliases("agi-safety-fundamentals")).contains("AGISF");
    assertThat(aliases("mats")).contains("SERI MATS");
    assertThat(aliases("ml-safety-scholars")).contains("MLSS");
  }

  private static List<String> aliases(String id) {
    return CATALOG.entry(id).facts().aliases();
  }

  private static Program program(String id) {
    Entry entry = CATALOG.entry(id);
    assertThat(entry).isInstanceOf(Program.class);
    return (Program) entry;
  }

  private static Round round(String id, String label, ParticipationRole role) {
    return program(id).rounds().stream()
        .filter(round -> round.label().equals(label) && round.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private static RoleOffer offer(Program program, ParticipationRole role) {
    return program.roles().stream().filter(o -> o.role() == role).findFirst().orElseThrow();
  }
}
