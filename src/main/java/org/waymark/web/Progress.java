package org.waymark.web;

import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Message;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Warning;
import org.waymark.saved.SavedState;

/**
 * How far someone is on a path.
 *
 * @param awaited ids of programs that were applied to and have not answered
 * @param accepted ids of programs that said yes
 */
record Progress(List<String> awaited, List<String> accepted) {
  /** Of a path that nothing has happened on. */
  static final Progress NONE = new Progress(List.of(), List.of());

  static Progress of(SavedState state) {
    return new Progress(
        state.path().awaited(),
        state.events().stream()
            .filter(PathEvent.OfEntry.class::isInstance)
            .map(PathEvent.OfEntry.class::cast)
            .filter(event -> event.kind() == PathEvent.Kind.ACCEPTED)
            .map(PathEvent.OfEntry::entry)
            .toList());
  }

  /** Whether a warning still says something: not that a yes is counted on which has come. */
  boolean leaves(Warning warning, Catalog catalog) {
    return accepted.stream()
        .map(id -> Message.of("warning.admission-assumed", catalog.nameOf(id)))
        .noneMatch(warning.text()::equals);
  }
}
