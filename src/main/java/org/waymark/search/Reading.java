package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/**
 * A query's text, read: the words to match, quoted phrases, words that must not stand in a result,
 * and what was understood as a filter.
 *
 * @param key the whole text as names are compared
 * @param mendedKey the same with misspelt words as they were surely meant
 * @param mended what each word that was misspelt was surely meant to be
 * @param words to match, in order, misspelt ones as they were surely meant
 * @param phrases quoted, which results must hold
 * @param excluded words and phrases behind a minus, which no result may hold
 * @param unread what was typed beyond what is read, but for words that tell nothing: words, then
 *     phrases, then what stands behind a minus, each in its order and as one would type it
 * @param hints filters that were read from the words
 * @param open whether the last word may go on: the text does not end with a space
 */
record Reading(
    String key,
    String mendedKey,
    Map<String, String> mended,
    List<String> words,
    List<String> phrases,
    List<String> excluded,
    List<String> unread,
    List<Hint> hints,
    boolean open) {
  private static final Pattern QUOTED = Pattern.compile("(?<minus>-?)\"(?<phrase>[^\"]*)\"");
  private static final Pattern MINUS = Pattern.compile("(?<=^|\\s)-(?<word>\\p{L}[^\\s]*)");

  /** Words that are read; a longer text says no more about what is wanted, and costs the more. */
  static final int MOST_WORDS = 32;

  /** Quoted phrases that are read, and as many words and phrases behind a minus. */
  private static final int MOST_PHRASES = 8;

  /** Words that tell nothing about what is wanted; a query of nothing else keeps them. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          ("a about after all also am an and another any anyone anything apply applying are as at be"
                  + " become been being best by can could did do does doing don't each every everyone"
                  + " find for from get getting give good has have having help helping helps how i i'd"
                  + " i'll i'm i've if in interested into is it its just know learn like list looking me"
                  + " might more most much must my near need new no not of on one or other our out"
                  + " really s should so some somebody someone something start than that the their"
                  + " them then there these they thing things this those to trying up us use very want"
                  + " wanting wants was way ways we were what when where whether which while who whom"
                  + " whose why will with without won't would wouldn't yet you your")
              .split(" "));

  /** Words that all of the catalogue is about. */
  static final Set<String> FIELD_WORDS =
      Set.of("ai", "safety", "alignment", "aligned", "risk", "risks");

  /**
   * A filter that was read from words.
   *
   * @param words that it was read from
   * @param meaning for a reader
   * @param query what matches it; its score is the factor by which it lifts, at least 1
   */
  record Hint(String words, String meaning, Query query, Use use) {
    /** Whether to match it is as good as to hold its words. */
    boolean counts() {
      return use == Use.COUNTS || use == Use.DATES;
    }

    /** Whether a word is one of its words. */
    boolean holds(String word) {
      return List.of(words.split(" ")).contains(word);
    }
  }

  /** What becomes of the words that a filter was read from. */
  enum Use {
    /** They are about the filter alone; to match it is as good as to hold them. */
    COUNTS,
    /** The same, and other words about dates say nothing more. */
    DATES,
    /** They are about the filter alone, which only lifts. */
    PASSES,
    /** They still have to be matched as words. */
    WEIGHS,
    /** They are not wanted, so they must not be matched. */
    REMOVES
  }

  static Reading of(SearchQuery query, View view) throws IOException {
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
    List<String> all = Analysis.words(minus.replaceAll(" "));
    List<String> unread =
        new ArrayList<>(after(MOST_WORDS, all).stream().filter(Reading::tells).toList());
    after(MOST_PHRASES, phrases).forEach(phrase -> unread.add("\"" + phrase + "\""));
    after(MOST_PHRASES, excluded)
        .forEach(one -> unread.add(one.contains(" ") ? "-\"" + one + "\"" : "-" + one));
    List<String> words = first(MOST_WORDS, all);
    String key = String.join(" ", words);
    boolean open = !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1));
    boolean name = view.isName(key);
    List<Hint> hints = name ? List.of() : hints(words, query, view);
    Map<String, String> mended = name ? Map.of() : mended(words, hints, open, view);
    if (!mended.isEmpty()) {
      words = words.stream().map(word -> mended.getOrDefault(word, word)).toList();
      hints = hints(words, query, view);
    }
    return new Reading(
        key,
        String.join(" ", words),
        mended,
        telling(words, hints),
        first(MOST_PHRASES, phrases),
        first(MOST_PHRASES, excluded),
        List.copyOf(unread),
        hints,
        open);
  }

  private static List<String> first(int most, List<String> all) {
    return all.subList(0, Math.min(most, all.size()));
  }

  private static List<String> after(int most, List<String> all) {
    return all.subList(Math.min(most, all.size()), all.size());
  }

  /** Misspelt words with what was surely meant; a last word that may go on is left as it is. */
  private static Map<String, String> mended(
      List<String> words, List<Hint> hints, boolean open, View view) throws IOException {
    Spelling spelling = new Spelling(view);
    Map<String, String> mended = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      boolean goesOn = open && at == words.size() - 1 && view.words().begins(word);
      if (!goesOn && hints.stream().noneMatch(hint -> hint.holds(word))) {
        String meant = spelling.mended(word);
        if (!meant.equals(word)) {
          mended.put(word, meant);
        }
      }
    }
    return Map.copyOf(mended);
  }

  /** What was typed for a word. */
  String typed(String word) {
    return mended.entrySet().stream()
        .filter(one -> one.getValue().equals(word))
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder())
        .orElse(word);
  }

  /** "Jobs" in "taking our jobs" asks for no job: a longer way to say a concept goes before. */
  private static List<Hint> hints(List<String> words, SearchQuery query, View view) {
    List<String> telling = View.Phrase.stems(telling(words));
    List<String> all = View.Phrase.stems(words);
    List<View.Phrase> phrases = view.phrases(all);
    return new Hints(view, query.plain())
        .of(words).stream()
            .filter(hint -> {
              List<String> own = View.Phrase.stems(List.of(hint.words().split(" ")));
              return phrases.stream()
                  .filter(phrase -> phrase.said().size() > own.size())
                  .filter(phrase -> phrase.said().containsAll(own))
                  .noneMatch(phrase -> phrase.isSaidIn(all, telling));
            })
            .toList();
  }

  /** The words that are to be matched beside the filters. */
  private static List<String> telling(List<String> words, List<Hint> hints) {
    boolean dated = hints.stream().anyMatch(hint -> hint.use() == Use.DATES);
    List<String> left =
        words.stream()
            .filter(word ->
                hints.stream().noneMatch(hint -> hint.use() == Use.REMOVES && hint.holds(word)))
            .filter(word -> !dated || !DateHints.ABOUT_DATES.contains(word))
            .toList();
    return hints.isEmpty() ? telling(words) : left.stream().filter(Reading::tells).toList();
  }

  /** The words of a text without those that tell nothing. */
  static List<String> tellingWords(String text) {
    return telling(Analysis.words(text));
  }

  /** Whether a word tells something. */
  static boolean tells(String word) {
    return !EMPTY_WORDS.contains(word);
  }

  /** The words without those that tell nothing, unless all do so. */
  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(Reading::tells).toList();
    return telling.isEmpty() ? words : telling;
  }

  /** What was understood, as a page shows it. */
  List<Understood> understood(SearchQuery query) {
    return hints.stream()
        .filter(hint -> hint.use() != Use.WEIGHS)
        .map(hint -> new Understood(hint.words(), hint.meaning(), query.withPlain(hint.words())))
        .toList();
  }

  /** Whether there is nothing to match. */
  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty() && hints.isEmpty();
  }

  /** Whether it names hardly more than conditions that many entries may meet. */
  boolean namesConditions() {
    return !hints.isEmpty()
        && words.stream().allMatch(word -> isReplaced(word) || FIELD_WORDS.contains(word));
  }

  /** Whether a word is part of a filter that stands for it. */
  boolean isReplaced(String word) {
    return hints.stream().anyMatch(hint -> hint.use() != Use.WEIGHS && hint.holds(word));
  }
}
