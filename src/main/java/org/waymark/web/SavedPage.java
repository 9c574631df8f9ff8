package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.PathEvent;
import org.waymark.place.Gazetteer;
import org.waymark.saved.PathChange;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;

/**
 * A path that someone keeps.
 *
 * @param path its rest, as any path is shown
 * @param links what its buttons send to, and its files
 * @param isNew whether nothing has happened on it yet
 * @param since the day from which changes are counted
 * @param waiting programs that were applied to and have not answered
 * @param past what happened, the newest first
 */
public record SavedPage(
    Head head,
    PathwayPage path,
    SavedLinks links,
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

  static SavedPage of(SavedState state, FormView form, Catalog catalog, Gazetteer gazetteer) {
    SavedLinks links = SavedLinks.of(state);
    PathwayPage path =
        PathwayPage.of(state.path().plan(), state.path().profile(), form, catalog, gazetteer);
    String title = state.isReadOnly() ? "A path to " + path.goal() : "Your path to " + path.goal();
    return new SavedPage(
        Head.closed(title, "A path into AI safety, kept by Waymark.", "/pathways", "path"),
        path,
        links,
        state.events().isEmpty() && state.note().isEmpty(),
        state.note(),
        Words.day(state.since()),
        state.changes().stream().map(SavedPage::change).toList(),
        state.path().awaited().stream()
            .map(id -> Link.of("/entries/" + id, catalog.nameOf(id)))
            .toList(),
        past(state.events(), catalog),
        Words.day(state.createdOn()),
        Words.day(state.expiresOn()));
  }

  private static Change change(PathChange change) {
    return new Change(change.text(), change.code().equals("accepted"));
  }

  private static List<Past> past(List<PathEvent> events, Catalog catalog) {
    List<Past> past = new ArrayList<>();
    for (PathEvent event : events.reversed()) {
      switch (event) {
        case PathEvent.OfProfile(var _, LocalDate on) ->
            past.add(new Past(Words.day(on), "changed the answers", Link.of("", ""), ""));
        case PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate on) -> {
          Link about = Link.of("/entries/" + entry, catalog.nameOf(entry));
          past.add(
              switch (kind) {
                case DONE -> new Past(Words.day(on), "finished", about, "");
                case DROPPED -> new Past(Words.day(on), "took", about, "off the path");
                case SENT -> new Past(Words.day(on), "applied to", about, "");
                case ACCEPTED -> new Past(Words.day(on), "", about, "said yes");
                case REJECTED -> new Past(Words.day(on), "", about, "had no place this time");
                case WITHDRAWN -> new Past(Words.day(on), "took the application to", about, "back");
              });
        }
      }
    }
    return past;
  }

  /** The most characters that a note may have. */
  public int longestNote() {
    return SavedPaths.LONGEST_NOTE;
  }
}
