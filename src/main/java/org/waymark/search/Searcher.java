package org.waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;

/**
 * The index at one moment. A request acquires one, asks it, and closes it. Safe for use by many
 * threads until then.
 */
public final class Searcher implements AutoCloseable {
  private static final int MOST_VALUES = 200;

  /** With fewer results than this, entries that hold any of the words come after them. */
  private static final int FEW = 5;

  /** The last word on the order of equals. */
  static final SortField BY_ID =
      KeywordField.newSortField(IndexFields.ORDER, false, SortedSetSelector.Type.MIN);

  private final View view;
  private final AtomicBoolean closed = new AtomicBoolean();

  Searcher(View view) {
    this.view = view;
  }

  /** The version of the catalogue that it holds. */
  public long version() {
    return view.catalog().version();
  }

  /** What answers a query, best first, with its facets. The same query gives the same page. */
  public SearchPage search(SearchQuery query) {
    try {
      Reading reading = Reading.of(query, view);
      Matching matching = new Matching(view, reading);
      Found found = find(query, matching, Breadth.MOST);
      for (Breadth wider : List.of(Breadth.SOME, Breadth.ANY)) {
        if (found.total() < FEW && !reading.isEmpty()) {
          found = find(query, matching, wider);
        }
      }
      return new SearchPage(
          query,
          found.total(),
          hits(query, found),
          facets(found.result().facets),
          new Spelling(view).better(reading),
          reading.understood(query),
          found.total() > 0 || reading.isEmpty() ? null : lift(query));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a query brought, before it is made a page. */
  private record Found(Query text, DrillSideways.DrillSidewaysResult result) {
    int total() {
      return Math.toIntExact(result.hits.totalHits.value());
    }
  }

  private Found find(SearchQuery query, Matching matching, Breadth breadth) throws IOException {
    Query text = text(matching, breadth);
    DrillSideways sideways = new DrillSideways(view.searcher(), Documents.FACETS, view.facets());
    int wanted = query.offset() + query.limit();
    return new Found(
        text, sideways.search(drilled(query, text), null, null, wanted, sort(query), false));
  }

  private static Query text(Matching matching, Breadth breadth) throws IOException {
    return FunctionScoreQuery.boostByValue(
        matching.query(breadth), DoubleValuesSource.fromDoubleField(matching.standing()));
  }

  private static DrillDownQuery drilled(SearchQuery query, Query text) {
    DrillDownQuery drilled = new DrillDownQuery(Documents.FACETS, filtered(query, text));
    query
        .chosen()
        .forEach((facet, values) -> values.forEach(value -> drilled.add(facet.parameter(), value)));
    return drilled;
  }

  private static Query filtered(SearchQuery query, Query text) {
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

  private static org.apache.lucene.search.Sort sort(SearchQuery query) {
    SortField name = new SortField(IndexFields.SORT_NAME, SortField.Type.STRING);
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
    fields.add(BY_ID);
    return new org.apache.lucene.search.Sort(fields.toArray(SortField[]::new));
  }

  private static java.util.Optional<SortField> distance(@Nullable Near near) {
    return java.util.Optional.ofNullable(near)
        .map(place ->
            LatLonDocValuesField.newDistanceSort(
                IndexFields.AT, place.centre().latitude(), place.centre().longitude()));
  }

  private List<Hit> hits(SearchQuery query, Found found) throws IOException {
    ScoreDoc[] all = found.result().hits.scoreDocs;
    List<ScoreDoc> page = List.of(all).subList(Math.min(query.offset(), all.length), all.length);
    List<Described> entries = new ArrayList<>();
    var stored = view.reader().storedFields();
    for (ScoreDoc doc : page) {
      String id = stored.document(doc.doc, Set.of(IndexFields.ID)).get(IndexFields.ID);
      Described described = view.described().get(id);
      if (described == null) {
        throw new IllegalStateException("the index holds '" + id + "', the catalogue doesn't");
      }
      entries.add(described);
    }
    Marking marking = new Marking(found.text());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Entry entry = entries.get(i).entry();
      hits.add(
          new Hit(entry, score(page.get(i)), marking.of(entry), entries.get(i).nextDeadline()));
    }
    return hits;
  }

  private static double score(ScoreDoc doc) {
    if (doc instanceof org.apache.lucene.search.FieldDoc sorted && sorted.fields != null) {
      for (Object field : sorted.fields) {
        if (field instanceof Float score) {
          return score;
        }
      }
    }
    return doc.score;
  }

  private static Map<Facet, List<SearchPage.FacetCount>> facets(Facets counted) throws IOException {
    Map<Facet, List<SearchPage.FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      FacetResult result = counted.getTopChildren(MOST_VALUES, facet.parameter());
      if (result != null) {
        List<SearchPage.FacetCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
          counts.add(new SearchPage.FacetCount(value.label, value.value.intValue()));
        }
        facets.put(facet, List.copyOf(counts));
      }
    }
    return facets;
  }

  /** How many results a query has. */
  private int count(SearchQuery query) throws IOException {
    Matching matching = new Matching(view, Reading.of(query, view));
    int most = 0;
    for (Breadth breadth : Breadth.values()) {
      most = view.searcher().count(drilled(query, text(matching, breadth)));
      if (most >= FEW) {
        return most;
      }
    }
    return most;
  }

  /** Of the filters of a query that finds nothing, the one whose removal brings the most. */
  private @Nullable Lift lift(SearchQuery query) throws IOException {
    Lift best = null;
    for (Lift.Way way : query.lifts()) {
      int count = count(way.query());
      if (count > 0 && (best == null || count > best.count())) {
        best = way.finding(count);
      }
    }
    return best;
  }

  /**
   * Completions of what is being typed: entries first, then topics and places.
   *
   * @param limit how many at most, 1 to 20
   */
  public List<Suggestion> suggest(String text, int limit) {
    try {
      return new Suggestions(view).of(text, limit);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Gives it back. Closing twice does no harm. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      view.release();
    }
  }
}
