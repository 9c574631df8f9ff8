package org.waymark.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Problem;
import org.waymark.catalog.UnknownEntry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.store.Authorship;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;
import org.waymark.store.Revision;
import org.waymark.store.Store;

/** A person's own changes of entries. */
public final class Editing {
  /** What can be wrong with a value by itself. */
  private static final Set<String> OF_ONE_VALUE =
      Set.of(
          "rule.no-topic",
          "rule.no-skill",
          "rule.no-entry",
          "rule.of-type",
          "rule.no-country",
          "rule.no-currency",
          "rule.no-language",
          "rule.no-zone",
          "rule.summary");

  private Editing() {}

  /**
   * Makes an entry hold as a person wrote it; where it bears another name than before, the former
   * one stays among its other names.
   *
   * @param basedOn the version that the person saw; 0 for a new entry
   * @return the revision; of no change where it held already
   * @throws org.waymark.store.StaleVersion when the entry was changed since
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Revision save(Store store, Entry entry, long basedOn, Authorship by) {
    Contents held = store.contents();
    var _ = prospect(held, entry);
    return store.write(List.of(Change.put(FormerNames.kept(entry, held), basedOn)), by);
  }

  /**
   * What an entry as a person wrote it would make of the catalogue.
   *
   * @throws org.waymark.json.InvalidData when the catalogue would not be valid with it
   */
  public static Prospect prospect(Contents held, Entry entry) {
    return Prospect.of(held, List.of(Change.put(FormerNames.kept(entry, held), 0)));
  }

  /**
   * What is wrong with values of an entry that can't be read as a whole: of them alone, whatever
   * the others should be.
   */
  public static List<Problem> amiss(Contents held, JsonObject draft) {
    Entry readable = EntryJson.readable(draft);
    List<Entry> all = new ArrayList<>(held.entries());
    all.removeIf(entry -> entry.id().equals(readable.id()));
    all.add(readable);
    return CatalogValidator.check(held.catalog().vocabularies(), all).stream()
        .filter(problem -> readable.path().equals(problem.file()))
        .filter(problem -> OF_ONE_VALUE.contains(problem.message().key()))
        .toList();
  }

  /**
   * Notes that a person compared an entry with its sources and found it right.
   *
   * @param basedOn the version that was compared
   * @throws UnknownEntry when there is no such entry
   * @throws org.waymark.store.StaleVersion when the entry was changed since
   */
  public static Revision verify(
      Store store, String id, long basedOn, LocalDate today, Authorship by) {
    Entry held =
        store.find(id).flatMap(EntryVersion::entry).orElseThrow(() -> new UnknownEntry(id));
    Map<String, JsonValue> members = new LinkedHashMap<>(EntryJson.value(held).members());
    members.put("verifiedAt", new JsonText(today.toString(), 0));
    Entry verified = EntryJson.read(new JsonObject(members, 0)).orThrow();
    return save(store, verified, basedOn, by);
  }
}
