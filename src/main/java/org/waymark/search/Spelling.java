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

  private static final int TWO_EDITS = 2;

  /** A shorter word that is two letters away from another is hardly that one. */
  private static final int TWO_EDITS_FROM = 7;

  private final View view;

  Spelling(View view) {
    this.view = view;
  }

  /** The text with better spellings; null when all words are known or nothing is near. */
  @Nullable String better(Reading reading) throws IOException {
    List<String> words = Analysis.words(reading.key());
    if (words.size() > LONGEST) {
      return null;
    }
    List<String> better = new ArrayList<>();
    for (String word : words) {
      int most = Math.min(TWO_EDITS, (int) (word.length() * DIFFERENT));
      String nearest = reading.isReplaced(word) ? null : better(word, most);
      better.add(nearest == null ? word : nearest);
    }
    return better.equals(words) ? null : String.join(" ", better);
  }

  /**
   * What a word was surely meant to be: the nearest known one, a letter away or, from seven letters
   * on, two.
   *
   * @return the word itself where it is known or nothing is that near
   */
  String mended(String word) throws IOException {
    String nearest = better(word, word.length() < TWO_EDITS_FROM ? 1 : TWO_EDITS);
    return nearest == null ? word : nearest;
  }

  private @Nullable String better(String word, int most) throws IOException {
    return isMisspelt(word) ? nearest(word, most) : null;
  }

  private boolean isMisspelt(String word) throws IOException {
    boolean known =
        view.isKnown(word)
            || view.isName(word)
            || view.isInConcept(Analysis.stem(word))
            || isInflected(word);
    return word.length() >= SHORTEST && word.length() <= Matching.LONGEST_WORD && !known;
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
  private @Nullable String nearest(String word, int most) throws IOException {
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
