package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Makes one Lucene query of a reading. Each word must stand in some field, except words that stand
 * nearly everywhere; the field it stands in best counts. Beside that, whole names and aliases lift
 * their entries above everything else, concepts bring in what plain words mean, and filters read
 * from the words lift what matches them.
 */
final class Matching {
  /** What a filter that is met counts, before it lifts. */
  private static final float FILTER = 1;

  private static final float PHRASE_IN_NAME = 0.5f;

  private static final float PHRASE_IN_SUMMARY = 0.3f;

  /** Words that are covered by a concept or a filter count this share. */
  private static final float BESIDE = 0.5f;

  private static final float TYPING = 0.5f;
  private static final float MISSPELT = 0.7f;
  private static final float TIE = 0f;

  /** A word that stands in more than this share of the entries need not be matched. */
  private static final double EVERYWHERE = 0.3;

  static final int TYPO_FROM = 4;
  private static final int TWO_TYPOS_FROM = 8;

  /** A longer word is no misspelt one, and what is near it is dear to compute. */
  static final int LONGEST_WORD = 30;

  private static final int TYPING_FROM = 2;

  /** Near spellings that are tried of all words together, and of each at least. */
  private static final int MOST_SPELLINGS = 200;

  private static final int LEAST_SPELLINGS = 6;

  private final View view;
  private final Reading reading;
  private final WholeNames names;
  private final Meanings meanings;
  private final Map<String, List<Lexicon.Near>> near = new HashMap<>();

  Matching(View view, Reading reading) throws IOException {
    this.view = view;
    this.reading = reading;
    this.names = new WholeNames(view, reading);
    this.meanings = new Meanings(view, reading);
  }

  /** The field by which entries that match alike are told apart. */
  String standing() {
    return reading.namesConditions() ? IndexFields.PROMINENCE : IndexFields.STANDING;
  }

  /** The query. */
  Query query(Breadth breadth) throws IOException {
    if (reading.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(
        new BooleanQuery.Builder()
            .add(required(breadth), Occur.SHOULD)
            .add(names.family(), Occur.SHOULD)
            .build(),
        Occur.MUST);
    for (String phrase : reading.phrases()) {
      all.add(phrase(phrase), Occur.MUST);
    }
    for (String excluded : reading.excluded()) {
      all.add(phrase(excluded), Occur.MUST_NOT);
    }
    names.lifts().forEach(name -> all.add(name, Occur.SHOULD));
    phrases(all);
    return all.build();
  }

  /** What multiplies the score of what matches it. */
  List<Query> factors() {
    return reading.hints().stream().map(Reading.Hint::query).toList();
  }

  /** As many as are asked for of: concepts, words that tell something, filters that count. */
  private Query required(Breadth breadth) throws IOException {
    BooleanQuery.Builder beside = new BooleanQuery.Builder();
    List<Query> telling = new ArrayList<>();
    List<String> words = reading.words();
    Set<Integer> covered = new HashSet<>();
    int concepts = 0;
    for (Meanings.Meant meant : meanings.said()) {
      Query meaning = meanings.query(meant, allOf(meant.at()));
      if (meanings.isFilter(meant)) {
        beside.add(meaning, Occur.SHOULD);
      } else {
        telling.add(meaning);
        concepts++;
      }
      covered.addAll(meant.at());
    }
    for (int at = 0; at < words.size(); at++) {
      if (covered.contains(at)
          || reading.isReplaced(words.get(at))
          || isEverywhere(words.get(at))) {
        beside.add(new BoostQuery(word(at), BESIDE), Occur.SHOULD);
      } else {
        telling.add(word(at));
      }
    }
    for (Reading.Hint hint : reading.hints()) {
      if (hint.counts()) {
        telling.add(counting(hint));
      }
    }
    Query besides = beside.build();
    if (telling.isEmpty()) {
      return besides instanceof BooleanQuery some && some.clauses().isEmpty()
          ? filtersOnly()
          : besides;
    }
    BooleanQuery.Builder must = new BooleanQuery.Builder();
    telling.forEach(query -> must.add(query, Occur.SHOULD));
    must.setMinimumNumberShouldMatch(breadth.of(telling.size(), concepts));
    BooleanQuery.Builder text =
        new BooleanQuery.Builder().add(must.build(), Occur.MUST).add(besides, Occur.SHOULD);
    return breadth == Breadth.ANY ? orName(text.build()) : text.build();
  }

  private @Nullable Query allOf(Set<Integer> at) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int one : at) {
      all.add(word(one), Occur.MUST);
    }
    return at.isEmpty() ? null : all.build();
  }

  /** Where nothing is asked for but filters that only lift, those that one of them matches. */
  private Query filtersOnly() {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    reading.hints().forEach(hint -> any.add(new ConstantScoreQuery(hint.query()), Occur.SHOULD));
    return reading.hints().isEmpty() ? MatchAllDocsQuery.INSTANCE : any.build();
  }

  /** A filter is met by what it matches, and less surely by what holds its words. */
  private Query counting(Reading.Hint hint) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String word : Analysis.words(hint.words())) {
      for (String stem : Analysis.terms(Analysis.STEMS, word)) {
        words.add(WeightedText.query(stem), Occur.MUST);
      }
    }
    return new DisjunctionMaxQuery(
        List.of(
            new BoostQuery(new ConstantScoreQuery(hint.query()), FILTER),
            new BoostQuery(words.build(), BESIDE)),
        TIE);
  }

  private Query orName(Query text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(text, Occur.SHOULD);
    for (String word : reading.words()) {
      String typed = reading.typed(word);
      if (mayBeMisspelt(typed)) {
        any.add(fuzzy(IndexFields.ALL_WORDS, typed, MISSPELT), Occur.SHOULD);
      }
    }
    return any.build();
  }

  /** How many letters of a word may have gone wrong. */
  static int edits(String word) {
    return word.length() >= TWO_TYPOS_FROM ? 2 : 1;
  }

  private static boolean mayBeMisspelt(String word) {
    return word.length() >= TYPO_FROM && word.length() <= LONGEST_WORD;
  }

  private boolean isEverywhere(String word) throws IOException {
    int known = view.reader().docFreq(new Term(IndexFields.ALL_WORDS, word));
    return known > EVERYWHERE * view.reader().numDocs();
  }

  /** A word in the field where it counts most, with its beginnings and misspellings. */
  private Query word(int at) throws IOException {
    String word = reading.words().get(at);
    List<Query> ways = new ArrayList<>();
    for (String stem : Analysis.terms(Analysis.STEMS, word)) {
      ways.add(WeightedText.query(stem));
    }
    ways.add(new TermQuery(new Term(IndexFields.JOINED, word)));
    joined(at, ways);
    boolean last = at == reading.words().size() - 1;
    if (last && reading.open() && word.length() >= TYPING_FROM) {
      Query begins = new PrefixQuery(new Term(IndexFields.NAME_WORDS, word));
      ways.add(new BoostQuery(new ConstantScoreQuery(begins), TYPING));
    }
    String typed = reading.typed(word);
    if (mayBeMisspelt(typed) && !view.isKnown(typed) && !view.isName(typed)) {
      ways.add(fuzzy(IndexFields.NAME_WORDS, typed, 2 * MISSPELT));
      ways.add(fuzzy(IndexFields.ALL_WORDS, typed, MISSPELT));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  /** The word with its neighbours as one: "red teaming" finds "redteaming". */
  private void joined(int at, List<Query> ways) throws IOException {
    List<String> words = reading.words();
    String word = words.get(at);
    if (at + 1 < words.size()) {
      pair(word + words.get(at + 1), !view.isKnown(word) || !view.isKnown(words.get(at + 1)), ways);
    }
    if (at > 0) {
      pair(words.get(at - 1) + word, !view.isKnown(word) || !view.isKnown(words.get(at - 1)), ways);
    }
  }

  private void pair(String both, boolean misspelt, List<Query> ways) throws IOException {
    Term term = new Term(IndexFields.NAME_WORDS, both);
    ways.add(new TermQuery(term));
    if (misspelt
        && both.length() >= TWO_TYPOS_FROM
        && both.length() <= LONGEST_WORD
        && !view.isKnown(both)) {
      ways.add(new BoostQuery(misspelt(IndexFields.NAME_WORDS, both, 1), MISSPELT));
    }
  }

  /** What is spelt nearly like a word; the nearer, the more it counts. */
  private Query fuzzy(String field, String word, float weight) {
    return new BoostQuery(misspelt(field, word, edits(word)), weight);
  }

  /** Rare spellings count no more than frequent ones, and each less by the share that differs. */
  private Query misspelt(String field, String word, int edits) {
    BlendedTermQuery.Builder spellings =
        new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
    near.computeIfAbsent(edits + word, key -> view.words().near(word, edits)).stream()
        .limit(Math.max(LEAST_SPELLINGS, MOST_SPELLINGS / reading.words().size()))
        .forEach(one -> {
          int shorter = Math.min(word.length(), one.spelling().length());
          spellings.add(new Term(field, one.spelling()), 1 - (float) one.distance() / shorter);
        });
    return spellings.build();
  }

  private Query phrase(String key) throws IOException {
    List<Query> fields = new ArrayList<>();
    String[] stems = Analysis.terms(Analysis.STEMS, key).toArray(String[]::new);
    for (String field : WeightedText.fields()) {
      Query whole = new PhraseQuery(field, stems);
      fields.add(new BoostQuery(whole, WeightedText.weight(field)));
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** Lifts what holds the words next to each other. */
  private void phrases(BooleanQuery.Builder all) {
    List<String> stems = new ArrayList<>();
    reading.words().stream()
        .filter(word -> !reading.isReplaced(word))
        .forEach(word -> stems.addAll(Analysis.terms(Analysis.STEMS, word)));
    if (stems.size() > 1) {
      String[] terms = stems.toArray(String[]::new);
      for (String field : List.of(IndexFields.NAME, IndexFields.ALIAS, IndexFields.SUBJECT)) {
        all.add(new BoostQuery(new PhraseQuery(2, field, terms), PHRASE_IN_NAME), Occur.SHOULD);
      }
      all.add(
          new BoostQuery(new PhraseQuery(3, IndexFields.SUMMARY, terms), PHRASE_IN_SUMMARY),
          Occur.SHOULD);
    }
  }
}
