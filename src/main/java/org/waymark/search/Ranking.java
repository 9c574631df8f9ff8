package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a query matches and puts the best in order. An entry's score is what its texts and
 * names give, times the factors of the filters read from words that it meets, times its standing.
 */
final class Ranking {
  private static final int MOST_VALUES = 200;

  private static final Comparator<SearchPage.FacetCount> MOST_FIRST =
      Comparator.comparingInt(count -> -count.count());

  private final View view;
  private final SearchQuery query;
  private final Matching matching;

  Ranking(View view, SearchQuery query, Matching matching) {
    this.view = view;
    this.query = query;
    this.matching = matching;
  }

  /** One of the best. */
  record Ranked(Described described, double score) {}

  /** What was found: how many, the page's results, and the facets' counts. */
  record Found(
      Query text, int total, List<Ranked> page, Map<Facet, List<SearchPage.FacetCount>> facets) {}

  /**
   * What matches in a segment.
   *
   * @param all whatever values are chosen
   * @param chosen what bears the values that are chosen of a facet
   */
  private record Matched(
      LeafReaderContext segment, FixedBitSet all, Map<Facet, FixedBitSet> chosen) {
    /** Those that bear the values that are chosen, of all facets or of all but one. */
    FixedBitSet but(@Nullable Facet one) {
      if (chosen.isEmpty()) {
        return all;
      }
      FixedBitSet left = all.clone();
      chosen.forEach((facet, bearers) -> {
        if (facet != one) {
          left.and(bearers);
        }
      });
      return left;
    }
  }

  Found find(Breadth breadth) throws IOException {
    Query text = matching.query(breadth);
    Clause clause = Clause.of(filtered(text), view.searcher());
    List<Clause> factors = new ArrayList<>();
    for (Query factor : matching.factors()) {
      factors.add(Clause.of(factor, view.searcher()));
    }
    int most = Math.clamp(view.reader().maxDoc(), 1, query.offset() + query.limit());
    TopFieldCollector best = new TopFieldCollectorManager(order(), most, null, 1).newCollector();
    List<Matched> matched = new ArrayList<>();
    int total = 0;
    for (LeafReaderContext segment : view.reader().leaves()) {
      Matched some = matched(segment, clause, factors, best.getLeafCollector(segment));
      matched.add(some);
      total += some.but(null).cardinality();
    }
    return new Found(text, total, page(best), counts(matched));
  }

  private Matched matched(
      LeafReaderContext segment, Clause clause, List<Clause> factors, LeafCollector best)
      throws IOException {
    int documents = segment.reader().maxDoc();
    Map<Facet, FixedBitSet> chosen = new EnumMap<>(Facet.class);
    query
        .chosen()
        .forEach(
            (facet, values) -> chosen.put(facet, view.facets().bearers(segment, facet, values)));
    Matched matched = new Matched(segment, new FixedBitSet(documents), chosen);
    Clause.Part part = clause.in(segment);
    if (part == null) {
      return matched;
    }
    List<Clause.Part> lifts = Clause.parts(factors, segment);
    Best collecting = new Best(best, segment, matching.standing(), chosen.values());
    Bits live = segment.reader().getLiveDocs();
    Scores.Pool pool = new Scores.Pool();
    Scores scores = pool.take();
    Scores factor = pool.take();
    for (int from = 0; from < documents; from += Scores.WINDOW) {
      int until = Math.min(from + Scores.WINDOW, documents);
      Clause.Window window = new Clause.Window(from, until, pool);
      scores.clear();
      part.score(window, null, scores);
      if (live != null) {
        live.applyMask(scores.docs, from);
      }
      FixedBitSet.orRange(scores.docs, 0, matched.all(), from, until - from);
      for (Clause.Part lift : lifts) {
        factor.clear();
        lift.score(window, scores.docs, factor);
        scores.multiply(factor);
      }
      collecting.collect(scores, from);
    }
    return matched;
  }

  /** Hands documents with their scores to Lucene's collector, which puts the best in order. */
  private static final class Best extends Scorable {
    private final LeafCollector collector;
    private final NumericDocValues standing;
    private final Collection<FixedBitSet> chosen;
    private float score;
    private float least;

    Best(
        LeafCollector collector,
        LeafReaderContext segment,
        String standing,
        Collection<FixedBitSet> chosen)
        throws IOException {
      this.collector = collector;
      this.standing = DocValues.getNumeric(segment.reader(), standing);
      this.chosen = chosen;
      collector.setScorer(this);
    }

    void collect(Scores scores, int from) throws IOException {
      for (int at = scores.docs.nextSetBit(0);
          at != DocIdSetIterator.NO_MORE_DOCS;
          at =
              at + 1 < Scores.WINDOW
                  ? scores.docs.nextSetBit(at + 1)
                  : DocIdSetIterator.NO_MORE_DOCS) {
        int document = from + at;
        if (isChosen(document) && standing.advanceExact(document)) {
          score = scores.values[at] * (float) Double.longBitsToDouble(standing.longValue());
          if (score >= least) {
            collector.collect(document);
          }
        }
      }
    }

    private boolean isChosen(int document) {
      for (FixedBitSet bearers : chosen) {
        if (!bearers.get(document)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public float score() {
      return score;
    }

    @Override
    public void setMinCompetitiveScore(float score) {
      least = score;
    }
  }

  private List<Ranked> page(TopFieldCollector best) throws IOException {
    List<Ranked> page = new ArrayList<>();
    for (ScoreDoc doc : best.topDocs(query.offset(), query.limit()).scoreDocs) {
      double score = 0;
      for (Object field : ((FieldDoc) doc).fields) {
        score = field instanceof Float is ? is : score;
      }
      page.add(new Ranked(view.roster().at(doc.doc), score));
    }
    return page;
  }

  private Map<Facet, List<SearchPage.FacetCount>> counts(List<Matched> matched) {
    Map<Facet, List<SearchPage.FacetCount>> all = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Integer> counts = new TreeMap<>();
      for (Matched some : matched) {
        view.facets().count(some.segment(), facet, some.but(facet), counts);
      }
      if (!counts.isEmpty()) {
        all.put(
            facet,
            counts.entrySet().stream()
                .map(one -> new SearchPage.FacetCount(one.getKey(), one.getValue()))
                .sorted(MOST_FIRST)
                .limit(MOST_VALUES)
                .toList());
      }
    }
    return all;
  }

  private Query filtered(Query text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(text, Occur.MUST);
    Near near = query.near();
    if (near != null) {
      all.add(
          LatLonPoint.newDistanceQuery(
              IndexFields.AT,
              near.centre().latitude(),
              near.centre().longitude(),
              near.withinKm() * 1000),
          Occur.FILTER);
    }
    query
        .ranges()
        .forEach((range, most) ->
            all.add(DoubleField.newRangeQuery(range.parameter(), 0, most), Occur.FILTER));
    if (query.deadlineAfter() != null || query.deadlineBefore() != null) {
      long from = query.deadlineAfter() == null ? 0 : query.deadlineAfter().toEpochDay();
      long until =
          query.deadlineBefore() == null ? Long.MAX_VALUE : query.deadlineBefore().toEpochDay();
      all.add(LongField.newRangeQuery(IndexFields.DEADLINE, from, until), Occur.FILTER);
    }
    return all.build();
  }

  private org.apache.lucene.search.Sort order() {
    SortField name = view.roster().order();
    List<SortField> fields = new ArrayList<>();
    switch (query.sort()) {
      case RELEVANCE -> {}
      case DEADLINE -> {
        fields.add(
            LongField.newSortField(
                IndexFields.DEADLINE, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE));
      }
      case DISTANCE -> distance(query.near()).ifPresent(fields::add);
      case UPDATED ->
          fields.add(
              LongField.newSortField(IndexFields.UPDATED, true, SortedNumericSelector.Type.MAX));
      case NAME -> fields.add(name);
    }
    fields.add(SortField.FIELD_SCORE);
    fields.add(name);
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  private static Optional<SortField> distance(@Nullable Near near) {
    return Optional.ofNullable(near)
        .map(place ->
            LatLonDocValuesField.newDistanceSort(
                IndexFields.AT, place.centre().latitude(), place.centre().longitude()));
  }
}
