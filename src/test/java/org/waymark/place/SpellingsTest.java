package org.waymark.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Spellings that people type: capitals, university towns, former names, and typos, each with the
 * city that they mean. A typo that is no city's name counts as understood when the first of the
 * near spellings is the city.
 */
final class SpellingsTest {
  private final Gazetteer gazetteer = Gazetteer.load();

  private record Spelling(
      String kind, String typed, @Nullable String given, String country, String city) {}

  @Test
  void resolveAsAPersonWouldExpect() throws IOException {
    List<Spelling> spellings = spellings();
    List<String> wrong = new ArrayList<>();
    for (Spelling spelling : spellings) {
      City meant = meant(spelling);
      boolean right =
          meant != null
              && meant.name().equals(spelling.city)
              && meant.country().equals(spelling.country);
      if (!right) {
        wrong.add(spelling + " gives " + meant);
      }
    }
    System.out.printf(
        "city spellings: %d of %d resolve%n", spellings.size() - wrong.size(), spellings.size());
    assertThat(spellings).hasSizeGreaterThanOrEqualTo(200);
    assertThat(wrong).isEmpty();
  }

  private @Nullable City meant(Spelling spelling) {
    Optional<City> found = gazetteer.findCity(spelling.typed, spelling.given);
    List<City> near =
        found.isEmpty() && spelling.kind.equals("typo")
            ? gazetteer.nearSpellings(spelling.typed, spelling.given, 1)
            : List.of();
    return found.or(() -> near.stream().findFirst()).orElse(null);
  }

  private static List<Spelling> spellings() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SpellingsTest.class.getResourceAsStream("spellings.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(f -> new Spelling(f[0], f[1], f[2].isEmpty() ? null : f[2], f[3], f[4]))
          .toList();
    }
  }
}
