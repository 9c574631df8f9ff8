package org.waymark.curation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.waymark.store.Store;
import org.waymark.store.Tallies;

/**
 * Counts searches, and what people search for in vain, so that maintainers see what the catalogue
 * lacks. Of a day only the two numbers are kept; of words that found nothing the words, how often
 * and the last day; all for a year, and nothing tells who asked. Words that could name a person's
 * address or number are not kept at all. Counts wait in memory until {@link #flush}, so no search
 * waits for the database. Safe for use by many threads.
 */
public final class EmptySearches {
  private static final int LONGEST = 80;
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_KEPT = 5_000;
  private static final int YEARS = 1;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern PERSONAL = Pattern.compile("@|://|[0-9][0-9 ./()-]{4,}[0-9]");

  private final Store store;
  private final Tallies tallies;
  private final Supplier<LocalDate> today;
  private Map<String, Long> waiting = new TreeMap<>();
  private long all;
  private long inVain;

  /** A count that is kept in a store. */
  public EmptySearches(Store store, Supplier<LocalDate> today) {
    this.store = store;
    this.tallies = new Tallies(store);
    this.today = today;
  }

  /** Counts a search, and its words where it found nothing. No words, no search. */
  public void count(String typed, boolean found) {
    if (typed.isBlank()) {
      return;
    }
    synchronized (this) {
      all++;
      inVain += found ? 0 : 1;
    }
    if (!found) {
      note(typed);
    }
  }

  private void note(String typed) {
    String words = SPACE.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty() || words.length() > LONGEST || PERSONAL.matcher(words).find()) {
      return;
    }
    synchronized (this) {
      if (waiting.size() < MOST_WAITING || waiting.containsKey(words)) {
        waiting.merge(words, 1L, Long::sum);
      }
    }
  }

  /**
   * Writes what waits.
   *
   * @throws org.waymark.store.StoreUnavailable when the database is away; what waited is lost
   */
  public void flush() {
    Map<String, Long> counted;
    long searches;
    long empty;
    synchronized (this) {
      counted = waiting;
      searches = all;
      empty = inVain;
      waiting = new TreeMap<>();
      all = 0;
      inVain = 0;
    }
    if (searches > 0) {
      tallies.addSearches(today.get(), searches, empty);
    }
    if (!counted.isEmpty()) {
      store.addEmptySearches(counted, today.get(), MOST_KEPT);
    }
  }

  /**
   * Deletes words that nobody has searched for in a year, and the numbers of days before it.
   *
   * @return how many words
   */
  public int deleteOld() {
    tallies.deleteSearchesBefore(today.get().minusYears(YEARS));
    return store.deleteEmptySearchesUnseenSince(today.get().minusYears(YEARS));
  }
}
