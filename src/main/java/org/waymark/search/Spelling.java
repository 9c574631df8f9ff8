package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/** Finds better spellings of words that no entry holds. */
final class Spelling {
  private static final int SHORTEST = 4;

  /** A longer text is a sentence, whose words are not all about entries. */
  private static final int LONGEST = 5;

  /** The share of a word's letters that may differ. */
  private static final double DIFFERENT = 0.4;

  private final View view;

  Spelling(View view) {
    this.view = view;
  }

  /** The text with better spellings; null when all words are known or nothing is near. */
  @Nullable String better(Reading reading) throws IOException {
    List<String> words = new ArrayList<>(Analysis.words(reading.key()));
    if (words.size() > LONGEST) {
      return null;
    }
    boolean changed = false;
    for (int i = 0; i < words.size(); i++) {
      String nearest = isMisspelt(words.get(i), reading) ? nearest(words.get(i)) : null;
      if (nearest != null) {
        words.set(i, nearest);
        changed = true;
      }
    }
    return changed ? String.join(" ", words) : null;
  }

  private boolean isMisspelt(String word, Reading reading) throws IOException {
    boolean known =
        view.reader().docFreq(new Term(IndexFields.ALL_WORDS, word)) > 0
            || view.reader().docFreq(new Term(IndexFields.JOINED, word)) > 0
            || view.isName(word)
            || isInflected(word);
    return word.length() >= SHORTEST
        && word.length() <= Matching.LONGEST_WORD
        && !known
        && !reading.isReplaced(word);
  }

  /** Whether another form of the word stands in some entry. */
  private boolean isInflected(String word) throws IOException {
    for (String stem : Analysis.terms(Analysis.STEMS, word)) {
      for (String field : List.of(IndexFields.SUMMARY, IndexFields.NAME, IndexFields.SUBJECT)) {
        if (view.reader().docFreq(new Term(field, stem)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The nearest word, of equally near ones the most frequent. */
  private @Nullable String nearest(String word) throws IOException {
    int most = Math.min(2, (int) (word.length() * DIFFERENT));
    String best = null;
    int distance = 0;
    int frequency = 0;
    for (Lexicon.Near near : view.words().near(word, most)) {
      int held = view.reader().docFreq(new Term(IndexFields.ALL_WORDS, near.spelling()));
      if (best == null || (near.distance() == distance && held > frequency)) {
        best = near.spelling();
        distance = near.distance();
        frequency = held;
      }
    }
    return best;
  }
}
