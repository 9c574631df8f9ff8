package org.waymark.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.waymark.live.Live;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.store.Store;

/** All routes for programs. */
public final class Api {
  private static final String ROOT = "/api/v1";

  private final Entries entries;
  private final Pathways pathways;

  /**
   * The routes over their parts.
   *
   * @param today the day of asking
   */
  public Api(
      Live live, Store store, Planner planner, Gazetteer gazetteer, Supplier<LocalDate> today) {
    this.entries = new Entries(live, store);
    this.pathways = new Pathways(live, planner, gazetteer, today);
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    routes.before("/api/*", Api::shareWithEveryone);
    routes.post(ROOT + "/pathways", pathways::plan);
    routes.get(ROOT + "/entries", entries::changed);
    routes.get(ROOT + "/entries/{id}", entries::one);
    routes.get(ROOT + "/entries/{id}/history", entries::history);
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
      ctx.header("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE");
      ctx.header("Access-Control-Allow-Headers", "Content-Type, If-None-Match");
      ctx.header("Access-Control-Max-Age", "86400");
      ctx.status(204).skipRemainingHandlers();
    }
  }
}
