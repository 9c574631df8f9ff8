package org.waymark.api;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.waymark.curation.Gaps;
import org.waymark.curation.GapsJson;
import org.waymark.curation.GapsWatch;
import org.waymark.http.HttpProblem;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;

/** Where people have little within reach, for programs. */
final class GapRoutes {
  /** In this time they are usually worked out. */
  private static final int RETRY_SECONDS = 60;

  private final Live live;
  private final GapsWatch watch;
  private final Supplier<LocalDate> today;

  GapRoutes(Live live, GapsWatch watch, Supplier<LocalDate> today) {
    this.live = live;
    this.watch = watch;
    this.today = today;
  }

  /** {@code GET /api/v1/gaps}: the newest that are known; 503 while the first are worked out. */
  void gaps(Context ctx) {
    Parameters.of(ctx);
    Gaps gaps;
    try (Snapshot snapshot = live.acquire()) {
      gaps = watch.newest(snapshot.catalog(), today.get()).orElse(null);
    }
    if (gaps == null) {
      ctx.header("Retry-After", String.valueOf(RETRY_SECONDS));
      throw new RequestRefused(
          HttpProblem.of(503, "They are being worked out now; ask again in a minute."));
    }
    Exchange.answer(ctx, GapsJson.value(gaps));
  }
}
