package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.body;
import static org.waymark.store.Samples.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Entry;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.VocabulariesJson.Part;

/** What a store promises, whichever database it is on. */
abstract class StoreContract
    implements SavedPathContract,
        HeldPathContract,
        SuggestionContract,
        AccountContract,
        PasskeyContract {
  private Database database;
  private Store store;

  /** A database without any tables, another one for each test. */
  abstract Database emptyDatabase() throws Exception;

  @BeforeEach
  final void open() throws Exception {
    database = emptyDatabase();
    store = Store.open(database);
  }

  @AfterEach
  final void close() {
    store.close();
  }

  @Override
  public final Store store() {
    return store;
  }

  private Revision write(Change... changes) {
    return store.write(List.of(changes), ANA);
  }

  @Test
  void anEmptyStoreIsAtVersionZero() {
    assertThat(store.contents()).isEqualTo(new Contents(0, null, List.of(), List.of()));
  }

  @Test
  void everyWriteRaisesTheVersionByOne() {
    write(Change.create(entry("a", "one")), Change.create(entry("b", "one")));
    Revision second = write(Change.put(entry("a", "two"), 1));
    assertThat(second.number()).isEqualTo(2).isEqualTo(store.version());
  }

  @Test
  void keepsValueAndAuthorshipOfAVersion() {
    write(Change.create(entry("a", "„größer“ 大")));
    assertThat(store.find("a"))
        .contains(new EntryVersion("a", 1, 1, Action.CREATED, body("a", "„größer“ 大"), null, ANA));
  }

  @Test
  void aRevisionTellsWhatItWrote() {
    Revision revision = write(Change.create(entry("b", "one")), Change.create(entry("a", "one")));
    assertThat(revision.versions())
        .containsExactly(store.find("b").orElseThrow(), store.find("a").orElseThrow());
  }

  @Test
  void contentsAreTheLiveEntriesInOrder() {
    write(
        Change.create(entry("c", "one")),
        Change.create(entry("a-b", "one")),
        Change.create(entry("ab", "one")),
        Change.create(entry("gone", "one")));
    write(new Change.Delete("gone", 1, "closed"), Change.put(entry("c", "two"), 1));
    assertThat(store.contents())
        .isEqualTo(
            new Contents(
                2,
                null,
                List.of(
                    new Contents.Live(entry("a-b", "one"), 1, 1, ANA.when()),
                    new Contents.Live(entry("ab", "one"), 1, 1, ANA.when()),
                    new Contents.Live(entry("c", "two"), 2, 2, ANA.when())),
                List.of(store.find("gone").orElseThrow())));
  }

  @Test
  void reopeningKeepsEverything() {
    BaseUpdate base = new BaseUpdate(Map.of("a", body("a", "one")), Set.of());
    store.write(Batch.of(List.of(Change.create(entry("a", "one")))).with(base), ANA);
    write(Change.put(entry("a", "two"), 1), Change.create(entry("b", "one")));
    write(new Change.Merge("b", "a", 1));
    List<Object> before = everything(store);
    store.close();
    store = Store.open(database);
    assertThat(everything(store)).isEqualTo(before);
  }

  private static List<Object> everything(Store store) {
    return List.of(
        store.contents(),
        store.changedSince(0),
        store.history("a"),
        store.redirectOf("b"),
        store.importBase());
  }

  @Test
  void historyKeepsEveryVersion() {
    write(Change.create(entry("a", "one")));
    write(Change.put(entry("a", "two"), 1));
    write(new Change.Delete("a", 2, "closed"));
    write(Change.revert(entry("a", "one"), 3));
    assertThat(store.history("a"))
        .extracting(EntryVersion::version, EntryVersion::action, EntryVersion::body)
        .containsExactly(
            tuple(1L, Action.CREATED, body("a", "one")),
            tuple(2L, Action.UPDATED, body("a", "two")),
            tuple(3L, Action.DELETED, null),
            tuple(4L, Action.REVERTED, body("a", "one")));
  }

  @Test
  void aDeletionGivesItsOwnReason() {
    write(Change.create(entry("a", "one")));
    write(new Change.Delete("a", 1, "closed"));
    assertThat(store.find("a").orElseThrow().by())
        .isEqualTo(new Authorship("ana", ANA.when(), "closed", ANA.source()));
  }

  @Test
  void whatWasDeletedMayBeCreatedAgain() {
    write(Change.create(entry("a", "one")));
    write(new Change.Delete("a", 1, "closed"));
    write(Change.put(entry("a", "one"), 2));
    assertThat(store.find("a").orElseThrow().action()).isEqualTo(Action.CREATED);
  }

  @Test
  void aStaleWriteIsRefusedWithBothValues() {
    write(Change.create(entry("a", "one")));
    write(Change.put(entry("a", "two"), 1));
    StaleVersion refused =
        catchThrowableOfType(StaleVersion.class, () -> write(Change.put(entry("a", "other"), 1)));
    assertThat(refused.current()).isEqualTo(store.find("a").orElseThrow());
    assertThat(refused.attempted()).isEqualTo(body("a", "other"));
    assertThat(refused).hasMessageContaining("based on version 1, now it is version 2");
  }

  @Test
  void creatingAnotherUnderAnIdInUseIsRefused() {
    write(Change.create(entry("a", "one")));
    assertThatThrownBy(() -> write(Change.create(entry("a", "other"))))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void deletingWhatWasNeverThereIsRefused() {
    StaleVersion refused =
        catchThrowableOfType(StaleVersion.class, () -> write(new Change.Delete("a", 1, "closed")));
    assertThat(refused.current()).isNull();
  }

  @Test
  void oneRefusedChangeUndoesTheWholeWrite() {
    write(Change.create(entry("a", "one")));
    Contents before = store.contents();
    assertThatThrownBy(
            () -> write(Change.create(entry("b", "one")), Change.put(entry("a", "two"), 7)))
        .isInstanceOf(StaleVersion.class);
    assertThat(store.contents()).isEqualTo(before);
  }

  @Test
  void twoChangesOfOneIdAreRefused() {
    assertThatThrownBy(
            () -> write(Change.create(entry("a", "one")), Change.create(entry("a", "two"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a'");
  }

  @Test
  void noChangesMakeNoVersion() {
    assertThat(write()).isEqualTo(new Revision(0, List.of(), List.of()));
  }

  @Test
  void writingWhatHoldsMakesNoVersion() {
    write(Change.create(entry("a", "one")));
    Revision again = write(Change.create(entry("a", "one")));
    assertThat(again).isEqualTo(new Revision(1, List.of(), List.of()));
    assertThat(store.history("a")).hasSize(1);
  }

  @Test
  void aMergedIdLeadsToWhereItsTargetWent() {
    write(
        Change.create(entry("a", "one")),
        Change.create(entry("b", "one")),
        Change.create(entry("c", "one")));
    write(new Change.Merge("a", "b", 1));
    write(new Change.Merge("b", "c", 1));
    assertThat(store.redirectOf("a")).contains("c");
  }

  @Test
  void mergingBothWaysInTurnMakesNoCircle() {
    write(Change.create(entry("a", "one")), Change.create(entry("b", "one")));
    write(new Change.Merge("a", "b", 1));
    write(Change.put(entry("a", "two"), 2), new Change.Merge("b", "a", 1));
    assertThat(store.redirectOf("a")).isEmpty();
    assertThat(store.redirectOf("b")).contains("a");
  }

  @Test
  void mergingIntoWhatIsNotLiveIsRefused() {
    write(Change.create(entry("a", "one")), Change.create(entry("b", "one")));
    assertThatThrownBy(
            () -> write(new Change.Merge("a", "b", 1), new Change.Delete("b", 1, "closed")))
        .isInstanceOf(UnknownEntry.class);
  }

  @Test
  void changedSinceGivesTheLaterVersions() {
    write(Change.create(entry("b", "one")));
    write(Change.create(entry("a", "one")));
    write(Change.put(entry("b", "two"), 1), Change.put(entry("a", "two"), 1));
    assertThat(store.changedSince(1))
        .extracting(version -> version.revision() + version.id() + version.version())
        .containsExactly("2a1", "3a2", "3b2");
  }

  private static Batch base(Map<String, String> agreed, Set<String> dropped) {
    return Batch.of(List.of()).with(new BaseUpdate(agreed, dropped));
  }

  @Test
  void theBaseIsWrittenWithTheEntries() {
    store.write(base(Map.of("a", "A", "b", "B"), Set.of()), ANA);
    store.write(base(Map.of("b", "B2", "c", "C"), Set.of("a")), ANA);
    assertThat(store.importBase()).isEqualTo(Map.of("b", "B2", "c", "C"));
    assertThat(store.version()).isZero();
  }

  @Test
  void aRefusedWriteLeavesTheBase() {
    Batch stale =
        Batch.of(List.of(Change.put(entry("a", "one"), 3)))
            .with(new BaseUpdate(Map.of("a", "A"), Set.of()));
    assertThatThrownBy(() -> store.write(stale, ANA)).isInstanceOf(StaleVersion.class);
    assertThat(store.importBase()).isEmpty();
  }

  @Test
  void theWholeCatalogueIsOneRevision() {
    List<Entry> entries = CatalogFolder.read(Path.of("resources-catalog")).orThrow().entries();
    BaseUpdate base =
        new BaseUpdate(
            entries.stream().collect(Collectors.toMap(Entry::id, EntryJson::canonical)), Set.of());
    store.write(Batch.of(entries.stream().map(Change::create).toList()).with(base), ANA);
    Contents contents = store.contents();
    assertThat(contents.version()).isEqualTo(1);
    assertThat(contents.entries()).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void vocabulariesAreKeptAndRaiseTheVersionOnce() {
    Vocabularies vocabularies =
        CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies();
    Batch batch = Batch.of(List.of()).with(vocabularies);
    assertThat(store.write(batch, ANA).vocabularies()).hasSameSizeAs(Part.values());
    assertThat(store.write(batch, ANA).changed()).isFalse();
    assertThat(store.contents().vocabularies()).isEqualTo(vocabularies);
    assertThat(store.version()).isEqualTo(1);
  }

  private static final Proposal PROPOSAL =
      new Proposal("a", "import", 2, body("a", "one"), body("a", "other"));

  private void propose(Proposal proposal) {
    store.write(Batch.of(List.of()).withReviews(List.of(proposal), Map.of()), ANA);
  }

  private void decide(long number, Verdict verdict) {
    store.write(Batch.of(List.of()).withReviews(List.of(), Map.of(number, verdict)), ANA);
  }

  @Test
  void aReviewShowsTheValueThatHeldAndTheOneProposed() {
    write(Change.create(entry("a", "one")));
    write(Change.put(entry("a", "two"), 1));
    propose(PROPOSAL);
    assertThat(store.openReviews())
        .containsExactly(new Review(1, PROPOSAL, body("a", "two"), ANA, null));
  }

  @Test
  void theSameProposalOpensNoSecondReview() {
    propose(PROPOSAL);
    propose(PROPOSAL);
    assertThat(store.openReviews()).hasSize(1);
  }

  @Test
  void aNewerProposalSupersedesTheOpenOne() {
    propose(PROPOSAL);
    propose(new Proposal("a", "import", 2, null, body("a", "newest")));
    propose(new Proposal("a", "elsewhere", 2, null, body("a", "newest")));
    assertThat(store.openReviews()).extracting(Review::number).containsExactly(2L, 3L);
    assertThat(store.findReview(1).orElseThrow().decision())
        .isEqualTo(
            new Review.Decision(
                Verdict.SUPERSEDED, Authorship.of("ana", ANA.when(), ANA.why()), null));
  }

  @Test
  void aReviewIsDecidedOnce() {
    propose(PROPOSAL);
    decide(1, Verdict.DECLINED);
    assertThat(store.openReviews()).isEmpty();
    assertThatThrownBy(() -> decide(1, Verdict.ACCEPTED)).isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void whatIsLeftOutOfAnAcceptedReviewIsKeptWithTheReason() {
    propose(PROPOSAL);
    LeftOut rest = new LeftOut(List.of("/weeks", "/funding/cost"), "„So“ steht es nicht dort.");
    Batch batch = Batch.of(List.of()).withReviews(List.of(), Map.of(1L, Verdict.ACCEPTED));
    store.write(batch.leavingOut(rest), ANA);
    assertThat(store.findReview(1).map(Review::decision).orElseThrow().leftOut()).isEqualTo(rest);
  }

  @Test
  void whatASourceListedIsReplacedByWhatItListsNow() {
    store.putSourceItems("one", Map.of("1", "a", "2", "b"));
    store.putSourceItems("two", Map.of("1", "other"));
    store.putSourceItems("one", Map.of("2", "b2", "3", "„c“"));
    assertThat(store.sourceItems("one")).isEqualTo(Map.of("2", "b2", "3", "„c“"));
    assertThat(store.sourceItems("two")).isEqualTo(Map.of("1", "other"));
    assertThat(store.sourceItems("none")).isEmpty();
  }

  @Test
  void searchesInVainAreCountedUpToAMostAndForgotten() {
    LocalDate first = LocalDate.of(2025, 11, 25);
    LocalDate second = first.plusDays(1);
    store.addEmptySearches(Map.of("a", 1L, "b", 2L), first, 3);
    store.addEmptySearches(Map.of("b", 1L, "„c“", 9L), second, 3);
    store.addEmptySearches(Map.of("d", 50L), second, 3);
    assertThat(store.emptySearches())
        .containsExactly(
            new EmptySearch("„c“", 9, second),
            new EmptySearch("b", 3, second),
            new EmptySearch("a", 1, first));
    assertThat(store.deleteEmptySearchesUnseenSince(second)).isEqualTo(1);
    assertThat(store.emptySearches()).extracting(EmptySearch::words).containsExactly("„c“", "b");
    assertThat(store.version()).isZero();
  }

  @Test
  void searchesAreCountedByDayAndForgotten() {
    Tallies tallies = new Tallies(store);
    LocalDate first = LocalDate.of(2026, 11, 1);
    assertThat(tallies.searchesSince(first)).isEqualTo(new SearchCount(null, 0, 0));
    tallies.addSearches(first, 7, 2);
    tallies.addSearches(first.plusDays(3), 5, 1);
    tallies.addSearches(first.plusDays(3), 4, 0);
    assertThat(tallies.searchesSince(first)).isEqualTo(new SearchCount(first, 16, 3));
    SearchCount later = new SearchCount(first.plusDays(3), 9, 1);
    assertThat(tallies.searchesSince(first.plusDays(1))).isEqualTo(later);
    tallies.deleteSearchesBefore(first.plusDays(1));
    assertThat(tallies.searchesSince(first)).isEqualTo(later);
    assertThat(store.version()).isZero();
  }

  @Test
  void whatIsKnownOfAPageIsReplacedByWhatIsNewer() {
    Instant since = Instant.parse("2026-11-01T10:00:00.123Z");
    LinkCheck fine =
        new LinkCheck(
            "https://a", since, LinkOutcome.OK, 200, 0, null, "\"e\"", "Mon", "https://b");
    LinkCheck other =
        new LinkCheck("https://c", since, LinkOutcome.NO_HOST, null, 1, since, null, null, null);
    LinkCheck gone =
        new LinkCheck("https://a", ANA.when(), LinkOutcome.GONE, 404, 1, since, null, null, null);
    store.putLinkChecks(List.of(fine, other));
    assertThat(store.linkChecks()).isEqualTo(Map.of("https://a", fine, "https://c", other));
    store.putLinkChecks(List.of(gone));
    assertThat(store.linkChecks()).isEqualTo(Map.of("https://a", gone, "https://c", other));
    assertThat(store.version()).isZero();
  }

  /** Two stores on one database, as two instances have, with four writers each. */
  @Test
  void concurrentWritersLoseNothing() throws Exception {
    int writers = 8;
    int each = 25;
    write(Change.create(entry("counter", "0")));
    try (Store other = Store.open(database)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Store mine = i % 2 == 0 ? store : other;
        work.add(() -> count(mine, each));
      }
      inParallel(work);
    }
    int all = writers * each;
    assertThat(summary(store.find("counter").orElseThrow())).isEqualTo(Integer.toString(all));
    assertThat(store.history("counter"))
        .extracting(EntryVersion::revision)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, all + 1).boxed().toList());
  }

  @Test
  void refusedWritesUndoNothing() throws Exception {
    int all = 80;
    write(Change.create(entry("taken", "0")));
    AtomicBoolean done = new AtomicBoolean();
    try (Store other = Store.open(database)) {
      Callable<Integer> refused = () -> refuse(other, done);
      inParallel(List.of(refused, refused, () -> create(store, all, done)));
    }
    assertThat(store.version()).isEqualTo(1 + all);
  }

  private static int create(Store store, int times, AtomicBoolean done) {
    try {
      for (int i = 0; i < times; i++) {
        Revision made = store.write(List.of(Change.create(entry("new-" + i, "0"))), ANA);
        assertThat(made.number()).isEqualTo(2 + i);
      }
      return times;
    } finally {
      done.set(true);
    }
  }

  private static int refuse(Store store, AtomicBoolean done) {
    int refused = 0;
    while (!done.get()) {
      assertThatThrownBy(() -> store.write(List.of(Change.create(entry("taken", "1"))), ANA))
          .isInstanceOf(StaleVersion.class);
      refused++;
    }
    return refused;
  }

  private static int count(Store store, int times) {
    int refused = 0;
    for (int done = 0; done < times; ) {
      EntryVersion seen = store.find("counter").orElseThrow();
      int next = Integer.parseInt(summary(seen)) + 1;
      try {
        Entry counted = entry("counter", Integer.toString(next));
        if (store.write(List.of(Change.put(counted, seen.version())), ANA).changed()) {
          done++;
        }
      } catch (StaleVersion _) {
        refused++;
      }
    }
    return refused;
  }

  private static String summary(EntryVersion version) {
    return version.entry().orElseThrow().facts().summary();
  }

  @Test
  void readersSeeWholeWritesOnly() throws Exception {
    write(Change.create(entry("a", "0")), Change.create(entry("b", "0")));
    AtomicBoolean done = new AtomicBoolean();
    Function<Contents, String> shown =
        contents ->
            contents.version()
                + contents.live().stream()
                    .map(live -> " " + live.revision() + "/" + live.entry().facts().summary())
                    .reduce("", String::concat);
    List<Callable<Integer>> work = new ArrayList<>();
    work.add(() -> {
      for (int i = 1; i <= 100; i++) {
        String text = Integer.toString(i);
        write(Change.put(entry("a", text), i), Change.put(entry("b", text), i));
      }
      done.set(true);
      return 0;
    });
    for (int i = 0; i < 3; i++) {
      work.add(() -> {
        int read = 0;
        for (; !done.get(); read++) {
          Contents contents = store.contents();
          long version = contents.version();
          String pair = " " + version + "/" + (version - 1);
          assertThat(shown.apply(contents)).isEqualTo(version + pair + pair);
        }
        return read;
      });
    }
    inParallel(work);
  }

  private static void inParallel(List<Callable<Integer>> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Integer> result : threads.invokeAll(work)) {
        result.get();
      }
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> store.version()).isInstanceOf(StoreUnavailable.class);
  }
}
