package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;
import org.waymark.say.Say;

final class SearchQueryTest {
  private static final Vocabularies VOCABULARIES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies();

  private static SearchQuery parse(Map<String, List<String>> parameters) {
    return SearchQuery.parse(parameters, VOCABULARIES, Gazetteer.load());
  }

  @Test
  void anAddressAndItsQueryAreTwoFormsOfOneThing() {
    Map<String, List<String>> address =
        Map.of(
            "q", List.of("policy"),
            "type", List.of("program", "organization"),
            "country", List.of("GB"),
            "near", List.of("London"),
            "withinKm", List.of("25"),
            "deadlineBefore", List.of("2027-01-31"),
            "maxWeeks", List.of("12"),
            "sort", List.of("distance"),
            "limit", List.of("50"),
            "offset", List.of("50"));
    assertThat(parse(address).parameters()).isEqualTo(address);
  }

  @Test
  void aCountryMayBeWrittenByName() {
    assertThat(parse(Map.of("country", List.of("Germany"))).has(Facet.COUNTRY, "DE")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "typ|program|did you mean 'type'",
        "type|programme|did you mean 'program'",
        "topic|interpretabilty|did you mean 'interpretability'",
        "country|Atlantis|is no country",
        "near|Lodnon|London",
        "near|91,0|latitude -90 to 90",
        "withinKm|10|needs 'near'",
        "deadlineBefore|31.1.2027|2027-01-31",
        "limit|0|from 1 to 100",
        "limit|101|from 1 to 100",
        "offset|-1|from 0",
        "offset|1e9|from 0",
        "sort|nearest|is no value of 'sort'",
        "sort|distance|say from where",
        "maxCost|-3|is no value of 'maxCost'",
        "maxCost|NaN|is no value of 'maxCost'"
      })
  void whatIsWrongIsNamedWithWhatWouldBeRight(String name, String value, String said) {
    assertThatThrownBy(() -> parse(Map.of(name, List.of(value))))
        .isInstanceOfSatisfying(
            BadSearch.class,
            bad -> {
              assertThat(bad.faults()).hasSize(1);
              assertThat(bad.faults().getFirst().parameter()).isEqualTo(name);
              assertThat(Say.english().of(bad.faults().getFirst().said())).contains(said);
            });
  }

  @Test
  void aParameterOfOneValueStandsOnce() {
    assertThatThrownBy(() -> parse(Map.of("q", List.of("a", "b"))))
        .isInstanceOf(BadSearch.class)
        .hasMessageContaining("'q' stands 2 times");
  }

  @Test
  void everyFaultIsToldAtOnce() {
    assertThatThrownBy(() -> parse(Map.of("limit", List.of("x"), "sort", List.of("y"))))
        .isInstanceOfSatisfying(BadSearch.class, bad -> assertThat(bad.faults()).hasSize(2));
  }
}
