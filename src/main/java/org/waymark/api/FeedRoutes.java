package org.waymark.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waymark.catalog.Entry;
import org.waymark.feeds.Addresses;
import org.waymark.feeds.AtomFeed;
import org.waymark.feeds.CatalogCsv;
import org.waymark.feeds.Deadline;
import org.waymark.feeds.DeadlineCalendar;
import org.waymark.feeds.Sitemap;
import org.waymark.http.Parameters;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonWriting;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.store.Contents;

/** Feeds and exports of the whole catalogue; each names its version, so asking again is cheap. */
final class FeedRoutes {
  private static final String ATOM = "application/atom+xml";
  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final int MOST_CHANGES = 100;
  private static final List<String> PAGES = List.of("/", "/search", "/about");

  private final Live live;
  private final Supplier<LocalDate> today;

  FeedRoutes(Live live, Supplier<LocalDate> today) {
    this.live = live;
    this.today = today;
  }

  /** What an answer is made of, and its text. */
  private interface Renderer {
    String text(Snapshot snapshot, Addresses addresses);
  }

  private void answer(Context ctx, String mediaType, Renderer renderer) {
    Parameters.of(ctx);
    Addresses addresses = Exchange.addresses(ctx);
    try (Snapshot snapshot = live.acquire()) {
      String version =
          Integer.toHexString(addresses.hashCode()) + "-" + snapshot.version() + "-" + today.get();
      if (!Exchange.isHeld(ctx, version)) {
        Exchange.answer(ctx, mediaType, renderer.text(snapshot, addresses));
      }
    }
  }

  /** The start of the day: a deadline that ends on it is still shown. */
  private Instant now() {
    return today.get().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private List<Deadline> announced(Snapshot snapshot) {
    return Deadline.announced(snapshot.catalog().entries(), now());
  }

  private static Function<String, Instant> changes(Snapshot snapshot) {
    return id -> snapshot.versionOf(id).orElseThrow().changedAt();
  }

  /** {@code GET /feeds/deadlines.ics}. */
  void calendar(Context ctx) {
    answer(
        ctx,
        "text/calendar",
        (snapshot, addresses) ->
            DeadlineCalendar.of(
                announced(snapshot), changes(snapshot), "Waymark deadlines", addresses));
  }

  /** {@code GET /feeds/deadlines.atom}. */
  void deadlines(Context ctx) {
    answer(
        ctx,
        ATOM,
        (snapshot, addresses) -> {
          Function<String, Instant> changedAt = changes(snapshot);
          List<AtomFeed.Item> items =
              announced(snapshot).stream()
                  .map(deadline ->
                      AtomFeed.item(deadline, changedAt.apply(deadline.program().id()), addresses))
                  .toList();
          return feed("Waymark: announced deadlines", ctx, items, snapshot, addresses);
        });
  }

  /** {@code GET /feeds/changes.atom}: entries by their newest change. */
  void changes(Context ctx) {
    answer(
        ctx,
        ATOM,
        (snapshot, addresses) -> {
          List<AtomFeed.Item> items =
              held(snapshot).stream()
                  .sorted(Comparator.comparing(Contents.Live::changedAt).reversed())
                  .limit(MOST_CHANGES)
                  .map(held -> change(held, addresses))
                  .toList();
          return feed("Waymark: changes", ctx, items, snapshot, addresses);
        });
  }

  private static List<Contents.Live> held(Snapshot snapshot) {
    return snapshot.catalog().entries().stream()
        .flatMap(entry -> snapshot.versionOf(entry.id()).stream())
        .toList();
  }

  private static AtomFeed.Item change(Contents.Live held, Addresses addresses) {
    Entry entry = held.entry();
    return new AtomFeed.Item(
        "entry/" + entry.id() + "/" + held.version(),
        (held.version() == 1 ? "New: " : "Changed: ") + entry.name(),
        addresses.entry(entry.id()),
        held.changedAt(),
        entry.facts().summary());
  }

  private String feed(
      String title,
      Context ctx,
      List<AtomFeed.Item> items,
      Snapshot snapshot,
      Addresses addresses) {
    Instant updated =
        held(snapshot).stream()
            .map(Contents.Live::changedAt)
            .max(Comparator.naturalOrder())
            .orElse(now());
    return new AtomFeed(title, addresses.at(ctx.path()), updated, items).xml();
  }

  private void export(Context ctx, String mediaType, Renderer renderer) {
    ctx.header("Link", "<" + LICENSE + ">; rel=\"license\"");
    String name = ctx.path().substring(ctx.path().lastIndexOf('/') + 1);
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    answer(ctx, mediaType, renderer);
  }

  /** {@code GET /export/catalog.json}: all entries in the catalogue's own form. */
  void json(Context ctx) {
    export(
        ctx,
        "application/json",
        (snapshot, addresses) ->
            JsonWriting.compact(
                JsonBuilder.full()
                    .put("catalogVersion", snapshot.version())
                    .put("license", LICENSE)
                    .putItems("entries", snapshot.catalog().entries(), EntryJson::value)
                    .build()));
  }

  /** {@code GET /export/catalog.jsonl}: the same, an entry on each line. */
  void jsonLines(Context ctx) {
    export(
        ctx,
        "application/jsonl",
        (snapshot, addresses) ->
            snapshot.catalog().entries().stream()
                .map(entry -> JsonWriting.compact(EntryJson.value(entry)) + "\n")
                .collect(Collectors.joining()));
  }

  /** {@code GET /export/catalog.csv}. */
  void csv(Context ctx) {
    export(ctx, "text/csv", (snapshot, addresses) -> CatalogCsv.of(snapshot.catalog().entries()));
  }

  /** {@code GET /sitemap.xml}. */
  void sitemap(Context ctx) {
    answer(
        ctx,
        "application/xml",
        (snapshot, addresses) -> {
          Map<String, Instant> entries = new LinkedHashMap<>();
          held(snapshot).forEach(held -> entries.put(held.entry().id(), held.changedAt()));
          return Sitemap.of(PAGES, entries, addresses);
        });
  }

  /** {@code GET /opensearch.xml}. */
  void openSearch(Context ctx) {
    answer(
        ctx,
        "application/opensearchdescription+xml",
        (snapshot, addresses) -> Sitemap.openSearch(addresses));
  }
}
