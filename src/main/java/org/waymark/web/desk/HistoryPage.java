package org.waymark.web.desk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.History;
import org.waymark.web.Head;

/**
 * All versions of an entry, the newest first.
 *
 * @param newest the number of the newest version, on which a return is based
 * @param news what was just done; null where nothing was
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
    @Nullable String alert) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

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
      String id,
      List<History.Step> steps,
      Filled form,
      @Nullable String news,
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
        Head.closed("History of " + name, "", "/desk/entries/" + id + "/history", ""),
        id,
        name,
        steps.getFirst().version().isLive(),
        newest,
        steps.stream().map(step -> version(step, newest)).toList(),
        form,
        news,
        alert);
  }

  private static Version version(History.Step step, long newest) {
    var version = step.version();
    return new Version(
        version.version(),
        version.action().id(),
        TIME.format(version.by().when()),
        version.by().who(),
        version.by().why(),
        version.by().source(),
        version.version() == 1 ? List.of() : ReviewView.changes(step.fields()),
        version.isLive() && version.version() != newest);
  }
}
