package org.waymark.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a window match a clause, and their scores; made once and used again. */
final class Scores {
  /** In documents, a multiple of 64; the scores of some clauses fit into a processor's cache. */
  static final int WINDOW = 4096;

  final FixedBitSet docs = new FixedBitSet(WINDOW);

  /** By document; only those of {@link #docs} mean anything. */
  final float[] values = new float[WINDOW];

  private final byte[] times = new byte[WINDOW];

  /** Scores that are not in use. One thread's. */
  static final class Pool {
    private final Deque<Scores> free = new ArrayDeque<>();

    /** Some in which nothing matches. */
    Scores take() {
      Scores scores = free.isEmpty() ? new Scores() : free.pop();
      scores.clear();
      return scores;
    }

    void give(Scores scores) {
      free.push(scores);
    }
  }

  @FunctionalInterface
  interface Each {
    void document(int doc);
  }

  /** Each document of a set, in order. */
  static void forEach(FixedBitSet docs, Each each) {
    long[] words = docs.getBits();
    for (int i = 0; i < words.length; i++) {
      for (long word = words[i]; word != 0; word &= word - 1) {
        each.document((i << 6) + Long.numberOfTrailingZeros(word));
      }
    }
  }

  void clear() {
    docs.clear();
  }

  boolean isEmpty() {
    return docs.scanIsEmpty();
  }

  void set(int doc, float value) {
    docs.set(doc);
    values[doc] = value;
  }

  /** Gives all documents the same score. */
  void fill(float value) {
    Arrays.fill(values, value);
  }

  /** Leaves those that match the other as well, by the sum of both scores. */
  void and(Scores other) {
    docs.and(other.docs);
    forEach(docs, doc -> values[doc] += other.values[doc]);
  }

  /** Adds the other's scores to documents that match already. */
  void add(Scores other) {
    forEach(other.docs, doc -> values[doc] += other.values[doc]);
  }

  /** Takes in the other's documents, by the sum of both scores. */
  void or(Scores other) {
    forEach(
        other.docs,
        doc -> values[doc] = docs.get(doc) ? values[doc] + other.values[doc] : other.values[doc]);
    docs.or(other.docs);
  }

  /** Takes in the other's documents, by the better of both scores. */
  void best(Scores other) {
    forEach(
        other.docs,
        doc ->
            values[doc] =
                docs.get(doc) ? Math.max(values[doc], other.values[doc]) : other.values[doc]);
    docs.or(other.docs);
  }

  /** Multiplies the scores of documents that the other matches. */
  void multiply(Scores other) {
    forEach(other.docs, doc -> values[doc] *= other.values[doc]);
  }

  /** Counts what matches so far once. */
  void startCounting() {
    Arrays.fill(times, (byte) 0);
    count(this);
  }

  void count(Scores other) {
    forEach(other.docs, doc -> times[doc]++);
  }

  /** Leaves those that were counted as often as this or more often. */
  void keepCounted(int least) {
    forEach(
        docs,
        doc -> {
          if (times[doc] < least) {
            docs.clear(doc);
          }
        });
  }
}
