package org.waymark.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * The jar's file of folded names is derived from the spellings in {@code src/gazetteer}, so that a
 * start needn't fold them. Run with {@code -Dwaymark.rewrite=true} after a change of those or of
 * {@link Gazetteer#fold}, it writes the file anew.
 */
final class CityNamesFileTest {
  private static final Path SOURCES = Path.of("src/gazetteer");
  private static final Path DERIVED =
      Path.of("src/main/resources/org/waymark/place/city-names.tsv.gz");

  private final List<City> cities = Gazetteer.load().cities();

  @Test
  void holdsEverySpellingFoldedAndInOrder() throws IOException {
    byte[] derived = derived();
    if (Boolean.getBoolean("waymark.rewrite")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(DERIVED))) {
        out.write(derived);
      }
    }
    assertThat(Arrays.equals(unzipped(DERIVED), derived))
        .as("%s is what %s gives (-Dwaymark.rewrite=true writes it anew)", DERIVED, SOURCES)
        .isTrue();
  }

  private byte[] derived() throws IOException {
    Map<Long, Integer> lines = new HashMap<>();
    Map<String, List<Integer>> byName = new TreeMap<>(CityNamesFileTest::compareUtf8);
    for (int line = 0; line < cities.size(); line++) {
      lines.put(cities.get(line).geonameId(), line);
    }
    Map<Integer, String[]> spellings = new HashMap<>();
    for (String row : text(unzipped(SOURCES.resolve("spellings.tsv.gz")))) {
      String[] f = row.split("\t", -1);
      spellings.put(lines.get(Long.parseLong(f[0])), f[1].split("\\|"));
    }
    for (int line = 0; line < cities.size(); line++) {
      bear(byName, cities.get(line).name(), line);
      for (String spelling : spellings.getOrDefault(line, new String[0])) {
        bear(byName, spelling, line);
      }
    }
    for (String row : text(Files.readAllBytes(SOURCES.resolve("editorial-names.tsv")))) {
      String[] f = row.split("\t", -1);
      prefer(byName, f[0], largest(byName.getOrDefault(Gazetteer.fold(f[1]), List.of()), row));
    }
    return byName.entrySet().stream()
        .filter(name -> !name.getKey().isEmpty())
        .map(name -> name.getKey() + "\t" + numbers(name.getValue()) + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The city that an editorial row means: the largest of its country that bears its name. */
  private int largest(List<Integer> bearers, String row) {
    String country = row.split("\t", -1)[2];
    return bearers.stream()
        .filter(line -> cities.get(line).country().equals(country))
        .max(Comparator.comparingLong(line -> cities.get(line).population()))
        .orElseThrow(() -> new AssertionError("no such city: " + row));
  }

  private static void bear(Map<String, List<Integer>> byName, String name, int line) {
    List<Integer> bearers =
        byName.computeIfAbsent(Gazetteer.fold(name), folded -> new ArrayList<>(1));
    if (!bearers.contains(line)) {
      bearers.add(line);
    }
  }

  private static void prefer(Map<String, List<Integer>> byName, String name, Integer line) {
    List<Integer> bearers =
        byName.computeIfAbsent(Gazetteer.fold(name), folded -> new ArrayList<>(1));
    bearers.removeIf(line::equals);
    bearers.addFirst(line);
  }

  private static String numbers(List<Integer> lines) {
    return lines.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static int compareUtf8(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> text(byte[] lines) {
    return new String(lines, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
