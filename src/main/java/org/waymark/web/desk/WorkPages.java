package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Catalog;
import org.waymark.curation.Duplicates;
import org.waymark.curation.ReferenceWatch;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.web.Views;

/** What could be done next. */
final class WorkPages {
  private final Store store;
  private final Live live;
  private final ReferenceWatch watch;
  private final Supplier<LocalDate> today;
  private final Gate gate;
  private final Views views;

  /** The duplicates of the newest catalogue that was asked for: finding them takes a while. */
  private final AtomicReference<@Nullable Found> duplicates = new AtomicReference<>();

  private record Found(long version, List<Duplicates.Pair> pairs) {}

  WorkPages(
      Store store,
      Live live,
      ReferenceWatch watch,
      Supplier<LocalDate> today,
      Gate gate,
      Views views) {
    this.store = store;
    this.live = live;
    this.watch = watch;
    this.today = today;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/work", Role.ADVISE, this::work);
  }

  private void work(Context ctx, SignedIn who) {
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      LocalDate day = today.get();
      WorkPage page =
          WorkPage.of(
              DeskFrame.of(ctx, who, "work"),
              new WorkPage.Sources(
                  catalog,
                  day,
                  watch.newest(catalog, day).orElse(null),
                  watch.sinceRelease(catalog, day).orElse(null),
                  pairs(catalog),
                  store.linkChecks(),
                  store.emptySearches()),
              Objects.requireNonNullElse(ctx.queryParam("all"), ""));
      views.show(ctx, "desk/work", page, page.head());
    }
  }

  private List<Duplicates.Pair> pairs(Catalog catalog) {
    Found known = duplicates.get();
    if (known == null || known.version() != catalog.version()) {
      known = new Found(catalog.version(), Duplicates.in(catalog));
      duplicates.set(known);
    }
    return known.pairs();
  }
}
