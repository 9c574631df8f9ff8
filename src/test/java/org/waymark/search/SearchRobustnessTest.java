package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;

/**
 * The whole catalogue's names, as they stand and misspelt, and queries that nobody would mean.
 * {@code -Dwaymark.queries=10000} asks more of the latter, {@code -Dwaymark.seed=} others.
 */
final class SearchRobustnessTest {
  private static final long SEED = Long.getLong("waymark.seed", 20261125L);
  private static final int QUERIES = Integer.getInteger("waymark.queries", 500);
  private static final int MISSPELLINGS = 300;
  private static final int LONGEST = 500;
  private static final double FOUND = 0.95;

  @TempDir private static Path folder;
  private static SearchIndex index;
  private static Catalog catalog;
  private static Searcher searcher;

  @BeforeAll
  static void build() {
    System.out.println("seed " + SEED);
    catalog = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
    index = SearchIndex.open(folder, Gazetteer.load());
    index.refresh(catalog, Map.of(), LocalDate.of(2026, 11, 25));
    searcher = index.acquire();
  }

  @AfterAll
  static void close() {
    searcher.close();
    index.close();
  }

  @Test
  void everyNameAndAliasFindsABearerFirst() {
    List<String> missed = new ArrayList<>();
    for (Entry entry : catalog.entries()) {
      names(entry)
          .filter(name -> first(name, 1).stream().noneMatch(found -> bears(found, name)))
          .forEach(name -> missed.add(entry.id() + ": " + name));
    }
    assertThat(missed).isEmpty();
  }

  private static Stream<String> names(Entry entry) {
    return Stream.concat(Stream.of(entry.name()), entry.facts().aliases().stream());
  }

  /** Whether the entry's id, its name or an alias holds the words of a name. */
  private static boolean bears(Entry entry, String name) {
    String key = Analysis.key(name);
    return Stream.concat(names(entry), Stream.of(entry.id()))
        .map(Analysis::key)
        .anyMatch(own -> own.contains(key));
  }

  private static List<Entry> first(String text, int count) {
    return searcher.search(SearchQuery.of(text).withLimit(count)).hits().stream()
        .map(Hit::entry)
        .toList();
  }

  @Test
  void aMisspeltNameIsAmongTheFirstThree() {
    Random random = new Random(SEED);
    List<Entry> entries = List.copyOf(catalog.entries());
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < MISSPELLINGS; i++) {
      Entry entry = entries.get(random.nextInt(entries.size()));
      String misspelt = misspell(entry.name(), random);
      if (!first(misspelt, 3).contains(entry)) {
        missed.add(entry.name() + " as " + misspelt);
      }
    }
    System.out.printf("%d of %d misspelt names not found%n", missed.size(), MISSPELLINGS);
    assertThat(missed).hasSizeLessThanOrEqualTo((int) (MISSPELLINGS * (1 - FOUND)));
  }

  /** One letter left out, added, replaced, or swapped with the next. */
  private static String misspell(String name, Random random) {
    List<Integer> letters = new ArrayList<>();
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        letters.add(i);
      }
    }
    int at = letters.get(random.nextInt(letters.size()));
    char other = (char) ('a' + random.nextInt(26));
    String before = name.substring(0, at);
    String after = name.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + other + name.charAt(at) + after;
      case 2 -> before + other + after;
      default ->
          after.isEmpty()
              ? before
              : before + after.charAt(0) + name.charAt(at) + after.substring(1);
    };
  }

  /** As long as a text may be: of whole names, of their words, and of those misspelt. */
  @Test
  void noTextIsTooLong() {
    Random random = new Random(SEED);
    List<Entry> entries = List.copyOf(catalog.entries());
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < LONGEST) {
        String name = entries.get(random.nextInt(entries.size())).name();
        text.append(i % 3 == 0 ? name : misspell(name, random)).append(i % 2 == 0 ? " " : "\" ");
      }
      String cut = text.substring(0, LONGEST);
      assertThat(searcher.search(SearchQuery.of(cut)).total()).as(cut).isNotNegative();
    }
  }

  @Test
  void noQueryFails() {
    Random random = new Random(SEED);
    long slowest = 0;
    for (int i = 0; i < QUERIES; i++) {
      String text = AbsurdQueries.next(random);
      long start = System.nanoTime();
      assertThat(searcher.search(SearchQuery.of(text)).total()).as(text).isNotNegative();
      assertThat(searcher.suggest(text, 8)).as(text).hasSizeLessThanOrEqualTo(8);
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    System.out.printf("slowest of %d absurd queries: %.1f ms%n", QUERIES, slowest / 1e6);
  }
}
