package org.waymark.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
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
import org.waymark.place.Gazetteer;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import org.waymark.store.Contents;

/** Feeds and exports of the whole catalogue; each names its version, so asking again is cheap. */
final class FeedRoutes {
  private static final String ATOM = "application/atom+xml";
  private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";
  private static final int MOST_CHANGES = 100;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/search",
          "/deadlines",
          "/map",
          "/about",
          "/about/forecasts",
          "/about/freshness",
          "/releases");

  private static final int PAGE = 100;

  /** Parameters of a search that say how to show what it finds, not what it finds. */
  private static final Set<String> OF_SHOWING = Set.of("sort", "limit", "offset");

  private final Live live;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;

  FeedRoutes(Live live, Gazetteer gazetteer, Supplier<LocalDate> today) {
    this.live = live;
    this.gazetteer = gazetteer;
    this.today = today;
  }

  /** What an answer is made of, and its text. */
  private interface Renderer {
    String text(Snapshot snapshot, Addresses addresses);
  }

  private void answer(Context ctx, String mediaType, Renderer renderer) {
    Parameters.of(ctx);
    answerAny(ctx, mediaType, renderer);
  }

  /** The same at an address whose parameters are the renderer's to read. */
  private void answerAny(Context ctx, String mediaType, Renderer renderer) {
    Addresses addresses = Exchange.addresses(ctx);
    try (Snapshot snapshot = live.acquire()) {
      String version =
          Integer.toHexString(Objects.hash(addresses, ctx.queryString()))
              + "-"
              + snapshot.version()
              + "-"
              + today.get();
      if (!Exchange.isHeld(ctx, version)) {
        Exchange.answer(ctx, mediaType, renderer.text(snapshot, addresses));
      }
    }
  }

  /** The start of the day: a deadline that ends on it is still shown. */
  private Instant now() {
    return today.get().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * The search that an address narrows a feed by; empty where it says nothing.
   *
   * @throws org.waymark.http.RequestRefused with 400 that names each parameter that is wrong
   */
  private Optional<SearchQuery> narrowed(Context ctx, Snapshot snapshot) {
    Map<String, List<String>> parameters = new TreeMap<>(Parameters.all(ctx));
    parameters.keySet().removeAll(OF_SHOWING);
    return parameters.isEmpty()
        ? Optional.empty()
        : Optional.of(Searching.query(parameters, snapshot.catalog(), gazetteer));
  }

  private List<Deadline> announced(Optional<SearchQuery> narrowed, Snapshot snapshot) {
    return Deadline.announced(
        narrowed
            .map(query -> found(query.withLimit(PAGE), snapshot))
            .orElseGet(() -> List.copyOf(snapshot.catalog().entries())),
        now());
  }

  /** Everything that a search finds, page after page. */
  private static List<Entry> found(SearchQuery query, Snapshot snapshot) {
    List<Entry> found = new ArrayList<>();
    SearchPage page = snapshot.searcher().search(query);
    while (!page.hits().isEmpty()) {
      page.hits().forEach(hit -> found.add(hit.entry()));
      if (found.size() >= page.total()) {
        break;
      }
      page = snapshot.searcher().search(query.withOffset(found.size()));
    }
    return found;
  }

  /** A feed's name with what narrows it. */
  private static String named(String name, Optional<SearchQuery> narrowed) {
    String by =
        narrowed.map(SearchQuery::parameters).orElse(Map.of()).entrySet().stream()
            .map(parameter -> parameter.getKey() + " " + String.join(" or ", parameter.getValue()))
            .collect(Collectors.joining(", "));
    return by.isEmpty() ? name : name + " (" + by + ")";
  }

  private static Function<String, Instant> changes(Snapshot snapshot) {
    return id -> snapshot.versionOf(id).orElseThrow().changedAt();
  }

  /** {@code GET /feeds/deadlines.ics}, narrowed as a search is. */
  void calendar(Context ctx) {
    answerAny(
        ctx,
        "text/calendar",
        (snapshot, addresses) -> {
          Optional<SearchQuery> narrowed = narrowed(ctx, snapshot);
          return DeadlineCalendar.of(
              announced(narrowed, snapshot),
              changes(snapshot),
              named("Waymark deadlines", narrowed),
              addresses);
        });
  }

  /** {@code GET /feeds/deadlines.atom}, narrowed as a search is. */
  void deadlines(Context ctx) {
    answerAny(
        ctx,
        ATOM,
        (snapshot, addresses) -> {
          Optional<SearchQuery> narrowed = narrowed(ctx, snapshot);
          Function<String, Instant> changedAt = changes(snapshot);
          List<AtomFeed.Item> items =
              announced(narrowed, snapshot).stream()
                  .map(deadline ->
                      AtomFeed.item(deadline, changedAt.apply(deadline.program().id()), addresses))
                  .toList();
          return feed(
              named("Waymark: announced deadlines", narrowed), ctx, items, snapshot, addresses);
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
    String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
    return new AtomFeed(title, addresses.at(ctx.path() + query), updated, items).xml();
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
          return Sitemap.of(pages(snapshot.catalog()), entries, addresses);
        });
  }

  /** All pages beside the entries'. */
  private static List<String> pages(Catalog catalog) {
    Set<String> pages = new LinkedHashSet<>(PAGES);
    catalog.vocabularies().topics().keySet().forEach(id -> pages.add("/topics/" + id));
    catalog.vocabularies().skills().keySet().forEach(id -> pages.add("/skills/" + id));
    for (Entry entry : catalog.entries()) {
      for (Location place : entry.locations()) {
        pages.add("/places/" + new Location(null, place.country()).slug());
        pages.add("/places/" + place.slug());
      }
    }
    return List.copyOf(pages);
  }

  /** {@code GET /opensearch.xml}. */
  void openSearch(Context ctx) {
    answer(
        ctx,
        "application/opensearchdescription+xml",
        (snapshot, addresses) -> Sitemap.openSearch(addresses));
  }
}
