package org.waymark.curation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.json.EntryJson;
import org.waymark.json.EntryPatch;
import org.waymark.json.EntryTable;
import org.waymark.json.InvalidData;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.Parsed;
import org.waymark.store.Authorship;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Store;

/**
 * Many entries changed or made by one table or list: prepared, to be looked at, then applied, all
 * or nothing. What it is given is a table ({@link EntryTable}) or a JSON array of entries, whole
 * ones or some fields beside the id ({@link EntryPatch}).
 */
public final class BulkEdit {
  /** The most rows at once. */
  public static final int MOST_ROWS = 2_000;

  /** The largest text, in bytes of UTF-8. */
  public static final int MOST_BYTES = 2 * 1024 * 1024;

  private final Contents held;
  private final Map<String, Contents.Live> live = new HashMap<>();
  private final Map<String, EntryVersion> gone = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> rowsByPath = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /**
   * What one row would do.
   *
   * @param number as spreadsheets count rows, and 1 for the first of a JSON array
   * @param isNew whether there is no such entry yet
   * @param fields what it would change; all fields of a new entry
   * @param problems what is wrong with it, each with the field
   */
  public record Row(
      int number,
      String id,
      String name,
      boolean isNew,
      List<FieldChange> fields,
      List<Problem> problems) {
    /** Copies. */
    public Row {
      fields = List.copyOf(fields);
      problems = List.copyOf(problems);
    }

    private Row with(List<Problem> more) {
      List<Problem> all = new ArrayList<>(problems);
      all.addAll(more);
      return new Row(number, id, name, isNew, fields, all);
    }
  }

  private BulkEdit(Contents held) {
    this.held = held;
    held.live().forEach(one -> live.put(one.entry().id(), one));
    held.gone().forEach(one -> gone.put(one.id(), one));
  }

  /** Compares a table or a JSON array with what a store holds. */
  public static BulkEdit prepare(String text, EntryTable table, Contents held) {
    BulkEdit prepared = new BulkEdit(held);
    Parsed<List<EntryPatch>> read = read(text, table);
    List<EntryPatch> patches = read.value();
    if (patches == null) {
      prepared.problems.addAll(read.problems());
    } else {
      Set<String> seen = new HashSet<>();
      patches.forEach(patch -> prepared.compare(patch, seen));
      prepared.checkTogether();
    }
    return prepared;
  }

  private static Parsed<List<EntryPatch>> read(String text, EntryTable table) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      return refused(Message.of("bulk.bytes", bytes), Message.of("bulk.at-once", MOST_BYTES));
    }
    Parsed<List<EntryPatch>> read =
        text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{")
            ? list(text)
            : table.read(text);
    if (read.value() != null && read.value().size() > MOST_ROWS) {
      return refused(
          Message.of("bulk.rows", read.value().size()), Message.of("bulk.at-once", MOST_ROWS));
    }
    return read.value() != null && read.value().isEmpty()
        ? refused(Message.of("bulk.no-row"), Message.of("bulk.no-row.right"))
        : read;
  }

  private static Parsed<List<EntryPatch>> refused(Message message, Message expected) {
    return new Parsed<>(null, List.of(new Problem(null, 0, "", message, expected)));
  }

  private static Parsed<List<EntryPatch>> list(String text) {
    Parsed<JsonValue> read = JsonParsing.parse(text, null);
    if (read.value() == null) {
      return new Parsed<>(null, read.problems());
    }
    if (!(read.value() instanceof JsonArray array)) {
      return refused(
          Message.of("json.is", read.value().told()),
          Message.of("bulk.an-array", "[{\"id\": …}, …]"));
    }
    List<EntryPatch> patches = new ArrayList<>();
    for (JsonValue item : array.items()) {
      int number = patches.size() + 1;
      if (!(item instanceof JsonObject members)) {
        return refused(Message.of("bulk.item", number, item.told()), Message.of("bulk.an-object"));
      }
      patches.add(new EntryPatch(number, members));
    }
    return new Parsed<>(patches, List.of());
  }

  private void compare(EntryPatch patch, Set<String> seen) {
    String id = patch.id();
    Contents.Live before = live.get(id);
    Entry was = before == null ? null : before.entry();
    Problem refusal = refusal(patch, was, seen);
    if (refusal != null) {
      add(patch, was, null, List.of(refusal));
      return;
    }
    JsonObject value =
        patch.applyTo(was == null ? new JsonObject(Map.of(), 0) : EntryJson.value(was));
    Parsed<Entry> read = EntryJson.read(value);
    Entry is =
        read.value() == null || was == null ? read.value() : FormerNames.kept(was, read.value());
    add(patch, was, is, read.problems());
    if (is != null && !is.equals(was)) {
      rowsByPath.put(is.path(), rows.size() - 1);
      changes.add(Change.put(is, before == null ? 0 : before.version()));
    }
  }

  private @Nullable Problem refusal(EntryPatch patch, @Nullable Entry was, Set<String> seen) {
    String id = patch.id();
    if (id.isEmpty()) {
      return problem(patch, "/id", Message.of("bulk.no-id"), Message.of("bulk.an-id"));
    }
    if (!seen.add(id)) {
      return problem(
          patch, "/id", Message.of("bulk.earlier-row", id), Message.of("json.each-id-once"));
    }
    if (gone.containsKey(id)) {
      return problem(patch, "/id", Message.of("bulk.gone", id), Message.of("bulk.gone.right"));
    }
    return was != null
            && patch.members().get("type") instanceof JsonText type
            && !type.value().equals(was.type().id())
        ? problem(
            patch,
            "/type",
            Message.of("bulk.type", was.type()),
            Message.of("bulk.type.right", was.type().id()))
        : null;
  }

  private static Problem problem(
      EntryPatch patch, String pointer, Message message, Message expected) {
    return new Problem(null, patch.row(), pointer, message, expected);
  }

  private void add(EntryPatch patch, @Nullable Entry was, @Nullable Entry is, List<Problem> found) {
    String name = is != null ? is.name() : was != null ? was.name() : patch.id();
    rows.add(
        new Row(
            patch.row(),
            patch.id(),
            name,
            was == null,
            is == null ? List.of() : FieldChange.between(was, is),
            found.stream().map(problem -> problem.at(null, patch.row())).toList()));
  }

  /** Adds what is wrong with the catalogue as a whole to the rows that it is about. */
  private void checkTogether() {
    for (Problem problem :
        CatalogValidator.check(
            held.catalog().vocabularies(), Outcome.of(held.entries(), changes))) {
      Integer row = problem.file() == null ? null : rowsByPath.get(problem.file());
      if (row == null) {
        problems.add(problem);
      } else {
        rows.set(row, rows.get(row).with(List.of(problem.at(null, rows.get(row).number()))));
      }
    }
  }

  /** What each row would do, in their order. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** What is wrong with the whole, or with entries that no row is about. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** All that is wrong. */
  public List<Problem> allProblems() {
    List<Problem> all = new ArrayList<>(problems);
    rows.forEach(row -> all.addAll(row.problems()));
    return all;
  }

  /** How many entries it would change or make. */
  public int size() {
    return changes.size();
  }

  /** The version of the catalogue that it was compared with. */
  public long version() {
    return held.version();
  }

  /**
   * What it would make of the catalogue.
   *
   * @param seen the version of the catalogue that was compared with when its author looked at it
   * @throws InvalidData when anything is wrong
   * @throws ChangedMeanwhile when entries that it changes were changed since then
   */
  public Prospect prospect(long seen) {
    List<Problem> all = allProblems();
    if (!all.isEmpty()) {
      throw new InvalidData(all);
    }
    List<String> later =
        changes.stream().map(Change::id).filter(id -> revisionOf(id) > seen).sorted().toList();
    if (!later.isEmpty()) {
      throw new ChangedMeanwhile(later);
    }
    return Prospect.of(held, changes);
  }

  /**
   * Makes all changes, as one revision, or none.
   *
   * @param seen as for {@link #prospect}, which throws the same
   * @throws org.waymark.store.StaleVersion when one was changed in this moment
   */
  public Revision apply(Store store, long seen, Authorship by) {
    var _ = prospect(seen);
    return store.write(changes, by);
  }

  private long revisionOf(String id) {
    Contents.Live there = live.get(id);
    return there == null ? 0 : there.revision();
  }
}
