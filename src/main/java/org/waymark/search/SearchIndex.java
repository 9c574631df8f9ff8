package org.waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Program;
import org.waymark.place.Gazetteer;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;

/**
 * The Lucene index in a folder, derived from a catalogue: what it lacks, what is stale or damaged
 * in it is built anew by {@link #refresh}. Safe for use by many threads; one process at a time
 * writes. Files in the folder that are not Lucene's are left alone.
 */
public final class SearchIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  /** Rises whenever documents get another form. */
  private static final String FORM = "10";

  private static final int MONTHS_AHEAD = 18;

  /** Lucene refuses a query with more; what is read of a text stays below. */
  private static final int MOST_CLAUSES = 8192;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Path folder;
  private final FSDirectory directory;
  private final Gazetteer gazetteer;
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable IndexWriter writer;
  private volatile @Nullable View current;

  private SearchIndex(Path folder, FSDirectory directory, Gazetteer gazetteer) {
    this.folder = folder;
    this.directory = directory;
    this.gazetteer = gazetteer;
  }

  /**
   * An index in a folder, which is made if need be. {@link #refresh} fills it.
   *
   * @throws IndexUnavailable when the folder can't be used
   */
  public static SearchIndex open(Path folder, Gazetteer gazetteer) {
    try {
      return new SearchIndex(folder, FSDirectory.open(folder), gazetteer);
    } catch (IOException unusable) {
      throw new IndexUnavailable(
          "can't use " + folder + " for the index: " + unusable.getMessage(), unusable);
    }
  }

  /** What a refresh did to the files, and why. */
  public enum Refreshed {
    /** They held this catalogue already. */
    CURRENT,
    /** What changed was written. */
    UPDATED,
    /** All of it was written anew; the reason is logged. */
    REBUILT
  }

  /**
   * Has the index hold exactly a catalogue as of a day. Searchers that were acquired before keep
   * what they see; there is no moment without an answer.
   *
   * @param changedAt when each entry was last changed, by id; absent: never
   * @param today on which deadlines are ahead or past
   * @throws IndexUnavailable when the folder can't be written
   */
  public Refreshed refresh(Catalog catalog, Map<String, Instant> changedAt, LocalDate today) {
    return refresh(catalog, changedAt, today, false);
  }

  /**
   * The same, with all of it written anew whatever the files hold.
   *
   * @throws IndexUnavailable when the folder can't be written
   */
  public void rebuild(Catalog catalog, Map<String, Instant> changedAt, LocalDate today) {
    refresh(catalog, changedAt, today, true);
  }

  private Refreshed refresh(
      Catalog catalog, Map<String, Instant> changedAt, LocalDate today, boolean anew) {
    writing.lock();
    try {
      Map<String, Described> described = describe(catalog, changedAt, today);
      Map<String, String> wanted = commitData(catalog, today);
      View before = current;
      if (before != null && !anew) {
        return update(catalog, today, described, wanted, before);
      }
      String reason = anew ? "as was asked for" : reasonToBuild(wanted);
      if (reason == null) {
        show(catalog, today, described, DirectoryReader.open(directory));
        return Refreshed.CURRENT;
      }
      LOG.info("building the search index in {}: {}", folder, reason);
      rebuild(described, wanted);
      show(catalog, today, described, DirectoryReader.open(openWriter(false)));
      return Refreshed.REBUILT;
    } catch (LockObtainFailedException locked) {
      throw new IndexUnavailable(
          "another process writes the index in " + folder + "; stop it or choose another folder",
          locked);
    } catch (IOException failed) {
      throw new IndexUnavailable(
          "can't write the index in " + folder + ": " + failed.getMessage(), failed);
    } finally {
      writing.unlock();
    }
  }

  private static Map<String, String> commitData(Catalog catalog, LocalDate today) {
    Map<String, String> data = new TreeMap<>();
    data.put("form", FORM);
    data.put("catalogVersion", String.valueOf(catalog.version()));
    data.put("entries", String.valueOf(catalog.entries().size()));
    data.put("day", today.toString());
    return data;
  }

  private Map<String, Described> describe(
      Catalog catalog, Map<String, Instant> changedAt, LocalDate today) {
    Forecaster forecaster = new Forecaster(Habits.of(catalog));
    LocalDate until = today.plusMonths(MONTHS_AHEAD);
    Map<String, List<String>> formerly = formerly(catalog);
    Map<String, Integer> references = References.count(catalog);
    Map<String, Described> described = new TreeMap<>();
    catalog.entries().parallelStream()
        .map(entry ->
            Described.of(
                entry,
                catalog,
                gazetteer,
                coming(entry, forecaster, today, until),
                formerly.getOrDefault(entry.id(), List.of()),
                references.getOrDefault(entry.id(), 0),
                changedAt.getOrDefault(entry.id(), Instant.EPOCH)))
        .toList()
        .forEach(one -> described.put(one.entry().id(), one));
    return described;
  }

  /** By id of an entry, the names of what it took the place of, at once or in several steps. */
  private static Map<String, List<String>> formerly(Catalog catalog) {
    Map<String, List<String>> formerly = new HashMap<>();
    for (Entry entry : catalog.entries()) {
      for (Entry successor : catalog.successors(entry)) {
        List<String> names = formerly.computeIfAbsent(successor.id(), id -> new ArrayList<>());
        names.add(entry.name());
        names.addAll(entry.facts().aliases());
      }
    }
    return formerly;
  }

  private static List<ComingRound> coming(
      Entry entry, Forecaster forecaster, LocalDate today, LocalDate until) {
    return entry instanceof Program program ? forecaster.coming(program, today, until) : List.of();
  }

  /** Why the files in the folder can't be used as they are; null when they can. */
  private @Nullable String reasonToBuild(Map<String, String> wanted) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return "there is none";
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      Map<String, String> held = reader.getIndexCommit().getUserData();
      for (Map.Entry<String, String> want : wanted.entrySet()) {
        String has = held.get(want.getKey());
        if (!want.getValue().equals(has)) {
          return "it is stale: its %s is %s, now it is %s"
              .formatted(want.getKey(), has, want.getValue());
        }
      }
      return null;
    } catch (IOException | IllegalArgumentException damaged) {
      return "it is damaged: " + damaged.getMessage();
    }
  }

  private IndexWriter openWriter(boolean anew) throws IOException {
    IndexWriter open = writer;
    if (open == null) {
      IndexWriterConfig config = new IndexWriterConfig(Analysis.BY_FIELD);
      config.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
      config.setCommitOnClose(false);
      open = new IndexWriter(directory, config);
      writer = open;
    }
    return open;
  }

  private void rebuild(Map<String, Described> described, Map<String, String> data)
      throws IOException {
    IndexWriter anew = openWriter(true);
    anew.deleteAll();
    for (Described one : described.values()) {
      anew.addDocument(Documents.of(one));
    }
    anew.forceMerge(1);
    commit(anew, data);
  }

  private static void commit(IndexWriter writer, Map<String, String> data) throws IOException {
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private Refreshed update(
      Catalog catalog,
      LocalDate today,
      Map<String, Described> described,
      Map<String, String> data,
      View before)
      throws IOException {
    boolean sameForm = before.catalog().version() == catalog.version();
    if (sameForm && before.today().equals(today)) {
      return Refreshed.CURRENT;
    }
    IndexWriter open = openWriter(false);
    for (Described one : described.values()) {
      if (!one.equals(before.described().get(one.entry().id()))) {
        open.updateDocument(new Term(IndexFields.ID, one.entry().id()), Documents.of(one));
      }
    }
    for (String id : before.described().keySet()) {
      if (!described.containsKey(id)) {
        open.deleteDocuments(new Term(IndexFields.ID, id));
      }
    }
    commit(open, data);
    show(catalog, today, described, DirectoryReader.open(open));
    return Refreshed.UPDATED;
  }

  private void show(
      Catalog catalog, LocalDate today, Map<String, Described> described, DirectoryReader reader)
      throws IOException {
    View before = current;
    current = new View(catalog, today, new HashMap<>(described), reader, gazetteer);
    if (before != null) {
      before.release();
    }
  }

  /**
   * What the index holds now, for one request, which closes it.
   *
   * @throws IllegalStateException before the first {@link #refresh} and after {@link #close}
   */
  public Searcher acquire() {
    while (true) {
      View view = current;
      if (view == null) {
        throw new IllegalStateException("the index holds no catalogue");
      }
      try {
        if (view.hold()) {
          return new Searcher(view);
        }
      } catch (AlreadyClosedException replaced) {
        // The next one stands in its place already.
      }
    }
  }

  /** Lets go of the folder. Closing twice does no harm. */
  @Override
  public void close() {
    writing.lock();
    try {
      View view = current;
      current = null;
      if (view != null) {
        view.release();
      }
      IndexWriter open = writer;
      writer = null;
      if (open != null) {
        open.close();
      }
      directory.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      writing.unlock();
    }
  }
}
