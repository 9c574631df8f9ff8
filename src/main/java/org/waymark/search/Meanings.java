package org.waymark.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Concept;

/**
 * The concepts that a query says in plain words, and what each brings in: what the catalogue calls
 * it, its topics, and its signposts, which count by the share of the query that the concept is.
 */
final class Meanings {
  private static final float CONCEPT = 3;

  /** What a concept means counts this share of what was typed. */
  private static final float MEANT = 0.6f;

  /** What a concept's first signpost counts; its last one this share less. */
  private static final float SIGNPOST = 14;

  private static final float LATER = 0.8f;

  private static final float CONCEPT_TIE = 0.3f;

  /** A concept counts as many words as it was said in, to this power. */
  private static final float WORDS_OF_CONCEPT = 0.7f;

  /** A concept said in words that all of the catalogue is about is hardly said. */
  private static final float LEAST_SHARE = 0.2f;

  private final View view;
  private final Reading reading;
  private final List<Meant> said;

  Meanings(View view, Reading reading) {
    this.view = view;
    this.reading = reading;
    this.said = find();
  }

  /**
   * A concept that the words say.
   *
   * @param at where in the words that tell something
   */
  record Meant(Concept concept, Set<Integer> at) {}

  /** The concepts that the words say; the longest phrase first, each word in one concept only. */
  List<Meant> said() {
    return said;
  }

  private List<Meant> find() {
    List<String> telling = View.Phrase.stems(reading.words());
    List<String> query = View.Phrase.stems(Analysis.words(reading.mendedKey()));
    Map<Concept, Set<Integer>> said = new LinkedHashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (View.Phrase phrase : view.phrases(query)) {
      if (phrase.isIn(query, telling)) {
        Set<Integer> at = phrase.at(telling);
        if (at.stream().noneMatch(taken::contains)) {
          said.computeIfAbsent(phrase.concept(), concept -> new TreeSet<>()).addAll(at);
          taken.addAll(at);
        }
      }
    }
    return said.entrySet().stream().map(one -> new Meant(one.getKey(), one.getValue())).toList();
  }

  /** Whether a filter that counts was read from all the words that say a concept. */
  boolean isFilter(Meant meant) {
    return !meant.at().isEmpty()
        && meant.at().stream()
            .map(reading.words()::get)
            .allMatch(word ->
                reading.hints().stream().anyMatch(hint -> hint.counts() && hint.holds(word)));
  }

  /**
   * What the words of a concept mean, or the words themselves.
   *
   * @param themselves what matches the words; null where the concept is said by words that tell
   *     nothing each
   */
  Query query(Meant meant, @Nullable Query themselves) {
    List<Query> ways = new ArrayList<>();
    if (themselves != null) {
      ways.add(themselves);
    }
    for (String meaning : meant.concept().means()) {
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      for (String stem : Analysis.terms(Analysis.STEMS, Analysis.key(meaning))) {
        words.add(WeightedText.query(stem), Occur.MUST);
      }
      ways.add(new BoostQuery(words.build(), MEANT));
    }
    for (String topic : meant.concept().topics()) {
      ways.add(
          new BoostQuery(new ConstantScoreQuery(HintWords.value(Facet.TOPIC, topic)), CONCEPT));
    }
    List<String> signposts = meant.concept().signposts();
    float share = SIGNPOST * shareOf(meant);
    for (int at = 0; at < signposts.size(); at++) {
      Query signpost = new TermQuery(new Term(IndexFields.ID, signposts.get(at)));
      float weight = share * (1 - LATER * at / signposts.size());
      ways.add(new BoostQuery(new ConstantScoreQuery(signpost), weight));
    }
    return new BoostQuery(
        new DisjunctionMaxQuery(ways, CONCEPT_TIE),
        (float) Math.pow(Math.max(1, meant.at().size()), WORDS_OF_CONCEPT));
  }

  /**
   * How much of what a query says a concept is; nothing where the query is a name, or where a
   * filter stands for the concept and other words say what is wanted.
   */
  private float shareOf(Meant meant) {
    if (view.isName(reading.key())
        || view.isName(reading.mendedKey())
        || (isFilter(meant) && !reading.namesConditions())) {
      return 0;
    }
    List<String> words = reading.words();
    long all = words.stream().filter(Meanings::isOwn).count();
    long said = meant.at().stream().map(words::get).filter(Meanings::isOwn).count();
    return all == 0 ? 1 : Math.max((float) said / all, LEAST_SHARE);
  }

  private static boolean isOwn(String word) {
    return !Reading.FIELD_WORDS.contains(word);
  }
}
