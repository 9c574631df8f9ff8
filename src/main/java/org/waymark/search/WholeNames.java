package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.waymark.catalog.Entry;

/**
 * What a query names: entries whose name, alias or acronym the whole text is stand above everything
 * else, also where a letter or two went wrong or spaces are set otherwise; names within a longer
 * text lift less. Right behind an entry that is named comes what belongs together with it.
 */
final class WholeNames {
  private static final float NAME_ITSELF = 400;
  private static final float OTHER_NAME = 300;
  private static final float MISSPELT_NAME = 40;
  private static final float MISSPELT_ALIAS = 30;
  private static final float NAME_WITHIN = 12f;

  /** In words, of a name within a longer text. */
  private static final int LONGEST_NAME = 8;

  /** Names that are looked for within a text, the longest first. */
  private static final int MOST_NAMES = 8;

  /** In letters; a whole name that is longer is found by its words. */
  private static final int LONGEST_MISSPELT = 40;

  /** What the family of what a query names counts. */
  private static final float FAMILY = 10;

  private static final float FAMILY_WITHIN = 4;

  /** What one of the family counts whose name holds the other words. */
  private static final float FAMILY_NAMED = 9;

  /** A name that more entries bear is no name of one family. */
  private static final int FEW_BEARERS = 5;

  private final View view;
  private final Reading reading;
  private final List<Query> lifts = new ArrayList<>();

  WholeNames(View view, Reading reading) throws IOException {
    this.view = view;
    this.reading = reading;
    find();
  }

  /** What lifts entries that the whole text, or some words of it, name. */
  List<Query> lifts() {
    return lifts;
  }

  private void find() throws IOException {
    List<String> words = Analysis.words(reading.key());
    misspeltName(words);
    name(view.nameKey(reading.key()), NAME_ITSELF, OTHER_NAME);
    if (!reading.mendedKey().equals(reading.key())) {
      name(reading.mendedKey(), 2 * MISSPELT_NAME, 2 * MISSPELT_ALIAS);
    }
    int found = 0;
    for (int length = Math.min(LONGEST_NAME, words.size() - 1); length > 0; length--) {
      for (int at = 0; at + length <= words.size() && found < MOST_NAMES; at++) {
        String key = String.join(" ", words.subList(at, at + length));
        if (view.isName(key) && (length > 1 || key.length() > 2)) {
          found++;
          float weight = NAME_WITHIN * (0.5f + 0.5f * length / words.size());
          name(key, weight, weight);
          lifts.add(family(key, FAMILY_WITHIN * weight / NAME_WITHIN));
          List<String> rest = new ArrayList<>(words.subList(0, at));
          rest.addAll(words.subList(at + length, words.size()));
          named(key, rest);
        }
      }
    }
  }

  /**
   * "Anthropic fellowship": of what belongs together with a name, that whose own name says the
   * rest.
   */
  private void named(String key, List<String> rest) {
    List<String> telling = rest.stream().filter(Reading::tells).toList();
    if (!Reading.FIELD_WORDS.containsAll(telling)) {
      BooleanQuery.Builder said = new BooleanQuery.Builder();
      telling.forEach(
          word -> said.add(new TermQuery(new Term(IndexFields.NAME_WORDS, word)), Occur.SHOULD));
      said.setMinimumNumberShouldMatch(Breadth.MOST.of(telling.size(), 0));
      Query both =
          new BooleanQuery.Builder()
              .add(family(key, 1), Occur.MUST)
              .add(said.build(), Occur.MUST)
              .build();
      lifts.add(new BoostQuery(new ConstantScoreQuery(both), FAMILY_NAMED));
    }
  }

  /** Where a word is unknown, the whole text may be a name with a letter or two gone wrong. */
  private void misspeltName(List<String> words) throws IOException {
    String key = reading.key();
    if (key.length() < Matching.TYPO_FROM || key.length() > LONGEST_MISSPELT || view.isName(key)) {
      return;
    }
    for (String word : words) {
      if (!view.isKnown(word)) {
        int most = Matching.edits(key);
        for (Lexicon.Near name : view.names().near(key, most)) {
          int times = most - name.distance() + 1;
          name(name.spelling(), times * MISSPELT_NAME, times * MISSPELT_ALIAS);
        }
        return;
      }
    }
  }

  private void name(String key, float name, float alias) {
    Query itself = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.EXACT_NAME, key)));
    Query other = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.EXACT_ALIAS, key)));
    lifts.add(
        new DisjunctionMaxQuery(
            List.of(new BoostQuery(itself, name), new BoostQuery(other, alias)), 0));
  }

  /** What belongs together with the entries that the whole text names. */
  Query family() {
    return family(view.nameKey(reading.key()), FAMILY);
  }

  private Query family(String key, float weight) {
    List<Entry> named = view.named(key);
    BooleanQuery.Builder family = new BooleanQuery.Builder();
    if (named.size() <= FEW_BEARERS) {
      for (Entry entry : named) {
        family.add(new TermQuery(new Term(IndexFields.FAMILY, entry.id())), Occur.SHOULD);
        Family.of(entry)
            .forEach(id -> family.add(new TermQuery(new Term(IndexFields.ID, id)), Occur.SHOULD));
      }
    }
    return new BoostQuery(new ConstantScoreQuery(family.build()), weight);
  }
}
