package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.waymark.catalog.Concept;

/**
 * Makes one Lucene query of a reading. Each word must stand in some field, except words that stand
 * nearly everywhere; the field it stands in best counts. Beside that, whole names and aliases lift
 * their entries above everything else, concepts bring in what plain words mean, and filters read
 * from the words lift what matches them.
 */
final class Matching {
  /** Weights of the fields, by what a word in them tells about an entry. */
  private static final Map<String, Float> FIELDS = fields();

  private static final float NAME_ITSELF = 400;
  private static final float OTHER_NAME = 300;
  private static final float NAME_WITHIN = 24;
  private static final float HINT = 7;
  private static final float CONCEPT = 5;
  private static final float TYPING = 0.5f;
  private static final float MISSPELT = 0.7f;
  private static final float PHRASE_IN_NAME = 6;
  private static final float PHRASE_IN_SUMMARY = 2;
  private static final float TIE = 0.15f;

  /** A word that stands in more than this share of the entries need not be matched. */
  private static final double EVERYWHERE = 0.3;

  private static final int TYPO_FROM = 4;
  private static final int TWO_TYPOS_FROM = 8;
  private static final int TYPING_FROM = 2;
  private static final int LONGEST_NAME = 8;

  private final View view;
  private final Reading reading;

  Matching(View view, Reading reading) {
    this.view = view;
    this.reading = reading;
  }

  private static Map<String, Float> fields() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put(IndexFields.NAME, 4f);
    fields.put(IndexFields.ALIAS, 3.5f);
    fields.put(IndexFields.SUBJECT, 2.2f);
    fields.put(IndexFields.KIND, 2.4f);
    fields.put(IndexFields.PEOPLE, 1.6f);
    fields.put(IndexFields.PLACE, 2f);
    fields.put(IndexFields.SUMMARY, 1.6f);
    fields.put(IndexFields.FORMERLY, 2f);
    fields.put(IndexFields.DETAIL, 0.7f);
    return fields;
  }

  /**
   * The query.
   *
   * @param widened whether any of the words is enough
   */
  Query query(boolean widened) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(required(widened), Occur.MUST);
    for (String phrase : reading.phrases()) {
      all.add(phrase(phrase), Occur.MUST);
    }
    for (String excluded : reading.excluded()) {
      all.add(phrase(excluded), Occur.MUST_NOT);
    }
    wholeNames(all);
    phrases(all);
    reading
        .hints()
        .forEach(hint ->
            all.add(new BoostQuery(new ConstantScoreQuery(hint.query()), HINT), Occur.SHOULD));
    return all.build();
  }

  private Query required(boolean widened) throws IOException {
    BooleanQuery.Builder text = new BooleanQuery.Builder();
    List<Query> telling = new ArrayList<>();
    List<String> words = reading.words();
    int at = 0;
    while (at < words.size()) {
      Concept concept = conceptAt(at);
      int length = concept == null ? 1 : conceptLength(concept, at);
      if (concept != null) {
        telling.add(concept(concept, words.subList(at, at + length)));
      } else if (reading.isReplaced(words.get(at)) || isEverywhere(words.get(at))) {
        text.add(word(at), Occur.SHOULD);
      } else {
        telling.add(word(at));
      }
      at += length;
    }
    if (telling.isEmpty()) {
      return orHints(text.build(), widened);
    }
    BooleanQuery.Builder must = new BooleanQuery.Builder();
    telling.forEach(query -> must.add(query, Occur.SHOULD));
    must.setMinimumNumberShouldMatch(widened ? 1 : enough(telling.size()));
    text.add(must.build(), Occur.MUST);
    return widened ? orName(text.build()) : text.build();
  }

  /** Where words are only about filters, what matches one is found. */
  private Query orHints(BooleanQuery words, boolean widened) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!words.clauses().isEmpty() && (reading.hints().isEmpty() || widened)) {
      any.add(words, Occur.SHOULD);
    }
    if (reading.hints().isEmpty()) {
      return words.clauses().isEmpty() ? MatchAllDocsQuery.INSTANCE : any.build();
    }
    BooleanQuery.Builder hints = new BooleanQuery.Builder();
    reading.hints().forEach(hint -> hints.add(hint.query(), Occur.SHOULD));
    int count = reading.hints().size();
    hints.setMinimumNumberShouldMatch(widened ? 1 : count);
    any.add(new ConstantScoreQuery(hints.build()), Occur.SHOULD);
    if (!words.clauses().isEmpty()) {
      return new BooleanQuery.Builder()
          .add(any.build(), Occur.MUST)
          .add(words, Occur.SHOULD)
          .build();
    }
    return any.build();
  }

  /** How many of some words must stand in a result. */
  private static int enough(int words) {
    return words <= 2 ? words : Math.max(2, words / 2);
  }

  private Query orName(Query text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(text, Occur.SHOULD);
    for (String word : reading.words()) {
      if (word.length() >= TYPO_FROM) {
        any.add(fuzzy(IndexFields.ALL_WORDS, word, MISSPELT), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private boolean isEverywhere(String word) throws IOException {
    int known = view.reader().docFreq(new Term(IndexFields.ALL_WORDS, word));
    return known > EVERYWHERE * view.reader().numDocs();
  }

  private boolean isKnown(String word) throws IOException {
    return view.reader().docFreq(new Term(IndexFields.ALL_WORDS, word)) > 0
        || view.reader().docFreq(new Term(IndexFields.JOINED, word)) > 0;
  }

  /** A word in the field where it counts most, with its beginnings and misspellings. */
  private Query word(int at) throws IOException {
    String word = reading.words().get(at);
    List<Query> ways = new ArrayList<>();
    for (String stem : Analysis.terms(Analysis.STEMS, word)) {
      FIELDS.forEach((field, weight) ->
          ways.add(new BoostQuery(new TermQuery(new Term(field, stem)), weight)));
    }
    ways.add(new BoostQuery(new TermQuery(new Term(IndexFields.NAME_WORDS, word)), 1.5f));
    ways.add(new BoostQuery(new TermQuery(new Term(IndexFields.JOINED, word)), 3));
    joined(at, ways);
    boolean last = at == reading.words().size() - 1;
    if (last && reading.open() && word.length() >= TYPING_FROM) {
      Query begins = new PrefixQuery(new Term(IndexFields.NAME_WORDS, word));
      ways.add(new BoostQuery(new ConstantScoreQuery(begins), TYPING));
    }
    if (word.length() >= TYPO_FROM && !isKnown(word) && !view.isName(word)) {
      ways.add(fuzzy(IndexFields.NAME_WORDS, word, 2 * MISSPELT));
      ways.add(fuzzy(IndexFields.ALL_WORDS, word, MISSPELT));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  /** The word with its neighbours as one: "red teaming" finds "redteaming". */
  private void joined(int at, List<Query> ways) {
    List<String> words = reading.words();
    String word = words.get(at);
    if (at + 1 < words.size()) {
      ways.add(
          new BoostQuery(
              new TermQuery(new Term(IndexFields.NAME_WORDS, word + words.get(at + 1))), 2));
    }
    if (at > 0) {
      ways.add(
          new BoostQuery(
              new TermQuery(new Term(IndexFields.NAME_WORDS, words.get(at - 1) + word)), 2));
    }
  }

  private static Query fuzzy(String field, String word, float weight) {
    int edits = word.length() >= TWO_TYPOS_FROM ? 2 : 1;
    return new BoostQuery(new FuzzyQuery(new Term(field, word), edits, 0, 50, true), weight);
  }

  private Query phrase(String key) {
    List<Query> fields = new ArrayList<>();
    String[] stems = Analysis.terms(Analysis.STEMS, key).toArray(String[]::new);
    FIELDS.forEach(
        (field, weight) -> fields.add(new BoostQuery(new PhraseQuery(field, stems), weight)));
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** Lifts entries that the whole text, or some words of it, name. */
  private void wholeNames(BooleanQuery.Builder all) {
    List<String> words = Analysis.words(reading.key());
    name(all, reading.key(), NAME_ITSELF, OTHER_NAME);
    for (int length = Math.min(LONGEST_NAME, words.size() - 1); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        String key = String.join(" ", words.subList(at, at + length));
        if (view.isName(key) && (length > 1 || key.length() > 2)) {
          float weight = NAME_WITHIN * (0.5f + 0.5f * length / words.size());
          name(all, key, weight, weight);
        }
      }
    }
  }

  private static void name(BooleanQuery.Builder all, String key, float name, float alias) {
    Query itself = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.EXACT_NAME, key)));
    Query other = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.EXACT_ALIAS, key)));
    all.add(
        new DisjunctionMaxQuery(
            List.of(new BoostQuery(itself, name), new BoostQuery(other, alias)), 0),
        Occur.SHOULD);
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
        all.add(new BoostQuery(new PhraseQuery(2, field, terms), PHRASE_IN_NAME / 2), Occur.SHOULD);
      }
      all.add(
          new BoostQuery(new PhraseQuery(3, IndexFields.SUMMARY, terms), PHRASE_IN_SUMMARY / 2),
          Occur.SHOULD);
    }
  }

  private @org.jspecify.annotations.Nullable Concept conceptAt(int at) {
    Concept longest = null;
    int most = 0;
    for (Concept concept : view.catalog().vocabularies().concepts()) {
      int length = conceptLength(concept, at);
      if (length > most) {
        most = length;
        longest = concept;
      }
    }
    return longest;
  }

  /** How many words from a place on say a concept; 0: they don't. */
  private int conceptLength(Concept concept, int at) {
    int most = 0;
    List<String> words = reading.words();
    for (String phrase : concept.phrases()) {
      List<String> said = view.concept(phrase);
      boolean here =
          at + said.size() <= words.size() && words.subList(at, at + said.size()).equals(said);
      if (here && !said.isEmpty()) {
        most = Math.max(most, said.size());
      }
    }
    return most;
  }

  /** The words themselves, or what they mean. */
  private Query concept(Concept concept, List<String> words) throws IOException {
    List<Query> ways = new ArrayList<>();
    BooleanQuery.Builder themselves = new BooleanQuery.Builder();
    for (String word : words) {
      themselves.add(new Matching(view, reading.only(word)).word(0), Occur.MUST);
    }
    ways.add(themselves.build());
    for (String meaning : concept.means()) {
      ways.add(phrase(Analysis.key(meaning)));
    }
    for (String topic : concept.topics()) {
      ways.add(new BoostQuery(new ConstantScoreQuery(Hints.value(Facet.TOPIC, topic)), CONCEPT));
    }
    return new DisjunctionMaxQuery(ways, 0.3f);
  }
}
