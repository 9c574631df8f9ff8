package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.PathEvent;
import org.waymark.place.Gazetteer;
import org.waymark.rounds.Timing;
import org.waymark.saved.PathChange;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;
import org.waymark.say.Say;

/**
 * A path that someone keeps.
 *
 * @param path its rest, as any path is shown
 * @param links what its buttons send to, and its files
 * @param desks the advisors' desks that it is kept on
 * @param isNew whether nothing has happened on it yet
 * @param since the day from which changes are counted
 * @param waiting programs that were applied to and have not answered
 * @param past what happened, the newest first
 */
public record SavedPage(
    Head head,
    PathwayPage path,
    SavedLinks links,
    OnDesk.Desks desks,
    boolean isNew,
    String note,
    String since,
    List<Change> changes,
    List<Link> waiting,
    List<Past> past,
    String created,
    String expires) {

  /**
   * A change in words.
   *
   * @param isGood whether it deserves a colour of joy
   */
  public record Change(String text, boolean isGood) {}

  /**
   * Something that happened.
   *
   * @param what before the link
   * @param then after it
   */
  public record Past(String on, String what, Link about, String then) {}

  static SavedPage of(
      SavedState state,
      OnDesk.Desks desks,
      FormView form,
      Catalog catalog,
      Gazetteer gazetteer,
      Say say) {
    SavedLinks links = SavedLinks.of(state);
    PathwayPage path =
        PathwayPage.of(
            state.path().plan(),
            Progress.of(state),
            state.path().profile(),
            form,
            catalog,
            gazetteer,
            say);
    String title = say.of(state.isReadOnly() ? "saved.title.shared" : "path.title", path.goal());
    return new SavedPage(
        Head.closed(title, say.of("saved.description"), "/pathways", "path"),
        path,
        links,
        desks,
        state.events().isEmpty() && state.note().isEmpty(),
        state.note(),
        say.day(state.since()),
        state.changes().stream().map(change -> change(change, say)).toList(),
        state.path().awaited().stream()
            .map(id -> Link.of("/entries/" + id, catalog.nameOf(id)))
            .toList(),
        past(state.events(), catalog, say),
        say.day(state.createdOn()),
        say.day(state.expiresOn()));
  }

  private static Change change(PathChange change, Say say) {
    return new Change(say.of(change.text()), change.code().equals("accepted"));
  }

  private static List<Past> past(List<PathEvent> events, Catalog catalog, Say say) {
    List<Past> past = new ArrayList<>();
    for (PathEvent event : events.reversed()) {
      switch (event) {
        case PathEvent.OfProfile(var _, LocalDate on) ->
            past.add(new Past(say.day(on), say.of("saved.past.profile"), Link.of("", ""), ""));
        case PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate on) -> {
          Link about = Link.of("/entries/" + entry, catalog.nameOf(entry));
          String key = "saved.past." + kind.id();
          past.add(new Past(say.day(on), say.of(key), about, say.of(key + ".then")));
        }
      }
    }
    return past;
  }

  /** Whether anything of the path is announced, so that its calendar holds something. */
  public boolean hasDates() {
    return path.plan().steps().stream().anyMatch(step -> step.timing() == Timing.ANNOUNCED)
        || path.plan().applications().stream()
            .flatMap(window ->
                window.choices().stream().filter(choice -> window.apply().contains(choice.entry())))
            .anyMatch(choice -> choice.timing() == Timing.ANNOUNCED);
  }

  /** The most characters that a note may have. */
  public int longestNote() {
    return SavedPaths.LONGEST_NOTE;
  }
}
