package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Term;
import org.waymark.json.EntryJson;
import org.waymark.json.Faults;
import org.waymark.json.InvalidData;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.json.Parsed;
import org.waymark.place.Gazetteer;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.Proposal;
import org.waymark.store.Store;

/**
 * What AISafety.com's collection of trainings would bring: prepared, to be looked at, then put into
 * the review queue. Nothing goes live by it.
 *
 * <p>Each item is compared three ways: with what the last import saw of it, and with the entry that
 * it is likely one with. An item that has not changed since brings nothing. A changed or new one
 * brings its dates, where the entry has no round of them, and its address, where that changed; an
 * item that is like no entry brings a new one.
 */
public final class AisafetyImport {
  /** Names it in the review queue, and among the sources that the store knows. */
  public static final String ORIGIN = "aisafety.com";

  /** The page that is named as the source of every entry that took something from it. */
  public static final String SOURCE = AisafetyMapping.SOURCE;

  private static final List<String> LISTS = List.of("items", "data", "training", "results");

  private final List<AisafetyItem> items;
  private final Map<String, String> before;
  private final Catalog catalog;
  private final Contents held;
  private final AisafetyMapping mapping;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final Set<String> newIds = new HashSet<>();

  private AisafetyImport(
      List<AisafetyItem> items, Store store, Gazetteer gazetteer, LocalDate today) {
    this.items = items;
    this.before = store.sourceItems(ORIGIN);
    this.held = store.contents();
    this.catalog = held.catalog();
    this.mapping = new AisafetyMapping(gazetteer, today);
  }

  /** What an item brings. */
  public enum Brings implements Term {
    /** It is as the last import saw it. */
    UNCHANGED,
    /** It is like no entry: a new one is proposed. */
    NEW,
    /** Its entry lacks something that it says: that is proposed. */
    CHANGED,
    /** It and its entry have both changed a value since the last import: its own is proposed. */
    CONFLICT,
    /** Its entry lacks nothing of it. */
    KNOWN,
    /** It can't be an entry. */
    LEFT_OUT,
    /** The last import saw it, and it is no longer listed. */
    UNLISTED
  }

  /**
   * One item and what it brings.
   *
   * @param entryId of the entry that it is of, or that is proposed; null where there is none
   * @param fields what the proposal changes
   * @param reason why it is left out, or by what signs it is its entry; may be empty
   */
  public record Finding(
      String name,
      Brings outcome,
      @Nullable String entryId,
      List<FieldChange> fields,
      String reason) {
    /** Copies. */
    public Finding {
      fields = List.copyOf(fields);
    }
  }

  /**
   * Compares a file of the collection with a store.
   *
   * @param file named in problems
   * @throws InvalidData when it is no list of items
   */
  public static AisafetyImport prepare(
      byte[] utf8, String file, Store store, Gazetteer gazetteer, LocalDate today) {
    AisafetyImport prepared = new AisafetyImport(items(utf8, file), store, gazetteer, today);
    Set<String> listed = new HashSet<>();
    for (AisafetyItem item : prepared.items) {
      listed.add(item.id());
      prepared.compare(item);
    }
    prepared.before.forEach((id, body) -> {
      if (!listed.contains(id)) {
        prepared.find(parse(body).name(), Brings.UNLISTED, null, List.of(), "");
      }
    });
    return prepared;
  }

  private static List<AisafetyItem> items(byte[] utf8, String file) {
    JsonValue value = JsonParsing.parse(utf8, file).orThrow();
    if (value instanceof JsonObject object) {
      value =
          LISTS.stream()
              .map(object::get)
              .filter(JsonArray.class::isInstance)
              .findFirst()
              .orElse(object);
    }
    if (!(value instanceof JsonArray array)) {
      throw new InvalidData(
          List.of(
              new Problem(
                  file,
                  value.line(),
                  "",
                  Message.of("import.no-list"),
                  Message.of("import.a-list", LISTS))));
    }
    List<AisafetyItem> items = new ArrayList<>();
    for (JsonValue item : array.items()) {
      boolean named =
          item instanceof JsonObject object
              && object.get("id") != null
              && object.get("name") instanceof JsonText;
      if (!named) {
        throw new InvalidData(
            List.of(
                new Problem(
                    file,
                    item.line(),
                    "",
                    Message.of("import.no-item"),
                    Message.of("import.an-item"))));
      }
      items.add(new AisafetyItem((JsonObject) item));
    }
    return items;
  }

  private static AisafetyItem parse(String body) {
    return new AisafetyItem((JsonObject) JsonParsing.parse(body, null).orThrow());
  }

  private void find(
      String name,
      Brings outcome,
      @Nullable String entryId,
      List<FieldChange> fields,
      String reason) {
    findings.add(new Finding(name, outcome, entryId, fields, reason));
  }

  private void compare(AisafetyItem item) {
    String seen = before.get(item.id());
    if (item.body().equals(seen)) {
      find(item.name(), Brings.UNCHANGED, null, List.of(), "");
      return;
    }
    List<Duplicates.Pair> like = Duplicates.of(item.name(), mapping.sketch(item), catalog);
    if (like.isEmpty()) {
      bringNew(item);
    } else {
      bringChange(item, seen == null ? null : parse(seen), like.getFirst());
    }
  }

  private void bringNew(AisafetyItem item) {
    ProgramKind kind = AisafetyMapping.kind(item);
    if (kind == null) {
      String reason =
          "its type '%s' is none of %s".formatted(item.text("type"), AisafetyMapping.knownTypes());
      find(item.name(), Brings.LEFT_OUT, null, List.of(), reason);
      return;
    }
    String id = freeId(AisafetyMapping.id(item));
    propose(item, Brings.NEW, id, mapping.program(item, id, kind), null, 0, "");
  }

  private String freeId(String wanted) {
    Set<String> taken = new HashSet<>(newIds);
    held.live().forEach(live -> taken.add(live.entry().id()));
    held.gone().forEach(gone -> taken.add(gone.id()));
    String id = wanted;
    for (int i = 2; taken.contains(id); i++) {
      id = wanted + "-" + i;
    }
    newIds.add(id);
    return id;
  }

  private void bringChange(AisafetyItem item, @Nullable AisafetyItem seen, Duplicates.Pair like) {
    Contents.Live live =
        held.live().stream()
            .filter(candidate -> candidate.entry().id().equals(like.first()))
            .findFirst()
            .orElseThrow();
    Entry entry = live.entry();
    Map<String, JsonValue> members = new LinkedHashMap<>(EntryJson.value(entry).members());
    Brings outcome = Brings.CHANGED;
    String url = item.text("url");
    if (seen != null && !url.equals(seen.text("url")) && !url.equals(entry.facts().url())) {
      members.put("url", new JsonText(url, 0));
      if (!entry.facts().url().equals(seen.text("url"))) {
        outcome = Brings.CONFLICT;
      }
    }
    addRound(item, members);
    if (new JsonObject(members, 0).equals(EntryJson.value(entry))) {
      find(item.name(), Brings.KNOWN, entry.id(), List.of(), signs(like));
      return;
    }
    List<JsonValue> sources = new ArrayList<>(list(members, "sources"));
    sources.removeIf(source -> isOurs(source));
    sources.add(mapping.source());
    members.put("sources", JsonArray.of(sources));
    propose(
        item, outcome, entry.id(), new JsonObject(members, 0), entry, live.version(), signs(like));
  }

  private static boolean isOurs(JsonValue source) {
    return source instanceof JsonObject object
        && object.get("url") instanceof JsonText url
        && url.value().equals(AisafetyMapping.SOURCE);
  }

  private static String signs(Duplicates.Pair like) {
    return String.join(", ", like.likeness().signals().stream().map(Term::id).toList());
  }

  private static List<JsonValue> list(Map<String, JsonValue> members, String name) {
    return members.get(name) instanceof JsonArray array ? array.items() : List.of();
  }

  /** Adds the item's round where its date puts it, unless one has its start or deadline already. */
  private void addRound(AisafetyItem item, Map<String, JsonValue> members) {
    JsonObject round = mapping.round(item);
    if (round == null) {
      return;
    }
    List<JsonValue> rounds = new ArrayList<>(list(members, "rounds"));
    boolean known =
        rounds.stream()
            .anyMatch(other ->
                other instanceof JsonObject held
                    && (isSame(held, round, "starts") || isSame(held, round, "deadline")));
    if (!known) {
      int place = 0;
      while (place < rounds.size() && date(rounds.get(place)).compareTo(date(round)) > 0) {
        place++;
      }
      rounds.add(place, round);
      members.put("rounds", JsonArray.of(rounds));
    }
  }

  /** When a round starts, else its deadline; empty when it has neither. */
  private static String date(JsonValue round) {
    if (round instanceof JsonObject object) {
      if (object.get("starts") instanceof JsonText starts) {
        return starts.value();
      }
      if (object.get("deadline") instanceof JsonText deadline) {
        return deadline.value();
      }
    }
    return "";
  }

  private static boolean isSame(JsonObject one, JsonObject two, String date) {
    return one.get(date) instanceof JsonText first
        && two.get(date) instanceof JsonText second
        && first.value().equals(second.value());
  }

  private void propose(
      AisafetyItem item,
      Brings outcome,
      String id,
      JsonObject proposed,
      @Nullable Entry entry,
      long version,
      String reason) {
    Parsed<Entry> read = EntryJson.read(proposed);
    List<Problem> problems = new ArrayList<>(read.problems());
    if (read.value() != null) {
      Change change = Change.put(read.value(), version);
      problems.addAll(
          CatalogValidator.check(
              catalog.vocabularies(), Outcome.of(catalog.entries(), List.of(change))));
    }
    if (!problems.isEmpty() || read.value() == null) {
      find(
          item.name(),
          Brings.LEFT_OUT,
          entry == null ? null : id,
          List.of(),
          Faults.line(problems.getFirst()));
      return;
    }
    proposals.add(new Proposal(id, ORIGIN, version, null, EntryJson.canonical(read.value())));
    find(item.name(), outcome, id, FieldChange.between(entry, read.value()), reason);
  }

  /** What each item brings, in the order of the file, then what is no longer listed. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The same of one outcome. */
  public List<Finding> findings(Brings outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
  }

  /** Puts what was prepared into the review queue, and notes what was seen. */
  public void apply(Store store, Authorship by) {
    store.write(Batch.of(List.of()).withReviews(proposals, Map.of()), by);
    Map<String, String> seen = new HashMap<>();
    items.forEach(item -> seen.put(item.id(), item.body()));
    store.putSourceItems(ORIGIN, seen);
  }
}
