package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A query that is scored clause by clause ("term at a time"), a window of documents after the
 * other: as Lucene's {@code BooleanScorer} does for a flat list of words, here for words within
 * best-of, all-of and some-of clauses. Matches and scores are Lucene's.
 *
 * <p>A search needs every match, for its facets and its total. Lucene's scorers for nested clauses
 * go document by document then, through a heap at every level, which took three fourths of a
 * search's time; a list of postings that is read in one go into an array costs a few nanoseconds a
 * document.
 */
sealed interface Clause {
  /**
   * What scores a clause in one segment, window by window.
   *
   * @param cost documents that it reads, about
   */
  record Part(long cost, Scoring scoring) {
    void score(Window window, @Nullable FixedBitSet within, Scores into) throws IOException {
      scoring.score(window, within, into);
    }
  }

  @FunctionalInterface
  interface Scoring {
    /**
     * Scores the next window.
     *
     * @param within documents that matter; null: all
     * @param into empty before
     */
    void score(Window window, @Nullable FixedBitSet within, Scores into) throws IOException;
  }

  /**
   * Documents of a segment.
   *
   * @param until the first behind them
   */
  record Window(int from, int until, Scores.Pool pool) {}

  /** Whatever is read first need not be merged into what was read before. */
  Comparator<Part> DEAREST_FIRST = Comparator.comparingLong((Part part) -> -part.cost());

  private static long cost(List<Part> parts) {
    return parts.stream().mapToLong(Part::cost).sum();
  }

  /** What scores it in a segment; null: nothing there matches. */
  @Nullable Part in(LeafReaderContext segment) throws IOException;

  /** A query's clause. */
  static Clause of(Query query, IndexSearcher searcher) throws IOException {
    return of(searcher.rewrite(query), 1, searcher);
  }

  private static Clause of(Query query, float boost, IndexSearcher searcher) throws IOException {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost(), searcher);
      case ConstantScoreQuery constant -> constant(constant.getQuery(), boost, searcher);
      case BooleanQuery some -> Some.of(some, boost, searcher);
      case DisjunctionMaxQuery best -> {
        List<Clause> ways = new ArrayList<>();
        for (Query way : best.getDisjuncts()) {
          ways.add(of(way, boost, searcher));
        }
        yield new Best(ways, best.getTieBreakerMultiplier());
      }
      default -> new Single(searcher.createWeight(query, ScoreMode.COMPLETE, boost));
    };
  }

  private static Clause constant(Query query, float score, IndexSearcher searcher)
      throws IOException {
    return new Constant(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1), score);
  }

  /** The parts of those clauses that match anything in a segment. */
  static List<Part> parts(List<Clause> clauses, LeafReaderContext segment) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Clause clause : clauses) {
      Part part = clause.in(segment);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** What any Lucene query matches, by its own scores. */
  record Single(Weight weight) implements Clause {
    /** To skip to a document costs as much as to read so many. */
    private static final long SKIPPING = 4;

    @Override
    public @Nullable Part in(LeafReaderContext segment) throws IOException {
      Scorer scorer = weight.scorer(segment);
      if (scorer == null) {
        return null;
      }
      TwoPhaseIterator doubtful = scorer.twoPhaseIterator();
      DocIdSetIterator docs = doubtful == null ? scorer.iterator() : doubtful.approximation();
      DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
      return new Part(
          docs.cost(),
          (window, within, into) -> {
            if (docs.docID() < window.from()) {
              docs.advance(window.from());
            }
            if (doubtful == null && (within == null || !isSparse(within, docs, segment))) {
              batches(scorer, batch, window, within, into);
            } else {
              each(scorer, docs, doubtful, window, within, into);
            }
          });
    }

    /** Whether to skip to the few documents that matter is cheaper than to read all. */
    private static boolean isSparse(
        FixedBitSet within, DocIdSetIterator docs, LeafReaderContext segment) {
      long read = docs.cost() * within.length() / segment.reader().maxDoc();
      return within.cardinality() * SKIPPING < read;
    }

    private static void batches(
        Scorer scorer,
        DocAndFloatFeatureBuffer batch,
        Window window,
        @Nullable FixedBitSet within,
        Scores into)
        throws IOException {
      Bits wanted = within == null ? null : new Shifted(within, window);
      for (scorer.nextDocsAndScores(window.until(), wanted, batch);
          batch.size > 0;
          scorer.nextDocsAndScores(window.until(), wanted, batch)) {
        for (int i = 0; i < batch.size; i++) {
          into.set(batch.docs[i] - window.from(), batch.features[i]);
        }
      }
    }

    /** A window's documents by their numbers in the segment. */
    private record Shifted(FixedBitSet within, Window window) implements Bits {
      @Override
      public boolean get(int document) {
        return within.get(document - window.from());
      }

      @Override
      public int length() {
        return window.until();
      }
    }

    private static void each(
        Scorer scorer,
        DocIdSetIterator docs,
        @Nullable TwoPhaseIterator doubtful,
        Window window,
        @Nullable FixedBitSet within,
        Scores into)
        throws IOException {
      int doc = docs.docID();
      while (doc < window.until()) {
        int at = doc - window.from();
        int wanted = within == null ? at : within.nextSetBit(at);
        if (wanted == DocIdSetIterator.NO_MORE_DOCS) {
          return;
        }
        if (wanted > at) {
          doc = docs.advance(window.from() + wanted);
        } else {
          if (doubtful == null || doubtful.matches()) {
            into.set(at, scorer.score());
          }
          doc = docs.nextDoc();
        }
      }
    }
  }

  /** What a query matches, by one score. */
  record Constant(Weight weight, float score) implements Clause {
    @Override
    public @Nullable Part in(LeafReaderContext segment) throws IOException {
      Scorer scorer = weight.scorer(segment);
      if (scorer == null) {
        return null;
      }
      DocIdSetIterator docs = scorer.iterator();
      return new Part(
          docs.cost(),
          (window, within, into) -> {
            if (docs.docID() < window.from()) {
              docs.advance(window.from());
            }
            docs.intoBitSet(window.until(), into.docs, window.from());
            if (within != null) {
              into.docs.and(within);
            }
            into.fill(score);
          });
    }
  }

  /** The best of several ways, and a share of the others. */
  record Best(List<Clause> ways, float tie) implements Clause {
    @Override
    public @Nullable Part in(LeafReaderContext segment) throws IOException {
      List<Part> parts = parts(ways, segment);
      if (parts.size() < 2) {
        return parts.isEmpty() ? null : parts.getFirst();
      }
      parts.sort(DEAREST_FIRST);
      return new Part(cost(parts), (window, within, into) -> best(parts, window, within, into));
    }

    private void best(List<Part> parts, Window window, @Nullable FixedBitSet within, Scores into)
        throws IOException {
      Scores one = window.pool().take();
      Scores sum = window.pool().take();
      parts.getFirst().score(window, within, into);
      if (tie > 0) {
        sum.or(into);
      }
      for (Part part : parts.subList(1, parts.size())) {
        one.clear();
        part.score(window, within, one);
        into.best(one);
        if (tie > 0) {
          sum.or(one);
        }
      }
      if (tie > 0) {
        Scores.forEach(
            into.docs, doc -> into.values[doc] += tie * (sum.values[doc] - into.values[doc]));
      }
      window.pool().give(one);
      window.pool().give(sum);
    }
  }

  /** What matches all clauses that have to, none that must not, and enough of the others. */
  record Some(List<Clause> all, List<Clause> any, int least, List<Clause> none) implements Clause {
    static Some of(BooleanQuery query, float boost, IndexSearcher searcher) throws IOException {
      List<Clause> all = new ArrayList<>();
      List<Clause> any = new ArrayList<>();
      List<Clause> none = new ArrayList<>();
      for (BooleanClause clause : query) {
        Query of = clause.query();
        switch (clause.occur()) {
          case MUST -> all.add(Clause.of(of, boost, searcher));
          case FILTER -> all.add(constant(of, 0, searcher));
          case SHOULD -> any.add(Clause.of(of, boost, searcher));
          case MUST_NOT -> none.add(constant(of, 0, searcher));
        }
      }
      int least = query.getMinimumNumberShouldMatch();
      return new Some(all, any, all.isEmpty() ? Math.max(1, least) : least, none);
    }

    @Override
    public @Nullable Part in(LeafReaderContext segment) throws IOException {
      List<Part> musts = parts(all, segment);
      List<Part> shoulds = parts(any, segment);
      List<Part> nots = parts(none, segment);
      if (musts.size() < all.size() || shoulds.size() < least) {
        return null;
      }
      musts.sort(DEAREST_FIRST.reversed());
      shoulds.sort(DEAREST_FIRST);
      long cost = musts.isEmpty() ? cost(shoulds) : musts.getFirst().cost();
      return new Part(
          cost, (window, within, into) -> some(musts, shoulds, nots, window, within, into));
    }

    private void some(
        List<Part> musts,
        List<Part> shoulds,
        List<Part> nots,
        Window window,
        @Nullable FixedBitSet within,
        Scores into)
        throws IOException {
      Scores one = window.pool().take();
      if (musts.isEmpty()) {
        any(shoulds, window, within, into, one);
      } else {
        all(musts, window, within, into, one);
        also(shoulds, window, into, one);
      }
      for (Part not : nots) {
        one.clear();
        not.score(window, into.docs, one);
        into.docs.andNot(one.docs);
      }
      window.pool().give(one);
    }

    /** The others where all that have to match do. */
    private void also(List<Part> shoulds, Window window, Scores into, Scores one)
        throws IOException {
      if (into.isEmpty()) {
        return;
      }
      if (least > 0) {
        Scores enough = window.pool().take();
        any(shoulds, window, into.docs, enough, one);
        into.and(enough);
        window.pool().give(enough);
      } else {
        for (Part should : shoulds) {
          one.clear();
          should.score(window, into.docs, one);
          into.add(one);
        }
      }
    }

    private static void all(
        List<Part> parts, Window window, @Nullable FixedBitSet within, Scores into, Scores one)
        throws IOException {
      for (int i = 0; i < parts.size(); i++) {
        if (i == 0) {
          parts.get(i).score(window, within, into);
        } else {
          one.clear();
          parts.get(i).score(window, into.docs, one);
          into.and(one);
        }
        if (into.isEmpty()) {
          return;
        }
      }
    }

    private void any(
        List<Part> parts, Window window, @Nullable FixedBitSet within, Scores into, Scores one)
        throws IOException {
      parts.getFirst().score(window, within, into);
      if (least > 1) {
        into.startCounting();
      }
      for (Part part : parts.subList(1, parts.size())) {
        one.clear();
        part.score(window, within, one);
        into.or(one);
        if (least > 1) {
          into.count(one);
        }
      }
      if (least > 1) {
        into.keepCounted(least);
      }
    }
  }
}
