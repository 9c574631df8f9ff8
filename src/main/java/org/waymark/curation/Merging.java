package org.waymark.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Term;
import org.waymark.catalog.UnknownEntry;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.Revision;
import org.waymark.store.Store;

/**
 * Making one entry of two: one stays, with the other's names beside its own and what was chosen of
 * the other's fields; the other leaves, its id leads to the one that stays from then on, and so do
 * all references to it. It is one act, which can be taken back as one ({@link Undo}).
 */
public final class Merging {
  /** Fields about which there is nothing to choose. */
  private static final Set<String> DECIDED = Set.of("id", "type", "aliases");

  private static final String ESTIMATED = "Estimated";

  private final Contents held;
  private final Contents.Live kept;
  private final Contents.Live gone;
  private final MovedReferences references;

  /** Which value of a field holds in the end. */
  public enum Choice implements Term {
    /** That of the entry that stays. */
    KEPT,
    /** That of the other. */
    OTHER,
    /** The items of both lists, each once. */
    BOTH
  }

  /**
   * A field in which both differ.
   *
   * @param kept JSON on one line; null where the entry that stays states nothing
   * @param other JSON on one line; null where the other states nothing
   * @param choices what can be chosen
   * @param proposed what loses nothing, where that is possible, else the value of the one that
   *     stays
   */
  public record Difference(
      String field,
      @Nullable String kept,
      @Nullable String other,
      List<Choice> choices,
      Choice proposed) {
    /** Copies. */
    public Difference {
      choices = List.copyOf(choices);
    }
  }

  private Merging(Contents held, Contents.Live kept, Contents.Live gone) {
    this.held = held;
    this.kept = kept;
    this.gone = gone;
    this.references = new MovedReferences(gone.entry().id(), kept.entry().id());
  }

  /**
   * Looks at what merging two entries would do.
   *
   * @param keep id of the one that stays
   * @param merge id of the other
   * @throws UnknownEntry when one of them is not in the catalogue
   * @throws NotMergeable when they are one already, or of different types
   */
  public static Merging of(Contents held, String keep, String merge) {
    Contents.Live kept = find(held, keep);
    Contents.Live gone = find(held, merge);
    if (keep.equals(merge)) {
      throw new NotMergeable(Message.of("refused.merge.same", keep));
    }
    if (kept.entry().type() != gone.entry().type()) {
      throw new NotMergeable(
          Message.of("refused.merge.types", keep, kept.entry().type(), merge, gone.entry().type()));
    }
    return new Merging(held, kept, gone);
  }

  private static Contents.Live find(Contents held, String id) {
    return held.live().stream()
        .filter(one -> one.entry().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownEntry(id));
  }

  /** The entry that stays, as it is. */
  public Entry kept() {
    return kept.entry();
  }

  /** The other one. */
  public Entry other() {
    return gone.entry();
  }

  /** The version of the catalogue that was looked at. */
  public long version() {
    return held.version();
  }

  /** The fields in which they differ, in the order of the fields. */
  public List<Difference> differences() {
    JsonObject ours = EntryJson.value(kept.entry());
    JsonObject theirs = EntryJson.value(gone.entry());
    Set<String> names = new LinkedHashSet<>(ours.members().keySet());
    names.addAll(theirs.members().keySet());
    names.removeAll(DECIDED);
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      JsonValue one = ours.get(name);
      JsonValue two = theirs.get(name);
      if (!Objects.equals(text(one), text(two))) {
        differences.add(difference(name, one, two, ours));
      }
    }
    return differences;
  }

  private static Difference difference(
      String name, @Nullable JsonValue one, @Nullable JsonValue two, JsonObject ours) {
    boolean areLists = one instanceof JsonArray && two instanceof JsonArray;
    boolean isMissing = one == null && ours.get(counterpart(name)) == null;
    Choice proposed =
        isMissing ? Choice.OTHER : areLists && name.equals("sources") ? Choice.BOTH : Choice.KEPT;
    return new Difference(
        name,
        text(one),
        text(two),
        areLists ? List.of(Choice.values()) : List.of(Choice.KEPT, Choice.OTHER),
        proposed);
  }

  /**
   * The estimate of a stated figure, and the stated one of an estimate: only one of both stands.
   */
  private static String counterpart(String name) {
    return name.endsWith(ESTIMATED)
        ? name.substring(0, name.length() - ESTIMATED.length())
        : name + ESTIMATED;
  }

  private static @Nullable String text(@Nullable JsonValue value) {
    return value == null ? null : JsonWriting.compact(value);
  }

  /** Entries that refer to the one that leaves and would refer to the one that stays. */
  public List<Entry> referring() {
    return held.live().stream()
        .filter(one -> !isOneOfBoth(one))
        .map(Contents.Live::entry)
        .filter(entry -> !moved(entry).equals(entry))
        .toList();
  }

  private boolean isOneOfBoth(Contents.Live one) {
    String id = one.entry().id();
    return id.equals(kept.entry().id()) || id.equals(gone.entry().id());
  }

  private Entry moved(Entry entry) {
    return EntryJson.read(references.in(EntryJson.value(entry))).orThrow();
  }

  /**
   * The entry that stays as it would be.
   *
   * @param choices by field; what is not named holds as proposed
   * @throws org.waymark.json.InvalidData when it would be no entry
   */
  public Entry result(Map<String, Choice> choices) {
    JsonObject theirs = EntryJson.value(gone.entry());
    Map<String, JsonValue> members = new LinkedHashMap<>(EntryJson.value(kept.entry()).members());
    for (Difference difference : differences()) {
      String name = difference.field();
      JsonValue other = theirs.get(name);
      switch (choices.getOrDefault(name, difference.proposed())) {
        case KEPT -> {}
        case OTHER -> {
          if (other == null) {
            members.remove(name);
          } else {
            members.put(name, other);
          }
        }
        case BOTH -> {
          if (members.get(name) instanceof JsonArray one && other instanceof JsonArray two) {
            members.put(name, together(one, two));
          }
        }
      }
    }
    List<String> names = new ArrayList<>(List.of(kept.entry().name(), gone.entry().name()));
    names.addAll(gone.entry().facts().aliases());
    JsonObject named = FormerNames.with(new JsonObject(members, 0), names);
    return EntryJson.read(references.in(named)).orThrow();
  }

  private static JsonArray together(JsonArray one, JsonArray two) {
    Map<String, JsonValue> items = new LinkedHashMap<>();
    one.items().forEach(item -> items.putIfAbsent(JsonWriting.compact(item), item));
    two.items().forEach(item -> items.putIfAbsent(JsonWriting.compact(item), item));
    return JsonArray.of(List.copyOf(items.values()));
  }

  /**
   * What it would make of the catalogue.
   *
   * @param choices by field; what is not named holds as proposed
   * @param seen the version of the catalogue that its author looked at
   * @throws ChangedMeanwhile when one of both was changed since then
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public Prospect prospect(Map<String, Choice> choices, long seen) {
    List<String> later = new ArrayList<>();
    for (Contents.Live one : List.of(kept, gone)) {
      if (one.revision() > seen) {
        later.add(one.entry().id());
      }
    }
    if (!later.isEmpty()) {
      throw new ChangedMeanwhile(later.stream().sorted().toList());
    }
    return Prospect.of(held, references.in(held.catalog().vocabularies()), changes(choices));
  }

  private List<Change> changes(Map<String, Choice> choices) {
    List<Change> changes = new ArrayList<>();
    changes.add(Change.put(result(choices), kept.version()));
    for (Contents.Live one : held.live()) {
      Entry moved = isOneOfBoth(one) ? one.entry() : moved(one.entry());
      if (!moved.equals(one.entry())) {
        changes.add(Change.put(moved, one.version()));
      }
    }
    changes.add(new Change.Merge(gone.entry().id(), kept.entry().id(), gone.version()));
    return changes;
  }

  /**
   * Makes one of both, as one revision.
   *
   * @param choices as for {@link #prospect}, which throws the same
   * @param seen likewise
   * @throws org.waymark.store.StaleVersion when an entry was changed in this moment
   */
  public Revision apply(Store store, Map<String, Choice> choices, long seen, Authorship by) {
    Vocabularies moved = prospect(choices, seen).after().vocabularies();
    boolean isSame = moved.equals(held.catalog().vocabularies());
    return store.write(Batch.of(changes(choices)).with(isSame ? null : moved), by);
  }
}
