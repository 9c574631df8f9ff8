package org.waymark.search;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * All texts of an entry as one field, in which a stem stands as often as it does in each text times
 * the weight of that text: BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
 * 2009), summed once when an entry is written. One list of postings for a word answers what nine
 * would, merged anew for each query.
 */
final class WeightedText {
  /** What the weights are multiplied by, to be whole numbers. */
  private static final int WHOLE = 2;

  /** How much a text says of an entry. */
  private static final Map<String, Integer> WEIGHTS = weights();

  /** BM25 with its usual saturation, which begins later by as much as frequencies are higher. */
  static final Similarity SIMILARITY =
      new PerFieldSimilarityWrapper() {
        private final Similarity usual = new BM25Similarity();
        private final Similarity weighted = new BM25Similarity(WHOLE * 1.2f, 0.75f);

        @Override
        public Similarity get(String field) {
          return field.equals(IndexFields.WEIGHTED) ? weighted : usual;
        }
      };

  private static final FieldType TYPE = type();

  private WeightedText() {}

  private static Map<String, Integer> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put(IndexFields.NAME, 5.0);
    weights.put(IndexFields.ALIAS, 4.0);
    weights.put(IndexFields.SUBJECT, 2.0);
    weights.put(IndexFields.KIND, 3.0);
    weights.put(IndexFields.PEOPLE, 1.5);
    weights.put(IndexFields.PLACE, 2.0);
    weights.put(IndexFields.SUMMARY, 2.0);
    weights.put(IndexFields.FORMERLY, 2.0);
    weights.put(IndexFields.DETAIL, 1.0);
    Map<String, Integer> whole = new LinkedHashMap<>();
    weights.forEach((field, weight) -> whole.put(field, (int) (WHOLE * weight)));
    return whole;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** The fields that it sums. */
  static Iterable<String> fields() {
    return WEIGHTS.keySet();
  }

  /** The weight of a field that it sums. */
  static float weight(String field) {
    return (float) WEIGHTS.getOrDefault(field, 0) / WHOLE;
  }

  /**
   * The field of an entry.
   *
   * @param texts by the field that holds each alone
   */
  static Field of(Map<String, String> texts) {
    Map<String, Integer> frequencies = new TreeMap<>();
    texts.forEach((field, text) -> {
      int weight = WEIGHTS.getOrDefault(field, 0);
      Analysis.terms(Analysis.STEMS, text)
          .forEach(stem -> frequencies.merge(stem, weight, Integer::sum));
    });
    return new Field(IndexFields.WEIGHTED, new Frequencies(frequencies), TYPE);
  }

  /** What holds a stem in any of its texts. */
  static Query query(String stem) {
    return new TermQuery(new Term(IndexFields.WEIGHTED, stem));
  }

  /** Terms with how often each stands in a document. */
  private static final class Frequencies extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> left;

    Frequencies(Map<String, Integer> frequencies) {
      this.left = frequencies.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> next = left.next();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
