package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.curation.Editing;
import org.waymark.curation.Prospect;
import org.waymark.json.EntryJson;
import org.waymark.json.InvalidData;
import org.waymark.json.JsonObject;
import org.waymark.json.Parsed;
import org.waymark.say.Say;
import org.waymark.store.Contents;
import org.waymark.store.Store;

/**
 * All that is wrong with an entry's form, so that it is told at once. Immutable.
 *
 * @param entry what the form says; null where it can't be read
 * @param prospect what saving it would make; null where it may not be saved
 * @param form reason and source, with what is wrong with them
 * @param problems what is wrong with the entry's fields
 * @param isThere whether a new entry is in the catalogue already
 */
record EntryCheck(
    @Nullable Entry entry,
    @Nullable Prospect prospect,
    Filled form,
    List<Problem> problems,
    boolean isThere) {
  /** Copies. */
  EntryCheck {
    problems = List.copyOf(problems);
  }

  static EntryCheck of(JsonObject draft, Filled form, boolean isNew, Store store, Say say) {
    Contents contents = store.contents();
    JsonObject whole =
        isNew
            ? EntryText.completed(draft, form.value("source"), id -> store.find(id).isPresent())
            : draft;
    Parsed<Entry> read = EntryJson.read(whole);
    Entry entry = read.value();
    Filled checked = checked(form, say);
    List<Problem> problems = new ArrayList<>();
    boolean isTaken = isNew && entry != null && store.find(entry.id()).isPresent();
    if (isNew) {
      Twins twins = new Twins(contents.catalog(), draft);
      twins.byName().ifPresent(twin -> problems.add(there(twin)));
      if (isTaken) {
        problems.add(taken(draft));
      }
      if (problems.isEmpty() && form.value(EditPage.DISTINCT).isEmpty()) {
        List<Entry> alike = twins.alike();
        checked = alike.isEmpty() ? checked : checked.with(EditPage.DISTINCT, told(alike, say));
      }
    }
    boolean isThere = !problems.isEmpty();
    Prospect prospect = null;
    if (entry == null || isTaken) {
      problems.addAll(unread(read, draft));
      addOthers(problems, Editing.amiss(contents, whole));
    } else {
      try {
        prospect = Editing.prospect(contents, entry);
      } catch (InvalidData invalid) {
        addOthers(problems, invalid.problems());
      }
    }
    return new EntryCheck(entry, prospect, checked, problems, isThere);
  }

  /** Whether nothing is wrong. */
  boolean isClean() {
    return problems.isEmpty() && form.errors().isEmpty();
  }

  /** Adds what is wrong elsewhere than where something is wrong already. */
  private static void addOthers(List<Problem> problems, List<Problem> more) {
    more.stream()
        .filter(other -> problems.stream().noneMatch(one -> one.pointer().equals(other.pointer())))
        .toList()
        .forEach(problems::add);
  }

  /** What could not be read; that an id is missing goes without saying where the name is. */
  private static List<Problem> unread(Parsed<Entry> read, JsonObject draft) {
    boolean isUnnamed = EntryText.of(draft, "name").isEmpty();
    return read.problems().stream()
        .filter(problem -> !(isUnnamed && problem.pointer().equals("/id")))
        .toList();
  }

  private static Problem there(Entry twin) {
    return new Problem(
        null,
        0,
        "/name",
        Message.of("desk.edit.there", twin.name()),
        Message.of("desk.edit.there.expected"));
  }

  private static String told(List<Entry> alike, Say say) {
    return say.of("desk.edit.alike", alike.stream().map(Entry::name).toList());
  }

  /** That an id was used before, told where it comes from: the name, unless it was typed. */
  static Problem taken(JsonObject draft) {
    return new Problem(
        null,
        0,
        EntryText.of(draft, "id").isEmpty() ? "/name" : "/id",
        Message.of("desk.edit.taken"),
        Message.of("desk.edit.taken.expected"));
  }

  private static Filled checked(Filled form, Say say) {
    Filled checked = form;
    if (form.value("why").isEmpty()) {
      checked = checked.with("why", say.of("desk.why.ask"));
    }
    if (!Codes.isWebAddress(form.value("source"))) {
      checked = checked.with("source", say.of("desk.source.ask"));
    }
    return checked;
  }
}
