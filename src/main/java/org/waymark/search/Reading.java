package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/**
 * A query's text, read: the words to match, quoted phrases, words that must not stand in a result,
 * and what was understood as a filter.
 *
 * @param key the whole text as names are compared
 * @param words to match, in order
 * @param phrases quoted, which results must hold
 * @param excluded words and phrases behind a minus, which no result may hold
 * @param hints filters that were read from the words
 * @param open whether the last word may go on: the text does not end with a space
 */
record Reading(
    String key,
    List<String> words,
    List<String> phrases,
    List<String> excluded,
    List<Hint> hints,
    boolean open) {
  private static final Pattern QUOTED = Pattern.compile("(?<minus>-?)\"(?<phrase>[^\"]*)\"");
  private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)-(?<word>\\p{L}[^\\s]*)");

  /** Words that tell nothing about what is wanted; a query of nothing else keeps them. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about all also an and any are as at be been best by can could do does find for"
                  + " from get getting give good has have help am don how i if in into is it its know learn like list"
                  + " looking me more most much my near need new not of on one or our out s should"
                  + " so some someone something start that the their them there these they then thing"
                  + " things this to up us use want was way we what when where which while who why will"
                  + " with without would you your")
              .split(" "));

  /**
   * A filter that was read from words.
   *
   * @param words that it was read from
   * @param meaning for a reader
   * @param query what matches it
   * @param replaces whether its words are about the filter alone and need not stand in the text
   */
  record Hint(String words, String meaning, Query query, boolean replaces) {}

  static Reading of(SearchQuery query, View view) {
    String text = query.text();
    List<String> phrases = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      String phrase = Analysis.key(quoted.group("phrase"));
      if (!phrase.isEmpty()) {
        (quoted.group("minus").isEmpty() ? phrases : excluded).add(phrase);
      }
    }
    String rest = quoted.replaceAll(" ");
    Matcher minus = MINUS.matcher(rest);
    while (minus.find()) {
      String word = Analysis.key(minus.group("word"));
      if (!word.isEmpty()) {
        excluded.add(word);
      }
    }
    List<String> words = Analysis.words(minus.replaceAll(" "));
    String key = String.join(" ", words);
    List<Hint> hints = view.isName(key) ? List.of() : new Hints(view, query.plain()).of(words);
    boolean open = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    return new Reading(key, telling(words), phrases, excluded, hints, open);
  }

  /** The words of a text without those that tell nothing. */
  static List<String> tellingWords(String text) {
    return telling(Analysis.words(text));
  }

  /** The words without those that tell nothing, unless all do so. */
  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(word -> !EMPTY_WORDS.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /** The same with one word alone. */
  Reading only(String word) {
    return new Reading(word, List.of(word), List.of(), List.of(), List.of(), false);
  }

  /** What was understood, as a page shows it. */
  List<Understood> understood(SearchQuery query) {
    return hints.stream()
        .map(hint -> new Understood(hint.words(), hint.meaning(), query.withPlain(hint.words())))
        .toList();
  }

  /** Whether there is nothing to match. */
  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  /** Whether a word is part of a filter that stands for it. */
  boolean isReplaced(String word) {
    return hints.stream()
        .anyMatch(hint -> hint.replaces() && List.of(hint.words().split(" ")).contains(word));
  }
}
