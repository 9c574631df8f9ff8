package org.waymark.curation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.waymark.store.Store;

/**
 * Counts what people search for in vain, so that maintainers see what the catalogue lacks. Only the
 * words, how often and the last day are kept, for a year; nothing tells who asked. Words that could
 * name a person's address or number are not kept at all. Counts wait in memory until {@link
 * #flush}, so no search waits for the database. Safe for use by many threads.
 */
public final class EmptySearches {
  private static final int LONGEST = 80;
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_KEPT = 5_000;
  private static final int YEARS = 1;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern PERSONAL = Pattern.compile("@|://|[0-9][0-9 ./()-]{4,}[0-9]");

  private final Store store;
  private final Supplier<LocalDate> today;
  private Map<String, Long> waiting = new TreeMap<>();

  /** A count that is kept in a store. */
  public EmptySearches(Store store, Supplier<LocalDate> today) {
    this.store = store;
    this.today = today;
  }

  /** Counts words that found nothing. */
  public void note(String typed) {
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
    synchronized (this) {
      counted = waiting;
      waiting = new TreeMap<>();
    }
    if (!counted.isEmpty()) {
      store.addEmptySearches(counted, today.get(), MOST_KEPT);
    }
  }

  /**
   * Deletes words that nobody has searched for in a year.
   *
   * @return how many
   */
  public int deleteOld() {
    return store.deleteEmptySearchesUnseenSince(today.get().minusYears(YEARS));
  }
}
