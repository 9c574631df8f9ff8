package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Queries made at random, on documents made at random, several segments of several windows, some
 * deleted: what a clause matches and its scores are what Lucene's own scorers say.
 */
final class ClauseTest {
  private static final long SEED = Long.getLong("waymark.seed", 20261127L);
  private static final int DOCUMENTS = 3 * Scores.WINDOW;
  private static final int QUERIES = 400;
  private static final String TEXT = "text";

  private static ByteBuffersDirectory directory;
  private static DirectoryReader reader;
  private static IndexSearcher searcher;

  @BeforeAll
  static void index() throws IOException {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new TextField(TEXT, text(random), Store.NO));
        document.add(new StringField("id", String.valueOf(i), Store.NO));
        document.add(new LongField("day", random.nextInt(1000), Store.NO));
        writer.addDocument(document);
        if (i == 2 * Scores.WINDOW + 7 || i == 2 * Scores.WINDOW + 90) {
          writer.flush();
        }
      }
      for (int i = 0; i < DOCUMENTS; i += 1 + random.nextInt(40)) {
        writer.deleteDocuments(new Term("id", String.valueOf(i)));
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterAll
  static void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** One to eight words, some of which are in half of the documents, others in very few. */
  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  private static String word(Random random) {
    return "w" + (int) Math.pow(2000, random.nextDouble());
  }

  private static Query query(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 4)) {
      case 0, 1 -> new TermQuery(new Term(TEXT, word(random)));
      case 2 -> new PhraseQuery(random.nextInt(3), TEXT, word(random), word(random));
      case 3 ->
          random.nextBoolean()
              ? new PrefixQuery(new Term(TEXT, word(random)))
              : LongField.newDistanceFeatureQuery("day", 2, random.nextInt(1000), 100);
      case 4 -> new BoostQuery(query(random, depth - 1), 1 + random.nextInt(5));
      case 5 -> new ConstantScoreQuery(query(random, depth - 1));
      case 6 ->
          new DisjunctionMaxQuery(
              List.of(query(random, depth - 1), query(random, depth - 1), query(random, depth - 1)),
              random.nextBoolean() ? 0 : 0.3f);
      default -> some(random, depth);
    };
  }

  private static Query some(Random random, int depth) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    int should = 0;
    for (int i = random.nextInt(6); i >= 0; i--) {
      Occur occur =
          switch (random.nextInt(8)) {
            case 0 -> Occur.MUST;
            case 1 -> Occur.FILTER;
            case 2 -> Occur.MUST_NOT;
            default -> Occur.SHOULD;
          };
      should += occur == Occur.SHOULD ? 1 : 0;
      some.add(query(random, depth - 1), occur);
    }
    return some.setMinimumNumberShouldMatch(random.nextInt(should + 1)).build();
  }

  @Test
  void matchesAndScoresAsLuceneDoes() throws IOException {
    Random random = new Random(SEED);
    int matched = 0;
    for (int i = 0; i < QUERIES; i++) {
      Query query = query(random, 4);
      Map<Integer, Float> expected = new HashMap<>();
      for (ScoreDoc doc : searcher.search(query, DOCUMENTS).scoreDocs) {
        expected.put(doc.doc, doc.score);
      }
      Map<Integer, Float> scores = scores(query);
      assertThat(scores.keySet()).as(query.toString()).isEqualTo(expected.keySet());
      scores.forEach((doc, score) ->
          assertThat(score)
              .as("document %d of %s", doc, query)
              .isCloseTo(expected.get(doc), within(1e-5f * (1 + score))));
      matched += scores.isEmpty() ? 0 : 1;
    }
    assertThat(matched).as("queries that match anything").isGreaterThan(QUERIES / 2);
  }

  private static Map<Integer, Float> scores(Query query) throws IOException {
    Map<Integer, Float> all = new HashMap<>();
    Clause clause = Clause.of(query, searcher);
    Scores.Pool pool = new Scores.Pool();
    for (LeafReaderContext segment : reader.leaves()) {
      Clause.Part part = clause.in(segment);
      if (part != null) {
        Bits live = segment.reader().getLiveDocs();
        int documents = segment.reader().maxDoc();
        for (int from = 0; from < documents; from += Scores.WINDOW) {
          int until = Math.min(from + Scores.WINDOW, documents);
          Scores scores = pool.take();
          part.score(new Clause.Window(from, until, pool), null, scores);
          int first = from;
          Scores.forEach(
              scores.docs,
              at -> {
                if (live == null || live.get(first + at)) {
                  all.put(segment.docBase + first + at, scores.values[at]);
                }
              });
          pool.give(scores);
        }
      }
    }
    return all;
  }
}
