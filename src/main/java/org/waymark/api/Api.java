package org.waymark.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.waymark.curation.GapsWatch;
import org.waymark.curation.NumbersNow;
import org.waymark.curation.Suggestions;
import org.waymark.http.RateLimit;
import org.waymark.live.Live;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.saved.SavedPaths;
import org.waymark.store.Store;

/** All routes for programs. */
public final class Api {
  private static final String ROOT = "/api/v1";

  private final Entries entries;
  private final Pathways pathways;
  private final SavedRoutes saved;
  private final SuggestionRoutes suggestions;
  private final Searching searching;
  private final GapRoutes gaps;
  private final NumberRoutes numbers;
  private final FeedRoutes feeds;

  /**
   * The routes over their parts.
   *
   * @param limit how often one client may suggest something
   * @param gaps works out where people have little within reach
   * @param numbers measures what Waymark tells about itself
   * @param today the day of asking
   */
  public Api(
      Live live,
      Store store,
      Planner planner,
      SavedPaths paths,
      Suggestions suggestions,
      RateLimit limit,
      GapsWatch gaps,
      NumbersNow numbers,
      Gazetteer gazetteer,
      Supplier<LocalDate> today) {
    this.entries = new Entries(live, store);
    this.pathways = new Pathways(live, planner, gazetteer, today);
    this.saved = new SavedRoutes(live, paths, pathways, today);
    this.suggestions = new SuggestionRoutes(live, suggestions, limit);
    this.searching = new Searching(live, gazetteer);
    this.gaps = new GapRoutes(live, gaps, today);
    this.numbers = new NumberRoutes(live, numbers);
    this.feeds = new FeedRoutes(live, gazetteer, today);
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    for (String shared : List.of("/api/*", "/feeds/*", "/export/*", "/openapi.json")) {
      routes.before(shared, Api::shareWithEveryone);
    }
    routes.post(ROOT + "/pathways", pathways::plan);
    routes.post(ROOT + "/pathways/why-not", pathways::whyNot);
    saved.register(routes, ROOT + "/pathways/saved");
    suggestions.register(routes, ROOT + "/suggestions");
    routes.get(ROOT + "/search", searching::search);
    routes.get(ROOT + "/suggest", searching::suggest);
    routes.get(ROOT + "/gaps", gaps::gaps);
    routes.get(ROOT + "/numbers", numbers::numbers);
    routes.get(ROOT + "/entries", entries::changed);
    routes.get(ROOT + "/entries/{id}", entries::one);
    routes.get(ROOT + "/entries/{id}/history", entries::history);
    routes.get("/feeds/deadlines.ics", feeds::calendar);
    routes.get("/feeds/deadlines.atom", feeds::deadlines);
    routes.get("/feeds/changes.atom", feeds::changes);
    routes.get("/export/catalog.json", feeds::json);
    routes.get("/export/catalog.jsonl", feeds::jsonLines);
    routes.get("/export/catalog.csv", feeds::csv);
    routes.get("/sitemap.xml", feeds::sitemap);
    routes.get("/opensearch.xml", feeds::openSearch);
    routes.get("/openapi.json", OpenApi::answer);
  }

  /**
   * Lets pages of any site ask: what is answered is public, and no cookie is looked at. Answers the
   * question that a browser asks before it sends JSON.
   */
  private static void shareWithEveryone(Context ctx) {
    ctx.header("Access-Control-Allow-Origin", "*");
    ctx.header("Access-Control-Expose-Headers", "ETag, Location, Retry-After");
    ctx.header("Cache-Control", "no-cache");
    if (ctx.method().equals(HandlerType.OPTIONS)
        && ctx.header("Access-Control-Request-Method") != null) {
      ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
      ctx.header("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
      ctx.header("Access-Control-Max-Age", "86400");
      ctx.status(204).skipRemainingHandlers();
    }
  }
}
