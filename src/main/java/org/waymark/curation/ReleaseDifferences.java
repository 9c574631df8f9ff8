package org.waymark.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waymark.catalog.Status;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonWriting;

/**
 * What differs between two releases, each list in the order of the ids.
 *
 * @param added entries that only the later one has
 * @param changed those that differ, but for the ended ones
 * @param ended those that run or stand in the earlier one and say {@code ended} in the later
 * @param removed those that only the earlier one has
 */
public record ReleaseDifferences(
    List<Item> added, List<Item> changed, List<Item> ended, List<Item> removed) {
  /** Copies. */
  public ReleaseDifferences {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    ended = List.copyOf(ended);
    removed = List.copyOf(removed);
  }

  /**
   * An entry by its name, the later one where it has two.
   *
   * @param fields what differs; empty for one that was added or removed
   */
  public record Item(String id, String type, String name, List<FieldChange> fields) {
    /** Copies. */
    public Item {
      fields = List.copyOf(fields);
    }

    private static Item of(JsonObject entry, List<FieldChange> fields) {
      return new Item(text(entry, "id"), text(entry, "type"), text(entry, "name"), fields);
    }
  }

  /** Whether both hold the same. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && ended.isEmpty() && removed.isEmpty();
  }

  /** Compares what two releases hold. */
  static ReleaseDifferences between(List<JsonObject> before, List<JsonObject> after) {
    Map<String, JsonObject> earlier = byId(before);
    Map<String, JsonObject> later = byId(after);
    List<Item> added = new ArrayList<>();
    List<Item> changed = new ArrayList<>();
    List<Item> ended = new ArrayList<>();
    later.forEach((id, entry) -> {
      JsonObject was = earlier.remove(id);
      if (was == null) {
        added.add(Item.of(entry, List.of()));
        return;
      }
      List<FieldChange> fields =
          FieldChange.between(JsonWriting.compact(was), JsonWriting.compact(entry));
      if (!fields.isEmpty()) {
        (isEnded(entry) && !isEnded(was) ? ended : changed).add(Item.of(entry, fields));
      }
    });
    List<Item> removed = earlier.values().stream().map(entry -> Item.of(entry, List.of())).toList();
    return new ReleaseDifferences(added, changed, ended, removed);
  }

  private static Map<String, JsonObject> byId(List<JsonObject> entries) {
    Map<String, JsonObject> byId = new TreeMap<>();
    entries.forEach(entry -> byId.put(text(entry, "id"), entry));
    return byId;
  }

  private static boolean isEnded(JsonObject entry) {
    return text(entry, "status").equals(Status.ENDED.id());
  }

  private static String text(JsonObject entry, String member) {
    return entry.get(member) instanceof JsonText text ? text.value() : "";
  }
}
