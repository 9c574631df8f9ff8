package org.waymark.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.waymark.catalog.UnknownEntry;

/**
 * The record of the catalogue: every version of every entry, append-only; and beside it the paths
 * that people keep. Safe for use by many threads, and on PostgreSQL by many processes. What a write
 * has returned survives the end of the process, however it ends.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database is away. A write that ends so
 * may have been made or not; repeating it does no harm.
 */
public final class Store implements AutoCloseable {
  /*
   * One row holds the catalogue's version. A write locks it first and raises it last, so writes
   * follow one another, numbers have no gaps, and who has read version n has seen all up to n.
   * Within a process writers queue at a lock of their own before that, so that they hold one
   * connection between them and readers find the others free.
   *
   * In H2 that lock is also what makes it true, so all stores of one file share it, and no write
   * goes past it: where a transaction that holds a row's lock is rolled back, the next one gets the
   * lock while the rollback is still under way, and what that one commits can then be undone by it
   * (seen in 2.5.252). No second process can open the file.
   */
  private static final Map<Path, ReentrantLock> FILES = new ConcurrentHashMap<>();

  private final Database database;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ReentrantLock writing;

  private Store(Database database, HikariDataSource pool) {
    this.database = database;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool).registerArrayType(String.class, "varchar");
    this.writing =
        database.isPostgres()
            ? new ReentrantLock(true)
            : FILES.computeIfAbsent(database.file(), _ -> new ReentrantLock(true));
  }

  /**
   * Opens a database and brings its tables into this program's form.
   *
   * @throws StoreUnavailable when it is away, used by another process, or of another form
   */
  public static Store open(Database database) {
    return new Store(database, Connections.open(database));
  }

  /** The catalogue's version: the number of the newest revision, 0 when there is none. */
  public long version() {
    return read(Tables::version);
  }

  /**
   * All entries and vocabularies, and the version that they make up together.
   *
   * @throws org.waymark.json.InvalidData when a body is not of today's form
   */
  public Contents contents() {
    record Rows(long version, Map<String, String> vocabularies, List<EntryVersion> current) {}
    Rows rows =
        attempt(() ->
            jdbi.inTransaction(
                snapshot(),
                handle ->
                    new Rows(
                        Tables.version(handle),
                        VocabularyTable.current(handle),
                        Tables.current(handle))));
    return new Contents(
        rows.version(),
        VocabularyTable.parsed(rows.vocabularies()),
        rows.current().parallelStream().filter(EntryVersion::isLive).map(Store::parsed).toList(),
        rows.current().stream().filter(version -> !version.isLive()).toList());
  }

  /**
   * The weakest level at which all queries of a transaction see one state of all tables. H2's
   * repeatable read fixes each table only when it is first read.
   */
  private TransactionIsolationLevel snapshot() {
    return database.isPostgres()
        ? TransactionIsolationLevel.REPEATABLE_READ
        : TransactionIsolationLevel.SERIALIZABLE;
  }

  private static Contents.Live parsed(EntryVersion row) {
    return new Contents.Live(
        row.entry().orElseThrow(), row.version(), row.revision(), row.by().when());
  }

  /**
   * The newest version of an entry, also where that says that the entry was deleted or merged;
   * empty when there has never been such an entry.
   */
  public Optional<EntryVersion> find(String id) {
    return read(handle -> Optional.ofNullable(Tables.current(handle, Set.of(id)).get(id)));
  }

  /** All versions of an entry, the first one first; empty when there has never been such one. */
  public List<EntryVersion> history(String id) {
    return read(handle -> Tables.history(handle, id));
  }

  /**
   * The id that an entry's id leads to, through all later merges; empty when the entry was not
   * merged. The entry it leads to may have been deleted since.
   */
  public Optional<String> redirectOf(String id) {
    return read(handle -> {
      // It ends: a target is live when it is chosen, so the newest merge closes no circle.
      String end = id;
      while (true) {
        EntryVersion version = Tables.current(handle, Set.of(end)).get(end);
        if (version == null || version.mergedInto() == null) {
          return end.equals(id) ? Optional.empty() : Optional.of(end);
        }
        end = version.mergedInto();
      }
    });
  }

  /** Every version written after a version of the catalogue, in the order of the revisions. */
  public List<EntryVersion> changedSince(long version) {
    return read(handle -> Tables.changedSince(handle, version));
  }

  /** What the catalogue's folder and this store agreed on last: canonical bodies by id. */
  public Map<String, String> importBase() {
    return read(Tables::importBase);
  }

  /** All reviews that wait for a decision, the oldest first. */
  public List<Review> openReviews() {
    return read(ReviewTable::open);
  }

  /** What another source listed when it was imported last: each item's text by its id there. */
  public Map<String, String> sourceItems(String origin) {
    return read(handle -> SourceTable.items(handle, origin));
  }

  /** Notes what another source lists now, in place of what it listed; raises no version. */
  public void putSourceItems(String origin, Map<String, String> items) {
    beside(() -> jdbi.inTransaction(handle -> SourceTable.replace(handle, origin, items)));
  }

  /** What is known of the pages that entries lead to, by their addresses. */
  public Map<String, LinkCheck> linkChecks() {
    return read(LinkTable::all);
  }

  /** Notes what is known of pages now; raises no version. */
  public void putLinkChecks(Collection<LinkCheck> checks) {
    if (!checks.isEmpty()) {
      beside(() ->
          jdbi.inTransaction(handle -> {
            LinkTable.put(handle, checks);
            return checks.size();
          }));
    }
  }

  /** What was searched for in vain, the most frequent first. */
  public List<EmptySearch> emptySearches() {
    return read(EmptySearchTable::all);
  }

  /**
   * Counts words that were searched for in vain; raises no version.
   *
   * @param times how often each was, on this day
   * @param most how many different words are kept at most; further ones are left out
   */
  public void addEmptySearches(Map<String, Long> times, LocalDate day, int most) {
    beside(() ->
        jdbi.inTransaction(handle -> {
          EmptySearchTable.add(handle, times, day, most);
          return times.size();
        }));
  }

  /**
   * Deletes words that nobody has searched for since a day.
   *
   * @return how many
   */
  public int deleteEmptySearchesUnseenSince(LocalDate day) {
    return beside(
        () -> jdbi.inTransaction(handle -> EmptySearchTable.deleteUnseenSince(handle, day)));
  }

  /** A review, open or decided. */
  public Optional<Review> findReview(long number) {
    return read(handle -> ReviewTable.find(handle, number));
  }

  /**
   * Suggestions, open and decided, the newest first.
   *
   * @param number those before it; {@link Long#MAX_VALUE} for the newest
   * @param most how many at most
   */
  public List<Review> suggestionsBefore(long number, int most) {
    return read(handle -> ReviewTable.suggestionsBefore(handle, number, most));
  }

  /**
   * Opens a review of a suggestion, unless one of the same is open; raises no version.
   *
   * @return the review's number
   */
  public long suggest(Suggestion suggestion, Authorship by) {
    return alone(() -> {
      long number =
          jdbi.inTransaction(handle -> {
            Tables.lockedVersion(handle);
            return ReviewTable.suggest(handle, suggestion, by);
          });
      sync();
      return number;
    });
  }

  /**
   * Takes the words of a suggestion off the public page.
   *
   * @return whether the review is of a suggestion
   */
  public boolean hideSuggestion(long number) {
    return change(handle -> SuggestionTable.hide(handle, number));
  }

  /**
   * Makes all changes, or none, as one revision; none of its own when everything holds already.
   *
   * @throws StaleVersion when a change is based on a version that no longer holds
   * @throws UnknownEntry when an entry is to be merged into one that is not live in the end
   * @throws IllegalArgumentException when two changes bear one id
   */
  public Revision write(List<Change> changes, Authorship by) {
    return write(Batch.of(changes), by);
  }

  /**
   * The same with all else that a batch holds; base and reviews alone raise no version.
   *
   * @throws AlreadyDecided when a review that it decides is not open
   */
  public Revision write(Batch batch, Authorship by) {
    Set<String> ids = Recording.idsOf(batch.changes());
    if (batch.isEmpty()) {
      return new Revision(version(), List.of(), List.of());
    }
    return alone(() -> {
      Revision revision = jdbi.inTransaction(handle -> write(handle, batch, ids, by));
      sync();
      return revision;
    });
  }

  private static Revision write(Handle handle, Batch batch, Set<String> ids, Authorship by) {
    long version = Tables.lockedVersion(handle);
    List<EntryVersion> written =
        Recording.of(batch.changes(), Tables.current(handle, ids), version + 1, by);
    Map<String, String> vocabularies = VocabularyTable.changed(handle, batch.vocabularies());
    if (!batch.base().isEmpty()) {
      Tables.updateBase(handle, batch.base());
    }
    ReviewTable.decide(handle, batch.decisions(), batch.leftOut(), by);
    ReviewTable.propose(handle, batch.proposals(), by);
    if (written.isEmpty() && vocabularies.isEmpty()) {
      return new Revision(version, List.of(), List.of());
    }
    Tables.insertRevision(handle, version + 1, by);
    Tables.insertVersions(handle, written, by);
    VocabularyTable.insert(handle, vocabularies, version + 1);
    return new Revision(version + 1, written, List.copyOf(vocabularies.keySet()));
  }

  /** Keeps a path that was never there. */
  public void save(SavedPath path) {
    change(handle -> {
      SavedPathTable.insert(handle, path);
      return true;
    });
  }

  /** The saved path that one of its two hashes names. */
  public Optional<SavedPath> findSavedPath(String hash) {
    return read(handle -> SavedPathTable.find(handle, hash));
  }

  /** Notes that a saved path was opened; it is written once a day at most. */
  public void useSavedPath(String ownerHash, LocalDate today) {
    change(handle -> SavedPathTable.use(handle, ownerHash, today));
  }

  /**
   * Puts the next version of a saved path in place of the one before.
   *
   * @return whether that one held; else nothing was written
   */
  public boolean replaceSavedPath(SavedPath next) {
    return change(handle -> SavedPathTable.replace(handle, next));
  }

  /**
   * Deletes a saved path with all that belongs to it.
   *
   * @return whether it was there
   */
  public boolean eraseSavedPath(String ownerHash) {
    return change(handle -> SavedPathTable.delete(handle, ownerHash));
  }

  /**
   * Deletes the saved paths that nobody opened on or after a day.
   *
   * @return how many there were
   */
  public int eraseSavedPathsUnusedSince(LocalDate day) {
    int[] count = {0};
    change(handle -> {
      count[0] = SavedPathTable.deleteUnusedSince(handle, day);
      return count[0] > 0;
    });
    return count[0];
  }

  /** A write beside the catalogue, which raises no version: whether anything changed. */
  boolean change(Predicate<Handle> work) {
    return beside(() -> {
      boolean changed = jdbi.inTransaction(work::test);
      if (changed) {
        sync();
      }
      return changed;
    });
  }

  /** Has the embedded file's bytes on the disk itself; PostgreSQL has them there by its commit. */
  private void sync() {
    if (!database.isPostgres()) {
      jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }
  }

  <T> T read(Function<Handle, T> query) {
    return attempt(() -> jdbi.withHandle(query::apply));
  }

  /** A write in the order of all writes. */
  private <T> T alone(Supplier<T> work) {
    writing.lock();
    try {
      return attempt(work);
    } finally {
      writing.unlock();
    }
  }

  /** A write beside the catalogue, which waits for others only where the database needs it. */
  private <T> T beside(Supplier<T> work) {
    return database.isPostgres() ? attempt(work) : alone(work);
  }

  private <T> T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (JdbiException failed) {
      if (failed instanceof ConnectionException || Connections.isUnavailable(failed)) {
        throw new StoreUnavailable(
            "can't reach " + database + ": " + Connections.text(failed), failed);
      }
      throw failed;
    }
  }

  /** Lets go of the database. Closing twice does no harm. */
  @Override
  public void close() {
    pool.close();
  }
}
