package org.waymark.api;

import io.javalin.http.Context;
import org.waymark.curation.NumbersJson;
import org.waymark.curation.NumbersNow;
import org.waymark.http.Parameters;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;

/** What Waymark measures of itself, for programs. */
final class NumberRoutes {
  private final Live live;
  private final NumbersNow numbers;

  NumberRoutes(Live live, NumbersNow numbers) {
    this.live = live;
    this.numbers = numbers;
  }

  /** {@code GET /api/v1/numbers}. */
  void numbers(Context ctx) {
    Parameters.of(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Exchange.answer(ctx, NumbersJson.value(numbers.of(snapshot.catalog())));
    }
  }
}
