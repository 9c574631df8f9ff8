package org.waymark.web.desk;

import org.waymark.say.Say;
import org.waymark.store.Batches;

/** A batch as lists tell it. */
public record BatchLine(long number, String who, String when, String why, String entries) {
  static BatchLine of(Batches.Summary batch, Say say) {
    return new BatchLine(
        batch.number(),
        batch.by().who(),
        say.moment(batch.by().when()),
        batch.by().why(),
        say.of("desk.entries", batch.entries()));
  }
}
