package org.waymark.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Message;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ProgramKind;
import org.waymark.rounds.DateRange;

final class SayTest {
  private final Say english = Say.english();
  private final Say spanish = Languages.find("es").orElseThrow();

  @Test
  void chancesAreNeverFinerThanKnown() {
    assertThat(english.chance(0.0545)).isEqualTo("about 1 in 20");
    assertThat(english.chance(0.065)).isEqualTo("about 1 in 15");
    assertThat(english.chance(0.5)).isEqualTo("about 1 in 2");
    assertThat(english.chance(0.65)).isEqualTo("about 2 in 3");
    assertThat(english.chance(0.9)).isEqualTo("more than 4 in 5");
    assertThat(english.chance(0)).isEqualTo("about 1 in 200");
  }

  @Test
  void anEstimatedDateIsNeverADay() {
    DateRange spring = new DateRange(LocalDate.of(2027, 3, 5), LocalDate.of(2027, 4, 9), null);
    assertThat(english.range(spring)).isEqualTo("around March to April 2027");
    assertThat(spanish.range(spring)).isEqualTo("entre marzo y abril de 2027");
    DateRange turn = new DateRange(LocalDate.of(2026, 12, 5), LocalDate.of(2027, 1, 9), null);
    assertThat(english.range(turn)).isEqualTo("around December 2026 to January 2027");
  }

  @Test
  void anAnnouncedDeadlineNamesItsZone() {
    LocalDate day = LocalDate.of(2027, 1, 18);
    assertThat(english.range(new DateRange(day, day, "AoE")))
        .isEqualTo("18 January 2027 (anywhere on earth)");
  }

  @Test
  void sharesAreRoundedToFiveInAHundred() {
    assertThat(english.share(0.583)).isEqualTo("about 60\u00a0%");
  }

  @Test
  void aLanguageWritesDaysAndNumbersItsOwnWay() {
    LocalDate day = LocalDate.of(2027, 9, 3);
    assertThat(english.day(day)).isEqualTo("3 September 2027");
    assertThat(spanish.day(day)).isEqualTo("3 de septiembre de 2027");
    assertThat(english.shortMonth(day)).isEqualTo("Sep");
    assertThat(english.money(12_500, "USD")).isEqualTo("12,500\u00a0USD");
    assertThat(spanish.money(12_500, "USD")).isEqualTo("12.500\u00a0USD");
    assertThat(spanish.number(2.5)).isEqualTo("2,5");
    assertThat(spanish.both(List.of("A", "Indra"))).isEqualTo("A e Indra");
    assertThat(spanish.country("GB")).isEqualTo("Reino Unido");
  }

  @Test
  void aMessageIsSaidWithAllItHolds() {
    Message place = Message.verbatim(List.of("Lima", new Message.Country("PE")));
    Message reach = Message.of("limit.reach", place);
    assertThat(english.of(reach)).isEqualTo("It is in person in Lima, Peru.");
    assertThat(spanish.of(reach)).isEqualTo("Es en persona, en Lima, Perú.");
    Message skill = Message.verbatim(new Message.Label("skill", "economics", "Economics"));
    assertThat(english.of(skill)).isEqualTo("Economics");
    assertThat(spanish.of(skill)).isEqualTo("economía");
    assertThat(spanish.of(ProgramKind.READING_GROUP)).isEqualTo("grupo de lectura");
  }

  @Test
  void pluralsFollowTheNumber() {
    assertThat(english.of("span.weeks", 1)).isEqualTo("1 week");
    assertThat(english.of("span.weeks", 2.5)).isEqualTo("2.5 weeks");
    assertThat(spanish.of("span.weeks", 1.0)).isEqualTo("1 semana");
  }

  @Test
  void anUnknownMessageIsAnError() {
    assertThatThrownBy(() -> english.of("nothing.of.the.kind")).hasMessageContaining("nothing.of");
  }

  @Test
  void theLanguageIsTheChosenOneElseTheBrowsersElseEnglish() {
    assertThat(Languages.of("es", "en").tag()).isEqualTo("es");
    assertThat(Languages.of(null, "ca, es-MX;q=0.8, en;q=0.5").tag()).isEqualTo("es");
    assertThat(Languages.of(null, "en-US,en;q=0.9,es;q=0.8").tag()).isEqualTo("en");
    assertThat(Languages.of("xx", null).tag()).isEqualTo("en");
    assertThat(Languages.of(null, "*;q=;;").tag()).isEqualTo("en");
  }

  @Test
  void aDateIsReadAsPeopleWriteIt() {
    assertThat(english.readDate("31 May 2027")).contains(PartialDate.parse("2027-05-31"));
    assertThat(english.readDate("may 31, 2027")).contains(PartialDate.parse("2027-05-31"));
    assertThat(english.readDate("Sep  2027")).contains(PartialDate.parse("2027-09"));
    assertThat(spanish.readDate("31 de mayo de 2027")).contains(PartialDate.parse("2027-05-31"));
    assertThat(spanish.readDate("mayo de 2027")).contains(PartialDate.parse("2027-05"));
    assertThat(english.readDate("31 February 2027")).isEmpty();
    assertThat(english.readDate("soon")).isEmpty();
  }
}
