package org.waymark.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * Which entry each document is, and the entries' order by name, then id. Read once for a view, so
 * that putting equals in order looks up a number instead of two texts. Immutable.
 */
final class Roster {
  private static final Comparator<Described> BY_NAME =
      Comparator.comparing(Described::nameKey).thenComparing(one -> one.entry().id());

  private final IndexReader reader;
  private final List<Described> inOrder;

  /** By segment and document; -1 where it is deleted. */
  private final List<int[]> places;

  private Roster(IndexReader reader, List<Described> inOrder, List<int[]> places) {
    this.reader = reader;
    this.inOrder = inOrder;
    this.places = places;
  }

  static Roster of(Collection<Described> described, IndexReader reader) throws IOException {
    List<Described> inOrder = described.stream().sorted(BY_NAME).toList();
    Map<String, Integer> placeOf = new HashMap<>();
    for (Described one : inOrder) {
      placeOf.put(one.entry().id(), placeOf.size());
    }
    List<int[]> places = new ArrayList<>();
    for (LeafReaderContext segment : reader.leaves()) {
      places.add(places(segment, placeOf));
    }
    return new Roster(reader, inOrder, places);
  }

  private static int[] places(LeafReaderContext segment, Map<String, Integer> placeOf)
      throws IOException {
    int[] places = new int[segment.reader().maxDoc()];
    Arrays.fill(places, -1);
    Terms ids = segment.reader().terms(IndexFields.ID);
    if (ids != null) {
      TermsEnum each = ids.iterator();
      PostingsEnum documents = null;
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        int place = placeOf.getOrDefault(id.utf8ToString(), -1);
        documents = each.postings(documents, PostingsEnum.NONE);
        for (int document = documents.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = documents.nextDoc()) {
          places[document] = place;
        }
      }
    }
    return places;
  }

  /** The entry that a document of the whole index is. */
  Described at(int document) {
    int ord = ReaderUtil.subIndex(document, reader.leaves());
    LeafReaderContext segment = reader.leaves().get(ord);
    return inOrder.get(places.get(ord)[document - segment.docBase]);
  }

  /** Sorts by name, then id. */
  SortField order() {
    return new SortField(
        "place",
        new FieldComparatorSource() {
          @Override
          public FieldComparator<?> newComparator(
              String field, int hits, Pruning pruning, boolean reversed) {
            return new ByPlace(hits);
          }
        });
  }

  /** Lucene's idiom: slots hold the best so far, of which {@code bottom} is the last. */
  private final class ByPlace extends SimpleFieldComparator<Integer> {
    private final int[] slots;
    private int[] segment = {};
    private int bottom;
    private int top;

    ByPlace(int hits) {
      slots = new int[hits];
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      segment = places.get(context.ord);
    }

    @Override
    public int compare(int slot, int other) {
      return Integer.compare(slots[slot], slots[other]);
    }

    @Override
    public void setTopValue(Integer value) {
      top = value;
    }

    @Override
    public Integer value(int slot) {
      return slots[slot];
    }

    @Override
    public void setBottom(int slot) {
      bottom = slots[slot];
    }

    @Override
    public int compareBottom(int document) {
      return Integer.compare(bottom, segment[document]);
    }

    @Override
    public int compareTop(int document) {
      return Integer.compare(top, segment[document]);
    }

    @Override
    public void copy(int slot, int document) {
      slots[slot] = segment[document];
    }
  }
}
