package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.waymark.catalog.EditDistance;

/**
 * Spellings by length, for finding those that are an edit or two away from one. Immutable.
 *
 * <p>Lucene's {@code FuzzyQuery} builds an automaton for each word, field and pass, which is meant
 * for dictionaries of millions of words: here that took six tenths of a search's time.
 */
final class Lexicon {
  private static final int MOST = 50;

  private final List<List<Held>> byLength;
  private final NavigableSet<String> inOrder;

  private Lexicon(List<List<Held>> byLength, NavigableSet<String> inOrder) {
    this.byLength = byLength;
    this.inOrder = inOrder;
  }

  /**
   * @param letters as {@link #letters} gives them
   */
  private record Held(String spelling, long letters) {}

  /**
   * A spelling near another one.
   *
   * @param distance 1 or more
   */
  record Near(String spelling, int distance) {}

  static Lexicon of(Collection<String> spellings) {
    TreeMap<Integer, List<Held>> lengths = new TreeMap<>();
    spellings.forEach(one ->
        lengths
            .computeIfAbsent(one.length(), n -> new ArrayList<>())
            .add(new Held(one, letters(one))));
    List<List<Held>> byLength = new ArrayList<>();
    int longest = lengths.isEmpty() ? 0 : lengths.lastKey();
    for (int length = 0; length <= longest; length++) {
      byLength.add(List.copyOf(lengths.getOrDefault(length, List.of())));
    }
    return new Lexicon(byLength, new TreeSet<>(spellings));
  }

  /** The words of a field. */
  static Lexicon of(IndexReader reader, String field) throws IOException {
    List<String> words = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef word = each.next(); word != null; word = each.next()) {
        words.add(word.utf8ToString());
      }
    }
    return of(words);
  }

  /**
   * The spellings that are near one, the nearest first, then in the order of letters; not itself.
   *
   * @param most edits, 1 or more
   * @return 50 at most
   */
  List<Near> near(String word, int most) {
    List<Near> near = new ArrayList<>();
    long letters = letters(word);
    int longest = Math.min(byLength.size() - 1, word.length() + most);
    for (int length = Math.max(1, word.length() - most); length <= longest; length++) {
      for (Held held : byLength.get(length)) {
        // An edit takes one letter away and brings one in, at most.
        if (Long.bitCount(letters ^ held.letters()) <= 2 * most) {
          int distance = EditDistance.of(word, held.spelling(), most);
          if (distance <= most && distance > 0) {
            near.add(new Near(held.spelling(), distance));
          }
        }
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::spelling));
    return near.size() > MOST ? List.copyOf(near.subList(0, MOST)) : near;
  }

  /** Whether a spelling begins with some letters. */
  boolean begins(String letters) {
    String next = inOrder.ceiling(letters);
    return next != null && next.startsWith(letters);
  }

  /** A bit for each letter that a spelling holds; letters may share one. */
  private static long letters(String spelling) {
    long letters = 0;
    for (int i = 0; i < spelling.length(); i++) {
      letters |= 1L << (spelling.charAt(i) & 63);
    }
    return letters;
  }
}
