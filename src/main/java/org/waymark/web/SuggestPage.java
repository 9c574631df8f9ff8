package org.waymark.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.SuggestionKind;
import org.waymark.catalog.Term;
import org.waymark.say.Say;

/**
 * The form for a suggestion.
 *
 * @param about the entry that it is about; null where one is missing
 * @param kinds what may be the matter with an entry
 * @param fields those of the entry, with what stands there now
 * @param options what can be chosen for the field that is chosen; empty where it is typed
 * @param entryKinds what a missing one may be, by type
 * @param like entries that a missing one may be one with
 * @param alert what is in the way; null where nothing is
 */
public record SuggestPage(
    Head head,
    SuggestForm form,
    @Nullable Link about,
    List<FormView.Choosable> kinds,
    List<FormView.Choosable> fields,
    List<FormView.Choosable> options,
    Map<String, List<FormView.Choosable>> entryKinds,
    List<Link> like,
    @Nullable String alert) {
  static SuggestPage of(
      SuggestForm form,
      @Nullable Entry entry,
      List<Link> like,
      @Nullable String alert,
      EntryWords words) {
    Say say = words.say();
    String title = say.of(entry == null ? "site.suggest" : "entry.suggest");
    return new SuggestPage(
        Head.closed(title, say.of("suggest.description"), "/suggest", ""),
        form,
        entry == null ? null : Link.of("/entries/" + entry.id(), entry.name()),
        List.of(
            kind(form, SuggestionKind.OUTDATED, say),
            kind(form, SuggestionKind.WRONG, say),
            kind(form, SuggestionKind.DISPUTED, say)),
        entry == null ? List.of() : SuggestFields.choices(entry, form.value("field"), words),
        entry == null
            ? List.of()
            : SuggestFields.options(form.value("field"), form.value("value"), say),
        entry == null ? entryKinds(form, say) : Map.of(),
        like,
        alert);
  }

  /** What was typed for the value where it is none of the options; empty for nothing. */
  public String valueInWords() {
    return options.stream().anyMatch(FormView.Choosable::chosen) ? "" : form.value("value");
  }

  private static FormView.Choosable kind(SuggestForm form, SuggestionKind kind, Say say) {
    String key = "suggest.kind." + kind.id();
    return new FormView.Choosable(
        kind.id(), say.of(key), say.of(key + ".hint"), form.value("kind").equals(kind.id()));
  }

  private static Map<String, List<FormView.Choosable>> entryKinds(SuggestForm form, Say say) {
    Map<String, List<FormView.Choosable>> kinds = new LinkedHashMap<>();
    for (EntryType type : EntryType.values()) {
      Term[] terms =
          switch (type) {
            case PROGRAM -> ProgramKind.values();
            case RESOURCE -> ResourceKind.values();
            case ORGANIZATION -> OrganizationKind.values();
          };
      List<FormView.Choosable> choices = new ArrayList<>();
      for (Term term : terms) {
        String value = type.id() + "/" + term.id();
        choices.add(
            new FormView.Choosable(
                value, say.capital(say.of(term)), "", form.value("entryKind").equals(value)));
      }
      kinds.put(say.capital(say.of(type)), choices);
    }
    return kinds;
  }
}
