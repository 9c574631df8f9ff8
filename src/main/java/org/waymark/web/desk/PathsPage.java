package org.waymark.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.Step;
import org.waymark.saved.HeldPaths;
import org.waymark.saved.SavedPaths;
import org.waymark.saved.SavedState;
import org.waymark.say.Say;
import org.waymark.web.Head;
import org.waymark.web.Link;
import org.waymark.web.PathwayPage;

/**
 * The paths that an advisor keeps.
 *
 * @param typed the link that was pasted and is not kept
 * @param alert what is in the way; null where nothing is
 */
public record PathsPage(
    DeskFrame desk, Head head, List<Person> people, String typed, @Nullable String alert) {
  /**
   * Someone's path.
   *
   * @param id what tells it apart on the page
   * @param share the secret of the link that reads it
   * @param path to its page
   * @param said what they told of themselves, in a line
   * @param now the step that they are at; empty where none is left
   * @param waiting programs that they applied to and that have not answered
   * @param since the day that changes are counted from
   * @param expires the day on which it is deleted unless its link is opened before
   */
  public record Person(
      String id,
      String share,
      Link path,
      String said,
      String now,
      String waiting,
      String since,
      List<String> changes,
      String note,
      String expires) {}

  static PathsPage of(
      DeskFrame desk,
      List<HeldPaths.Held> held,
      Catalog catalog,
      String typed,
      @Nullable String alert) {
    return new PathsPage(
        desk,
        Head.closed(desk.say().of("desk.nav.paths"), "", "/desk/paths", ""),
        held.stream().map(one -> person(one, held.indexOf(one), catalog, desk.say())).toList(),
        typed,
        alert);
  }

  private static Person person(HeldPaths.Held held, int number, Catalog catalog, Say say) {
    SavedState state = held.state();
    String goal = say.capital(PathwayPage.goal(state.path().plan(), catalog, say));
    return new Person(
        "path-" + number,
        state.share(),
        Link.of("/pathways/" + state.share(), goal),
        PathwayPage.said(state.path().profile(), catalog, say),
        state.path().plan().steps().stream().findFirst().map(Step::name).orElse(""),
        say.both(state.path().awaited().stream().map(catalog::nameOf).toList()),
        say.day(state.since()),
        state.changes().stream().map(change -> say.of(change.text())).toList(),
        held.note(),
        say.day(state.expiresOn()));
  }

  /** The most characters that a note may have. */
  public int longestNote() {
    return SavedPaths.LONGEST_NOTE;
  }
}
