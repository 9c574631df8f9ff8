package org.waymark.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.History;
import org.waymark.say.Say;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;
import org.waymark.web.Link;

/**
 * All versions of an entry, the newest first.
 *
 * @param newest the number of the newest version, on which a return is based
 * @param news what was just done; null where nothing was
 * @param next where to go on after that; empty where nothing was done
 * @param alert what is in the way; null where nothing is
 */
public record HistoryPage(
    DeskFrame desk,
    Head head,
    String id,
    String name,
    boolean isLive,
    long newest,
    List<Version> versions,
    Filled form,
    @Nullable String news,
    List<Link> next,
    @Nullable String alert) {
  /**
   * A version.
   *
   * @param canReturn whether its value can be made to hold again
   */
  public record Version(
      long number,
      String action,
      String when,
      String who,
      String why,
      @Nullable String source,
      List<ReviewView.Change> changes,
      boolean canReturn) {}

  static HistoryPage of(
      DeskFrame desk,
      EntryWords words,
      String id,
      List<History.Step> steps,
      Filled form,
      @Nullable String news,
      List<Link> next,
      @Nullable String alert) {
    long newest = steps.getFirst().version().version();
    String name =
        steps.stream()
            .flatMap(step -> step.version().entry().stream())
            .map(entry -> entry.name())
            .findFirst()
            .orElse(id);
    return new HistoryPage(
        desk,
        Head.closed(
            desk.say().of("desk.history.title", name), "", "/desk/entries/" + id + "/history", ""),
        id,
        name,
        steps.getFirst().version().isLive(),
        newest,
        steps.stream().map(step -> version(step, newest, words)).toList(),
        form,
        news,
        next,
        alert);
  }

  private static Version version(History.Step step, long newest, EntryWords words) {
    Say say = words.say();
    var version = step.version();
    return new Version(
        version.version(),
        say.of("desk.action." + version.action().id()),
        say.moment(version.by().when()),
        version.by().who(),
        version.by().why(),
        version.by().source(),
        version.version() == 1 ? List.of() : ReviewView.changes(step.fields(), words),
        version.isLive() && version.version() != newest);
  }
}
