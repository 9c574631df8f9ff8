package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which documents bear each value of each facet: the index's own lists, read once for a view. To
 * count a value is to intersect two sets, so that all facets of a search cost the same few
 * microseconds whatever was found. Immutable.
 */
final class FacetSets {
  private final List<Map<Facet, Map<String, Bearers>>> segments;

  private FacetSets(List<Map<Facet, Map<String, Bearers>>> segments) {
    this.segments = segments;
  }

  /** The documents of a segment that bear a value: few as a list, many as a set of bits. */
  private static final class Bearers {
    /** With fewer than one document in so many, a list is smaller and sooner gone through. */
    private static final int SPARSE = 64;

    private final int[] few;
    private final @Nullable FixedBitSet many;

    private Bearers(int[] few, @Nullable FixedBitSet many) {
      this.few = few;
      this.many = many;
    }

    static Bearers of(PostingsEnum postings, int documents, int held) throws IOException {
      if (held > documents / SPARSE) {
        FixedBitSet many = new FixedBitSet(documents);
        many.or(postings);
        return new Bearers(new int[0], many);
      }
      int[] few = new int[held];
      for (int i = 0; i < held; i++) {
        few[i] = postings.nextDoc();
      }
      return new Bearers(few, null);
    }

    int count(FixedBitSet among) {
      if (many != null) {
        return (int) FixedBitSet.intersectionCount(many, among);
      }
      int count = 0;
      for (int document : few) {
        count += among.get(document) ? 1 : 0;
      }
      return count;
    }

    void addTo(FixedBitSet set) {
      if (many != null) {
        set.or(many);
      }
      for (int document : few) {
        set.set(document);
      }
    }
  }

  static FacetSets of(IndexReader reader) throws IOException {
    List<Map<Facet, Map<String, Bearers>>> segments = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      Map<Facet, Map<String, Bearers>> facets = new EnumMap<>(Facet.class);
      for (Facet facet : Facet.values()) {
        facets.put(facet, values(segment, facet));
      }
      segments.add(facets);
    }
    return new FacetSets(segments);
  }

  private static Map<String, Bearers> values(LeafReaderContext segment, Facet facet)
      throws IOException {
    Map<String, Bearers> values = new TreeMap<>();
    Terms terms = segment.reader().terms(facet.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef value = each.next(); value != null; value = each.next()) {
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        values.put(
            value.utf8ToString(), Bearers.of(postings, segment.reader().maxDoc(), each.docFreq()));
      }
    }
    return values;
  }

  /** The documents of a segment that bear any of some values. */
  FixedBitSet bearers(LeafReaderContext segment, Facet facet, Set<String> values) {
    FixedBitSet bearers = new FixedBitSet(segment.reader().maxDoc());
    Map<String, Bearers> known = of(segment, facet);
    for (String value : values) {
      Bearers some = known.get(value);
      if (some != null) {
        some.addTo(bearers);
      }
    }
    return bearers;
  }

  /** Adds how many of some documents of a segment bear each value of a facet. */
  void count(
      LeafReaderContext segment, Facet facet, FixedBitSet among, Map<String, Integer> counts) {
    of(segment, facet)
        .forEach((value, bearers) -> {
          int count = bearers.count(among);
          if (count > 0) {
            counts.merge(value, count, Integer::sum);
          }
        });
  }

  private Map<String, Bearers> of(LeafReaderContext segment, Facet facet) {
    return segments.get(segment.ord).getOrDefault(facet, Map.of());
  }
}
