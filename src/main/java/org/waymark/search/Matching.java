package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
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

  /** What a filter that is met counts, before it lifts. */
  private static final float FILTER = 1;

  private static final float CONCEPT = 3;

  private static final float PHRASE_IN_NAME = 0.5f;

  private static final float PHRASE_IN_SUMMARY = 0.3f;

  private static final float NAME_WITHIN = 12f;

  /** What a concept means counts this share of what was typed. */
  private static final float MEANT = 0.6f;

  /** What a concept's first signpost counts; its last one this share less. */
  private static final float SIGNPOST = 11;

  private static final float LATER = 0.3f;

  private static final float CONCEPT_TIE = 0.3f;

  /** A concept counts as many words as it was said in, to this power. */
  private static final float WORDS_OF_CONCEPT = 0.7f;

  /** Words that are covered by a concept or a filter count this share. */
  private static final float BESIDE = 0.5f;

  private static final float TYPING = 0.5f;
  private static final float MISSPELT = 0.7f;
  private static final float NAME_ITSELF = 400;
  private static final float OTHER_NAME = 300;
  private static final float TIE = 0f;

  /** A word that stands in more than this share of the entries need not be matched. */
  private static final double EVERYWHERE = 0.3;

  private static final int TYPO_FROM = 4;
  private static final int TWO_TYPOS_FROM = 8;

  /** A longer word is no misspelt one, and what is near it is dear to compute. */
  static final int LONGEST_WORD = 30;

  /** A whole name that is longer is found by its words. */
  private static final int LONGEST_MISSPELT = 40;

  private static final float MISSPELT_NAME = 40;
  private static final float MISSPELT_ALIAS = 30;
  private static final int TYPING_FROM = 2;
  private static final int LONGEST_NAME = 8;

  private final View view;
  private final Reading reading;
  private final Map<String, List<Lexicon.Near>> near = new HashMap<>();

  Matching(View view, Reading reading) {
    this.view = view;
    this.reading = reading;
  }

  private static Map<String, Float> fields() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put(IndexFields.NAME, 5f);
    fields.put(IndexFields.ALIAS, 4f);
    fields.put(IndexFields.SUBJECT, 2f);
    fields.put(IndexFields.KIND, 3f);
    fields.put(IndexFields.PEOPLE, 1.5f);
    fields.put(IndexFields.PLACE, 2f);
    fields.put(IndexFields.SUMMARY, 2f);
    fields.put(IndexFields.FORMERLY, 2f);
    fields.put(IndexFields.DETAIL, 1f);
    return fields;
  }

  /** The query. */
  Query query(Breadth breadth) throws IOException {
    if (reading.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(required(breadth), Occur.MUST);
    for (String phrase : reading.phrases()) {
      all.add(phrase(phrase), Occur.MUST);
    }
    for (String excluded : reading.excluded()) {
      all.add(phrase(excluded), Occur.MUST_NOT);
    }
    wholeNames(all);
    phrases(all);
    Query query = all.build();
    for (Reading.Hint hint : reading.hints()) {
      query = FunctionScoreQuery.boostByValue(query, DoubleValuesSource.fromQuery(hint.query()));
    }
    return query;
  }

  /** As many as are asked for of: concepts, words that tell something, filters that count. */
  private Query required(Breadth breadth) throws IOException {
    BooleanQuery.Builder beside = new BooleanQuery.Builder();
    List<Query> telling = new ArrayList<>();
    List<String> words = reading.words();
    Set<Integer> covered = new HashSet<>();
    int concepts = 0;
    for (Meant meant : concepts()) {
      telling.add(concept(meant));
      concepts++;
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
        words.add(combined(stem), Occur.MUST);
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
      if (mayBeMisspelt(word)) {
        any.add(fuzzy(IndexFields.ALL_WORDS, word, MISSPELT), Occur.SHOULD);
      }
    }
    return any.build();
  }

  private static boolean mayBeMisspelt(String word) {
    return word.length() >= TYPO_FROM && word.length() <= LONGEST_WORD;
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
      ways.add(combined(stem));
    }
    ways.add(new TermQuery(new Term(IndexFields.JOINED, word)));
    joined(at, ways);
    boolean last = at == reading.words().size() - 1;
    if (last && reading.open() && word.length() >= TYPING_FROM) {
      Query begins = new PrefixQuery(new Term(IndexFields.NAME_WORDS, word));
      ways.add(new BoostQuery(new ConstantScoreQuery(begins), TYPING));
    }
    if (mayBeMisspelt(word) && !isKnown(word) && !view.isName(word)) {
      ways.add(fuzzy(IndexFields.NAME_WORDS, word, 2 * MISSPELT));
      ways.add(fuzzy(IndexFields.ALL_WORDS, word, MISSPELT));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  /** A stem in all fields at once, counted as BM25F does. */
  private static Query combined(String stem) {
    CombinedFieldQuery.Builder fields = new CombinedFieldQuery.Builder(stem);
    FIELDS.forEach(fields::addField);
    return fields.build();
  }

  /** The word with its neighbours as one: "red teaming" finds "redteaming". */
  private void joined(int at, List<Query> ways) throws IOException {
    List<String> words = reading.words();
    String word = words.get(at);
    if (at + 1 < words.size()) {
      pair(word + words.get(at + 1), !isKnown(word) || !isKnown(words.get(at + 1)), ways);
    }
    if (at > 0) {
      pair(words.get(at - 1) + word, !isKnown(word) || !isKnown(words.get(at - 1)), ways);
    }
  }

  private void pair(String both, boolean misspelt, List<Query> ways) throws IOException {
    Term term = new Term(IndexFields.NAME_WORDS, both);
    ways.add(new TermQuery(term));
    if (misspelt
        && both.length() >= TWO_TYPOS_FROM
        && both.length() <= LONGEST_WORD
        && !isKnown(both)) {
      ways.add(new BoostQuery(misspelt(IndexFields.NAME_WORDS, both, 1), MISSPELT));
    }
  }

  /** What is spelt nearly like a word; the nearer, the more it counts. */
  private Query fuzzy(String field, String word, float weight) {
    int edits = word.length() >= TWO_TYPOS_FROM ? 2 : 1;
    return new BoostQuery(misspelt(field, word, edits), weight);
  }

  /** Rare spellings count no more than frequent ones, and each less by the share that differs. */
  private Query misspelt(String field, String word, int edits) {
    BlendedTermQuery.Builder spellings =
        new BlendedTermQuery.Builder().setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
    near.computeIfAbsent(edits + word, key -> view.words().near(word, edits))
        .forEach(one -> {
          int shorter = Math.min(word.length(), one.spelling().length());
          spellings.add(new Term(field, one.spelling()), 1 - (float) one.distance() / shorter);
        });
    return spellings.build();
  }

  private Query phrase(String key) throws IOException {
    List<Query> fields = new ArrayList<>();
    String[] stems = Analysis.terms(Analysis.STEMS, key).toArray(String[]::new);
    FIELDS.forEach(
        (field, weight) -> fields.add(new BoostQuery(new PhraseQuery(field, stems), weight)));
    return new DisjunctionMaxQuery(fields, TIE);
  }

  /** Lifts entries that the whole text, or some words of it, name. */
  private void wholeNames(BooleanQuery.Builder all) throws IOException {
    List<String> words = Analysis.words(reading.key());
    misspeltName(all, words);
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

  /** Where a word is unknown, the whole text may be a name with a letter or two gone wrong. */
  private void misspeltName(BooleanQuery.Builder all, List<String> words) throws IOException {
    String key = reading.key();
    if (key.length() < TYPO_FROM || key.length() > LONGEST_MISSPELT || view.isName(key)) {
      return;
    }
    for (String word : words) {
      if (!isKnown(word)) {
        int most = key.length() >= TWO_TYPOS_FROM ? 2 : 1;
        for (Lexicon.Near name : view.names().near(key, most)) {
          int times = most - name.distance() + 1;
          name(all, name.spelling(), times * MISSPELT_NAME, times * MISSPELT_ALIAS);
        }
        return;
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
        all.add(new BoostQuery(new PhraseQuery(2, field, terms), PHRASE_IN_NAME), Occur.SHOULD);
      }
      all.add(
          new BoostQuery(new PhraseQuery(3, IndexFields.SUMMARY, terms), PHRASE_IN_SUMMARY),
          Occur.SHOULD);
    }
  }

  /** A concept that the words say, and where in them. */
  private record Meant(Concept concept, Set<Integer> at) {}

  /** The concepts that the words say; the longest phrase first, each word in one concept only. */
  private List<Meant> concepts() {
    List<String> telling = View.Phrase.stems(reading.words());
    List<String> query = View.Phrase.stems(Analysis.words(reading.key()));
    List<Meant> said = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (View.Phrase phrase : view.phrases()) {
      if (phrase.isIn(query, telling)) {
        Set<Integer> at = phrase.at(telling);
        if (at.stream().noneMatch(taken::contains)
            && said.stream().noneMatch(meant -> meant.concept().equals(phrase.concept()))) {
          said.add(new Meant(phrase.concept(), at));
          taken.addAll(at);
        }
      }
    }
    return said;
  }

  /** The words themselves, or what they mean. */
  private Query concept(Meant meant) throws IOException {
    List<Query> ways = new ArrayList<>();
    BooleanQuery.Builder themselves = new BooleanQuery.Builder();
    for (int at : meant.at()) {
      themselves.add(word(at), Occur.MUST);
    }
    if (!meant.at().isEmpty()) {
      ways.add(themselves.build());
    }
    for (String meaning : meant.concept().means()) {
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      for (String stem : Analysis.terms(Analysis.STEMS, Analysis.key(meaning))) {
        words.add(combined(stem), Occur.MUST);
      }
      ways.add(new BoostQuery(words.build(), MEANT));
    }
    for (String topic : meant.concept().topics()) {
      ways.add(
          new BoostQuery(new ConstantScoreQuery(HintWords.value(Facet.TOPIC, topic)), CONCEPT));
    }
    List<String> signposts = meant.concept().signposts();
    for (int at = 0; at < signposts.size(); at++) {
      Query signpost = new TermQuery(new Term(IndexFields.ID, signposts.get(at)));
      float weight = SIGNPOST * shareOf(meant) * (1 - LATER * at / signposts.size());
      ways.add(new BoostQuery(new ConstantScoreQuery(signpost), weight));
    }
    return new BoostQuery(
        new DisjunctionMaxQuery(ways, CONCEPT_TIE),
        (float) Math.pow(Math.max(1, meant.at().size()), WORDS_OF_CONCEPT));
  }

  /** How much of what a query says a concept is; nothing where the query is a name. */
  private float shareOf(Meant meant) {
    if (view.isName(reading.key())) {
      return 0;
    }
    long words =
        reading.words().stream().filter(word -> !Reading.FIELD_WORDS.contains(word)).count();
    return Math.min(1, (float) Math.max(1, meant.at().size()) / Math.max(1, words));
  }
}
