package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.store.Database;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;
import org.waymark.store.Samples;
import org.waymark.store.Store;

final class NumbersTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Catalog CATALOG =
      Catalog.of(
          1, Desk.VOCABULARIES, List.of(Samples.entry("a", "one"), Samples.entry("b", "one")));

  @TempDir private Path folder;

  private Store store;
  private Instant now = NOW;
  private NumbersNow numbers;

  @BeforeEach
  void open() {
    store = Store.open(Database.inFolder(folder));
    numbers =
        new NumbersNow(store, new Releases(folder.resolve("releases")), () -> now, () -> TODAY);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static LinkCheck check(String url, int failures) {
    Instant since = NOW.minus(Duration.ofDays(9));
    return failures == 0
        ? new LinkCheck(url, NOW, LinkOutcome.OK, 200, 0, null, null, null, null)
        : new LinkCheck(url, NOW, LinkOutcome.GONE, 404, failures, since, null, null, null);
  }

  @Test
  void theMedianIsTheMiddleOneOrBetweenTheTwoInTheMiddle() {
    assertThat(Numbers.median(List.of())).isNull();
    assertThat(
            Numbers.median(List.of(Duration.ofHours(9), Duration.ofHours(1), Duration.ofHours(2))))
        .isEqualTo(Duration.ofHours(2));
    assertThat(Numbers.median(List.of(Duration.ofHours(4), Duration.ofHours(1))))
        .isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void onlyPagesThatEntriesStillLeadToCountAsDead() {
    List<String> urls = List.copyOf(Links.of(CATALOG).keySet());
    assertThat(numbers.of(CATALOG).dead()).isEqualTo(new Share(0, 0));
    store.putLinkChecks(List.of(check(urls.getFirst(), 3), check("https://elsewhere.example", 5)));
    now = NOW.plus(Duration.ofMinutes(2));
    Numbers measured = numbers.of(CATALOG);
    assertThat(measured.dead()).isEqualTo(new Share(1, 1));
    assertThat(measured.links()).isEqualTo(urls.size());
  }

  @Test
  void nothingIsMeasuredTwiceInAMinuteUnlessTheCatalogueChanged() {
    Numbers first = numbers.of(CATALOG);
    now = NOW.plus(Duration.ofSeconds(59));
    assertThat(numbers.of(CATALOG)).isSameAs(first);
    Catalog next = Catalog.of(2, Desk.VOCABULARIES, List.of(Samples.entry("a", "one")));
    assertThat(numbers.of(next).inTime().get(EntryType.RESOURCE)).isEqualTo(new Share(0, 1));
    now = NOW.plus(Duration.ofMinutes(2));
    assertThat(numbers.of(next)).isNotSameAs(first);
  }
}
