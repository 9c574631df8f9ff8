package org.waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;

/**
 * The index at one moment. A request acquires one, asks it, and closes it. Safe for use by many
 * threads until then.
 */
public final class Searcher implements AutoCloseable {
  /** With fewer results than this, entries that hold any of the words come after them. */
  private static final int FEW = 5;

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
      Ranking.Found found = find(query, reading);
      return new SearchPage(
          query,
          found.total(),
          hits(found),
          found.facets(),
          new Spelling(view).better(reading),
          reading.understood(query),
          reading.unread(),
          found.total() > 0 || reading.isEmpty() ? null : lift(query));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a query brings; where that is little, what holds less of what it says. */
  private Ranking.Found find(SearchQuery query, Reading reading) throws IOException {
    Ranking ranking = new Ranking(view, query, new Matching(view, reading));
    Ranking.Found found = ranking.find(Breadth.MOST);
    for (Breadth wider : List.of(Breadth.SOME, Breadth.ANY)) {
      if (found.total() < FEW && !reading.isEmpty()) {
        found = ranking.find(wider);
      }
    }
    return found;
  }

  private List<Hit> hits(Ranking.Found found) {
    Marking marking = new Marking(found.text(), view);
    List<Hit> hits = new ArrayList<>();
    for (Ranking.Ranked one : found.page()) {
      Described described = one.described();
      Entry entry = described.entry();
      hits.add(new Hit(entry, one.score(), marking.of(entry), described.nextDeadline()));
    }
    return hits;
  }

  /** Of the filters of a query that finds nothing, the one whose removal brings the most. */
  private @Nullable Lift lift(SearchQuery query) throws IOException {
    Lift best = null;
    for (Lift.Way way : query.lifts()) {
      int count = find(way.query(), Reading.of(way.query(), view)).total();
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
