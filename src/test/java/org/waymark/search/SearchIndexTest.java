package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;
import org.waymark.search.SearchIndex.Refreshed;

final class SearchIndexTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final CatalogFolder.Contents CONTENTS =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();

  @TempDir private Path folder;

  private SearchIndex open() {
    return SearchIndex.open(folder, Gazetteer.load());
  }

  private static Refreshed refresh(SearchIndex index, long version) {
    return index.refresh(CONTENTS.catalog(version), Map.of(), TODAY);
  }

  @Test
  void aMissingIndexIsBuiltAndAPresentOneIsUsed() {
    try (SearchIndex index = open()) {
      assertThat(refresh(index, 1)).isEqualTo(Refreshed.REBUILT);
    }
    try (SearchIndex index = open()) {
      assertThat(refresh(index, 1)).isEqualTo(Refreshed.CURRENT);
      try (Searcher searcher = index.acquire()) {
        assertThat(searcher.search(SearchQuery.of("")).total())
            .isEqualTo(CONTENTS.entries().size());
      }
    }
  }

  @Test
  void aStaleIndexIsRebuilt() {
    try (SearchIndex index = open()) {
      refresh(index, 1);
    }
    try (SearchIndex index = open()) {
      assertThat(refresh(index, 2)).isEqualTo(Refreshed.REBUILT);
    }
    try (SearchIndex index = open()) {
      assertThat(index.refresh(CONTENTS.catalog(2), Map.of(), TODAY.plusDays(1)))
          .as("deadlines are a day older")
          .isEqualTo(Refreshed.REBUILT);
    }
  }

  @Test
  void aDamagedIndexIsRebuiltAndOtherFilesStay() throws IOException {
    Path note = Files.writeString(folder.resolve("README.md"), "a note");
    try (SearchIndex index = open()) {
      refresh(index, 1);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 64; i++) {
          bytes[bytes.length / 2 + i] ^= 0x5a;
        }
        Files.write(file, bytes);
      }
    }
    try (SearchIndex index = open()) {
      assertThat(refresh(index, 1)).isEqualTo(Refreshed.REBUILT);
      try (Searcher searcher = index.acquire()) {
        assertThat(first(searcher, "MATS")).isEqualTo("mats");
      }
    }
    assertThat(note).hasContent("a note");
  }

  @Test
  void anUpdateShowsInTheNextSearcherAndNotInOlderOnes() {
    Catalog whole = CONTENTS.catalog(1);
    Entry mats = whole.entry("mats");
    List<Entry> others = CONTENTS.entries().stream().filter(entry -> !entry.equals(mats)).toList();
    try (SearchIndex index = open()) {
      index.refresh(whole, Map.of(), TODAY);
      try (Searcher before = index.acquire()) {
        Catalog without = Catalog.of(2, CONTENTS.vocabularies(), others);
        assertThat(index.refresh(without, Map.of(), TODAY)).isEqualTo(Refreshed.UPDATED);
        try (Searcher after = index.acquire()) {
          assertThat(after.version()).isEqualTo(2);
          assertThat(ids(after, "SERI MATS")).doesNotContain("mats");
        }
        assertThat(first(before, "SERI MATS")).isEqualTo("mats");
      }
    }
    try (SearchIndex index = open()) {
      assertThat(index.refresh(Catalog.of(2, CONTENTS.vocabularies(), others), Map.of(), TODAY))
          .as("what was updated was written to disk")
          .isEqualTo(Refreshed.CURRENT);
    }
  }

  private static String first(Searcher searcher, String text) {
    return ids(searcher, text).getFirst();
  }

  private static List<String> ids(Searcher searcher, String text) {
    return searcher.search(SearchQuery.of(text)).hits().stream()
        .map(hit -> hit.entry().id())
        .toList();
  }
}
