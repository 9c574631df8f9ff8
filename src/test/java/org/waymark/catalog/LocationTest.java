package org.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocationTest {
  @ParameterizedTest
  @CsvSource({
    "London, GB, london-gb",
    "São Paulo, BR, sao-paulo-br",
    "Wrocław, PL, wroclaw-pl",
    "'Washington, D.C.', US, washington-d-c-us",
    ", DE, de"
  })
  void hasAPlainNameInAddresses(String city, String country, String slug) {
    assertThat(new Location(city, country).slug()).isEqualTo(slug);
  }
}
