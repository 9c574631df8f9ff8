package org.waymark.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Relocate;

final class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          London            |    | London        | GB
          Cologne           |    | Köln          | DE
          Koeln             |    | Köln          | DE
          München           |    | Munich        | DE
          NYC               |    | New York City | US
          SF                |    | San Francisco | US
          Bay Area          |    | San Francisco | US
          Bombay            |    | Mumbai        | IN
          Bangalore         |    | Bengaluru     | IN
          Praha             |    | Prague        | CZ
          Warszawa          |    | Warsaw        | PL
          Den Haag          |    | The Hague     | NL
          Kiev              |    | Kyiv          | UA
          Saigon            |    | Ho Chi Minh City | VN
          Zuerich           |    | Zürich        | CH
          Cambridge         |    | Cambridge     | GB
          Cambridge         | US | Cambridge     | US
          Cambridge MA      |    | Cambridge     | US
          Cambridge, UK     |    | Cambridge     | GB
          Portland, Oregon  |    | Portland      | US
          Buenos Aires      | AR | Buenos Aires  | AR
          Bruxelles         |    | Brussels      | BE
          Nairobi           |    | Nairobi       | KE
          東京              |    | Tokyo         | JP
          Москва            |    | Moscow        | RU
          sao paulo         |    | São Paulo     | BR
          St. Petersburg    |    | Saint Petersburg | RU
          Washington DC     |    | Washington, D.C. | US
          """)
  void findsACityBySpellingsThatPeopleUse(
      String spelling, String country, String name, String inCountry) {
    assertThat(gazetteer.findCity(spelling, country))
        .hasValueSatisfying(city -> {
          assertThat(city.name()).isEqualTo(name);
          assertThat(city.country()).isEqualTo(inCountry);
        });
  }

  @ParameterizedTest
  @CsvSource({"Lodnon,London", "Brusels,Brussels", "Nairobbi,Nairobi", "Edinburg,Edinburgh"})
  void knowsWhatAMisspellingIsNearTo(String misspelt, String name) {
    assertThat(gazetteer.findCity(misspelt, "XX")).isEmpty();
    assertThat(gazetteer.nearSpellings(misspelt, null, 5)).extracting(City::name).contains(name);
  }

  @Test
  void suggestsTheLargestFirstWhileOneTypes() {
    assertThat(gazetteer.suggest("lond", 3)).first().extracting(City::country).isEqualTo("GB");
  }

  @Test
  void distanceIsThatOfTheGreatCircle() {
    City london = gazetteer.findCity("London", "GB").orElseThrow();
    City paris = gazetteer.findCity("Paris", "FR").orElseThrow();
    assertThat(london.at().kilometresTo(paris.at())).isBetween(340.0, 348.0);
  }

  @Test
  void oneWhoStaysReachesWhatIsNearAndNothingUnknown() {
    Reach stays = new Reach(gazetteer, "Oxford", "GB", Relocate.NO);
    assertThat(stays.reaches("Oxford", "GB")).isTrue();
    assertThat(stays.reaches("London", "GB")).isFalse();
    assertThat(stays.reaches(null, "GB")).isFalse();
  }

  @Test
  void theRegionOfAMemberIsTheContinentOrTheEconomicArea() {
    Reach berlin = new Reach(gazetteer, "Berlin", "DE", Relocate.REGION);
    assertThat(berlin.reaches("Brussels", "BE")).isTrue();
    assertThat(berlin.reaches("London", "GB")).isTrue();
    assertThat(berlin.reaches("Nicosia", "CY")).isTrue();
    assertThat(berlin.reaches("Berkeley", "US")).isFalse();
  }
}
