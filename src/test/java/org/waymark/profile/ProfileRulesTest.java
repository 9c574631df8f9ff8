package org.waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Money;
import org.waymark.catalog.Track;
import org.waymark.json.CatalogFolder;
import org.waymark.json.Faults;
import org.waymark.place.Gazetteer;

final class ProfileRulesTest {
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static List<String> check(UnaryOperator<ProfileBuilder> change) {
    Profile profile = change.apply(Profile.builder(Goal.of(Track.ENGINEERING))).build();
    return ProfileRules.check(profile, CATALOG, Gazetteer.load(), TODAY).stream()
        .map(Faults::line)
        .toList();
  }

  private static List<String> checkHome(String city, String country) {
    return check(profile -> profile.home(new Home(city, country)));
  }

  @Test
  void findsNothingWrongWithWhatIsKnown() {
    assertThat(
            check(profile ->
                profile
                    .goal(new Goal(Track.ENGINEERING, "research-engineer", "mats"))
                    .skills(Map.of("python", 3))
                    .background("software-engineer")
                    .home(new Home("Köln", "DE"))
                    .citizenship(List.of("IN"))
                    .languages(List.of("en", "pt-BR"))
                    .start(TODAY)
                    .maxCost(new Money(0, "ISK"))
                    .completed(List.of("agi-safety-fundamentals"))))
        .isEmpty();
  }

  @Test
  void namesTheNearestKnownId() {
    assertThat(check(profile -> profile.skills(Map.of("pyton", 3))))
        .singleElement()
        .asString()
        .startsWith("/skills/pyton: there is no skill 'pyton'; expected 'python' perhaps");
    assertThat(check(profile -> profile.background("software-enginer")))
        .singleElement()
        .asString()
        .contains("/background", "'software-engineer' perhaps");
    assertThat(
            check(profile -> profile.goal(new Goal(Track.ENGINEERING, "reserch-engineer", "mat"))))
        .containsExactly(
            check(profile -> profile.goal(new Goal(Track.ENGINEERING, "reserch-engineer", null)))
                .getFirst(),
            "/goal/target: there is no entry 'mat'; expected an entry's id, perhaps 'mats'");
    assertThat(check(profile -> profile.completed(List.of("mats", "arenna"))))
        .containsExactly(
            "/completed/1: there is no entry 'arenna'; expected an entry's id, perhaps 'arena'");
  }

  @Test
  void namesNearSpellingsOfACity() {
    assertThat(checkHome("Lodnon", "GB"))
        .singleElement()
        .asString()
        .contains("/location/city: we know no city 'Lodnon'", "'London' (United Kingdom)");
  }

  @Test
  void saysThatACityIsInAnotherCountry() {
    assertThat(checkHome("Bangalore", "SE"))
        .singleElement()
        .asString()
        .contains("we know no 'Bangalore' in Sweden", "(India)");
  }

  @Test
  void tellsCountryCodesFromNames() {
    assertThat(checkHome("London", "UK"))
        .containsExactly(
            "/location/country: 'UK' is no country code; expected GB (United Kingdom)");
    assertThat(check(profile -> profile.workAuthorization(List.of("GB", "EU"))))
        .containsExactly(
            "/workAuthorization/1: 'EU' is no country code;"
                + " expected two capital letters of ISO 3166-1, such as GB or IN");
  }

  @Test
  void refusesAStartInThePast() {
    assertThat(check(profile -> profile.start(TODAY.minusDays(1))))
        .containsExactly("/start: 2026-11-24 lies in the past; expected 2026-11-25 or later");
  }

  @Test
  void refusesACurrencyThatItCannotCompare() {
    assertThat(check(profile -> profile.maxCost(new Money(5, "ISK"))))
        .singleElement()
        .asString()
        .startsWith("/maxCost/currency: we have no rate for ISK; expected an amount in one of USD");
  }

  @Test
  void refusesALanguageThatIsNone() {
    assertThat(check(profile -> profile.languages(List.of("english"))))
        .singleElement()
        .asString()
        .startsWith("/languages/0: 'english' is no language");
  }

  @Test
  void refusesToPlanAroundWhatIsExcludedOrDone() {
    assertThat(
            check(profile ->
                profile
                    .pinned(List.of("mats", "arena"))
                    .excluded(List.of("mats"))
                    .completed(List.of("arena"))))
        .containsExactly(
            "/pinned/0: 'mats' is excluded as well; expected one or the other",
            "/pinned/1: 'arena' is completed already; expected something still to do");
  }

  @Test
  void namesTheFirstOfManyAndCutsWhatIsLong() {
    List<String> unknown = IntStream.range(0, 5000).mapToObj(i -> "zzz" + i).toList();
    assertThat(check(profile -> profile.completed(unknown))).hasSize(20);
    String endless = String.join("", Collections.nCopies(100_000, "ab"));
    assertThat(check(profile -> profile.pinned(List.of(endless))).getFirst()).hasSizeLessThan(200);
  }
}
