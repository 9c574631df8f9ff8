package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Status;
import org.waymark.catalog.Vocabularies;

/** Completes what is being typed. */
final class Suggestions {
  private static final int TYPO_FROM = 5;
  private static final int PLACES = 3;
  private static final int TOPICS = 3;

  /** Candidates for each one that is shown: of equals, what runs and is short comes first. */
  private static final int TRIED = 5;

  private final View view;

  Suggestions(View view) {
    this.view = view;
  }

  List<Suggestion> of(String text, int limit) throws IOException {
    List<String> words = Analysis.words(text);
    if (words.isEmpty() || words.size() > Reading.MOST_WORDS) {
      return List.of();
    }
    List<Suggestion> topics = topics(words);
    List<Suggestion> places = places(words);
    List<Suggestion> all = new ArrayList<>();
    int others = Math.min(topics.size() + places.size(), limit / 2);
    all.addAll(entries(words, limit - others));
    topics.stream().limit(limit - all.size()).forEach(all::add);
    places.stream().limit(limit - all.size()).forEach(all::add);
    return List.copyOf(all);
  }

  private List<Suggestion> entries(List<String> words, int limit) throws IOException {
    List<Suggestion> exact = entries(beginning(words, false), limit);
    return exact.isEmpty() ? entries(beginning(words, true), limit) : exact;
  }

  private List<Suggestion> entries(Query query, int limit) throws IOException {
    if (limit <= 0) {
      return List.of();
    }
    ScoreDoc[] found = view.searcher().search(query, limit * TRIED).scoreDocs;
    record Found(Entry entry, float score) {}
    List<Found> entries = new ArrayList<>();
    for (ScoreDoc doc : found) {
      entries.add(new Found(view.roster().at(doc.doc).entry(), doc.score));
    }
    return entries.stream()
        .sorted(
            Comparator.<Found>comparingDouble(one -> -Math.floor((double) one.score))
                .thenComparing(one -> one.entry.status() == Status.ENDED)
                .thenComparingInt(one -> one.entry.name().length())
                .thenComparing(one -> one.entry.id()))
        .limit(limit)
        .map(one -> one.entry)
        .map(entry -> new Suggestion(entry.name(), entry.id(), entry.type().id()))
        .toList();
  }

  /** Every word begins a word of a name; whole names and names that begin so come first. */
  private Query beginning(List<String> words, boolean misspelt) {
    String key = String.join(" ", words);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      Query begins =
          misspelt && word.length() >= TYPO_FROM && word.length() <= Matching.LONGEST_WORD
              ? near(word)
              : new ConstantScoreQuery(new PrefixQuery(new Term(IndexFields.NAME_WORDS, word)));
      all.add(begins, Occur.MUST);
      whole(all, new TermQuery(new Term(IndexFields.NAME_WORDS, word)), 1);
    }
    whole(all, new TermQuery(new Term(IndexFields.EXACT_NAME, key)), 40);
    whole(all, new TermQuery(new Term(IndexFields.EXACT_ALIAS, key)), 30);
    whole(all, new PrefixQuery(new Term(IndexFields.EXACT_NAME, key)), 8);
    whole(all, new PrefixQuery(new Term(IndexFields.EXACT_ALIAS, key)), 5);
    return all.build();
  }

  private Query near(String word) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Lexicon.Near near : view.words().near(word, 1)) {
      any.add(new TermQuery(new Term(IndexFields.NAME_WORDS, near.spelling())), Occur.SHOULD);
    }
    return any.build();
  }

  private static void whole(BooleanQuery.Builder all, Query query, float weight) {
    all.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
  }

  private List<Suggestion> topics(List<String> words) {
    return view.catalog().vocabularies().topics().values().stream()
        .filter(topic -> begins(Analysis.words(topic.name()), words))
        .sorted(Comparator.comparing(Vocabularies.Topic::name))
        .limit(TOPICS)
        .map(topic -> new Suggestion(topic.name(), topic.id(), "topic"))
        .toList();
  }

  /** Places that entries name; any other would find nothing. */
  private List<Suggestion> places(List<String> words) {
    return view.cities().stream()
        .filter(city -> begins(Analysis.words(city), words))
        .limit(PLACES)
        .map(city -> new Suggestion(city, null, "place"))
        .toList();
  }

  private static boolean begins(List<String> name, List<String> words) {
    return words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
  }
}
