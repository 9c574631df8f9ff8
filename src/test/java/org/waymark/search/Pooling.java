package org.waymark.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonValue;
import org.waymark.place.Gazetteer;

/**
 * Lists what has to be graded: for each judged query the entries that are among the first ten of
 * any of four rankings and bear no grade yet. The rankings are the search that is measured, BM25
 * over all text, BM25 over names and aliases, and each filter read from the words by itself, so
 * that the list is not only what one ranking finds. Run by {@code main} with the day to judge by.
 */
final class Pooling {
  private static final Path QUERIES =
      Path.of("src/test/resources/org/waymark/search/judged-queries.jsonl");
  private static final int DEPTH = 10;
  private static final String NAMES = "names";
  private static final String ALL = "all";

  private final Catalog catalog;
  private final SearchIndex index;
  private final IndexSearcher plain;

  private Pooling(Catalog catalog, SearchIndex index) throws IOException {
    this.catalog = catalog;
    this.index = index;
    this.plain = plain(catalog);
  }

  /**
   * Prints one tab-separated line for each ungraded pair: query id, query, entry id, name, kind,
   * summary.
   *
   * @param arguments the day to judge by, as {@code 2026-11-25}
   */
  public static void main(String[] arguments) throws IOException {
    Catalog catalog = CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
    Path folder = Files.createTempDirectory("waymark-pooling");
    try (SearchIndex index = SearchIndex.open(folder, Gazetteer.load())) {
      index.refresh(catalog, Map.of(), LocalDate.parse(arguments[0]));
      new Pooling(catalog, index).print();
    }
  }

  private void print() throws IOException {
    for (String line : Files.readAllLines(QUERIES)) {
      JsonValue query = JsonParsing.parse(line, QUERIES.toString()).orThrow();
      Set<String> graded = new LinkedHashSet<>();
      JsonAt.items(query, "/relevant")
          .forEach(one -> JsonAt.items(one, "/ids").forEach(id -> graded.add(JsonAt.text(id, ""))));
      String text = JsonAt.text(query, "/query");
      for (String id : pool(text)) {
        if (!graded.contains(id)) {
          Entry entry = catalog.entry(id);
          System.out.println(
              String.join(
                  "\t",
                  JsonAt.text(query, "/id"),
                  text,
                  id,
                  entry.name(),
                  entry.kind().id(),
                  entry.facts().summary()));
        }
      }
    }
  }

  private Set<String> pool(String text) throws IOException {
    Set<String> pool = new LinkedHashSet<>();
    try (Searcher searcher = index.acquire()) {
      pool.addAll(ids(searcher.search(SearchQuery.of(text).withLimit(DEPTH))));
      for (Understood filter : searcher.search(SearchQuery.of(text)).understood()) {
        pool.addAll(ids(searcher.search(SearchQuery.of(filter.words()).withLimit(DEPTH / 2))));
      }
    }
    pool.addAll(byWords(NAMES, text));
    pool.addAll(byWords(ALL, text));
    return pool;
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().id()).toList();
  }

  private List<String> byWords(String field, String text) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Analysis.terms(Analysis.STEMS, text)
        .forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
    List<String> found = new ArrayList<>();
    for (ScoreDoc doc : plain.search(any.build(), DEPTH).scoreDocs) {
      found.add(plain.storedFields().document(doc.doc).get(IndexFields.ID));
    }
    return found;
  }

  private static IndexSearcher plain(Catalog catalog) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.STEMS))) {
      for (Entry entry : catalog.entries()) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(NAMES, entry.name() + " . " + String.join(" . ", entry.facts().aliases()));
        texts.put(
            ALL,
            texts.get(NAMES)
                + " . "
                + entry.facts().summary()
                + " . "
                + String.join(" ", entry.facts().topics())
                + " "
                + entry.kind().id());
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, entry.id(), Store.YES));
        texts.forEach((field, value) -> document.add(new TextField(field, value, Store.NO)));
        writer.addDocument(document);
      }
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }
}
