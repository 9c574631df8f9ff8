package org.waymark.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.curation.FieldChange;
import org.waymark.curation.Merging;
import org.waymark.curation.Merging.Choice;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * Making one entry of two.
 *
 * @param id of the entry that stays
 * @param name of the entry that stays
 * @param pair what would become of both; null as long as the other is not named
 * @param form reason, choices and the other's id
 * @param alert why nothing was saved; null where nothing is in the way
 */
public record MergePage(
    DeskFrame desk,
    Head head,
    String id,
    String name,
    @Nullable Pair pair,
    Filled form,
    @Nullable String alert) {
  /**
   * Two entries.
   *
   * @param seen the version of the catalogue that they were read from
   * @param fields in which they differ
   * @param aliases the other names that the one that stays will have, as proposed
   * @param referring entries that will refer to the one that stays
   */
  public record Pair(
      String other,
      String otherName,
      long seen,
      List<Field> fields,
      List<String> aliases,
      List<Link> referring) {}

  /** A field in which both differ. */
  public record Field(String name, String label, List<Option> options) {}

  /** A value that can be chosen for it. */
  public record Option(String value, String label, String text, boolean isChosen) {}

  static MergePage of(
      DeskFrame desk,
      EntryWords words,
      Entry kept,
      @Nullable Merging merging,
      Filled form,
      @Nullable String alert) {
    return new MergePage(
        desk,
        Head.closed(desk.say().of("desk.merge.head", kept.name()), "", "/desk/merge", ""),
        kept.id(),
        kept.name(),
        merging == null ? null : pair(merging, form, words),
        form,
        alert);
  }

  private static Pair pair(Merging merging, Filled form, EntryWords words) {
    return new Pair(
        merging.other().id(),
        merging.other().name(),
        merging.version(),
        merging.differences().stream()
            .map(difference -> field(merging, difference, form, words))
            .toList(),
        merging.result(Map.of()).facts().aliases(),
        merging.referring().stream()
            .map(entry -> Link.of("/entries/" + entry.id(), entry.name()))
            .toList());
  }

  private static Field field(
      Merging merging, Merging.Difference difference, Filled form, EntryWords words) {
    Say say = words.say();
    ReviewView.Change told =
        ReviewView.inFull(
            new FieldChange("/" + difference.field(), difference.kept(), difference.other()),
            words);
    String sent = form.value(nameOf(difference.field()));
    String chosen = sent.isEmpty() ? difference.proposed().id() : sent;
    return new Field(
        nameOf(difference.field()),
        told.label(),
        difference.choices().stream()
            .map(choice ->
                switch (choice) {
                  case KEPT -> {
                    String label = say.of("desk.merge.kept", merging.kept().name());
                    yield option(choice, label, told.from(), chosen);
                  }
                  case OTHER -> {
                    String label = say.of("desk.merge.of-other", merging.other().name());
                    yield option(choice, label, told.to(), chosen);
                  }
                  case BOTH -> option(choice, say.of("desk.merge.both"), "", chosen);
                })
            .toList());
  }

  private static Option option(Choice choice, String label, String text, String chosen) {
    return new Option(choice.id(), label, text, choice.id().equals(chosen));
  }

  /** The name of a field's choice in the form. */
  static String nameOf(String field) {
    return "field-" + field;
  }

  /** Choices as the form holds them. */
  static Map<String, String> chosen(Map<String, Choice> choices) {
    Map<String, String> values = new LinkedHashMap<>();
    choices.forEach((field, choice) -> values.put(nameOf(field), choice.id()));
    return values;
  }
}
