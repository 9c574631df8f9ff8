package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Term;
import org.waymark.catalog.Track;
import org.waymark.curation.EmptySearches;
import org.waymark.curation.Suggestions;
import org.waymark.feeds.Addresses;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RateLimit;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.saved.SavedPaths;
import org.waymark.say.Say;
import org.waymark.search.BadSearch;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;

/**
 * The routes of the pages, but for those in which Waymark tells about itself. Each request takes
 * one snapshot and keeps it.
 */
public final class Pages {
  private final Live live;
  private final Planner planner;
  private final SavedPaths paths;
  private final OnDesk onDesk;
  private final Suggestions suggestions;
  private final EmptySearches searches;
  private final RateLimit limit;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;
  private final Views views = new Views();

  /**
   * The pages.
   *
   * @param onDesk tells whose desks a saved path is kept on
   * @param searches counts searches, and those that find nothing
   * @param limit how often one client may suggest something
   * @param today the day of asking, from which paths are planned
   */
  public Pages(
      Live live,
      Planner planner,
      SavedPaths paths,
      OnDesk onDesk,
      Suggestions suggestions,
      EmptySearches searches,
      RateLimit limit,
      Gazetteer gazetteer,
      Supplier<LocalDate> today) {
    this.live = live;
    this.planner = planner;
    this.paths = paths;
    this.onDesk = onDesk;
    this.suggestions = suggestions;
    this.searches = searches;
    this.limit = limit;
    this.gazetteer = gazetteer;
    this.today = today;
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    Assets.register(routes);
    LanguagePages.register(routes);
    routes.get("/", this::home);
    SavedPages saved = new SavedPages(live, paths, onDesk, gazetteer, today, views);
    new PathPages(live, planner, saved, gazetteer, today, views).register(routes);
    saved.register(routes);
    new SuggestPages(live, suggestions, limit, views).register(routes);
    new CollectionPages(live, gazetteer, today, views).register(routes);
    routes.get("/deadlines", this::deadlines);
    routes.get("/search", this::search);
    routes.get("/entries/{id}", this::entry);
    routes.get("/compare", this::compare);
    routes.get(
        "/robots.txt",
        ctx ->
            ctx.result(
                "User-agent: *\nDisallow: /path\nDisallow: /pathways/\nDisallow: /api/\nDisallow: /suggest\nDisallow: /desk\nDisallow: /account\nDisallow: /sign-in\nDisallow: /welcome/\n"));
  }

  private void home(Context ctx) {
    Say say = Views.say(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Head head = Head.open("", say.of("home.description"), "/", "");
      FormView form = FormView.of(ProfileForm.of(Map.of()), Map.of(), catalog, say);
      HomePage page =
          new HomePage(
              head,
              form,
              catalog.programs().size(),
              catalog.resources().size(),
              catalog.organizations().size());
      views.show(ctx, "home", page, head);
    }
  }

  private void search(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      SearchQuery query = SearchQuery.parse(given(ctx), catalog.vocabularies(), gazetteer);
      SearchPage found = snapshot.searcher().search(query);
      if (!query.isNarrowed() && query.offset() == 0 && !isWhileTyping(ctx)) {
        searches.count(query.text(), found.total() > 0);
      }
      ResultsPage page = ResultsPage.of(found, catalog, Views.say(ctx));
      views.show(ctx, "search", page, page.head());
    } catch (BadSearch bad) {
      Say say = Views.say(ctx);
      List<String> faults = bad.faults().stream().map(fault -> say.of(fault.said())).toList();
      String title = say.of("search.unreadable");
      problem(ctx, 400, title, say.of("search.unreadable.address"), faults, List.of());
    }
  }

  /** Whether a script asks, for what is only half typed: a browser tells so of each request. */
  private static boolean isWhileTyping(Context ctx) {
    return "empty".equals(ctx.header("Sec-Fetch-Dest"));
  }

  /** The parameters without those that a form left empty. */
  private static Map<String, List<String>> given(Context ctx) {
    Map<String, List<String>> given = new LinkedHashMap<>(ctx.queryParamMap());
    given.values().removeIf(values -> values.stream().allMatch(String::isBlank));
    return given;
  }

  private void entry(Context ctx) {
    String id = ctx.pathParam("id");
    try (Snapshot snapshot = live.acquire()) {
      switch (snapshot.lookup(id)) {
        case Lookup.Found found -> {
          EntryPage page =
              EntryPage.of(
                  found,
                  snapshot.catalog(),
                  today.get(),
                  new Addresses(Origin.of(ctx)),
                  Views.say(ctx));
          views.show(ctx, "entry", page, page.head());
        }
        case Lookup.Moved moved ->
            ctx.redirect("/entries/" + moved.to(), HttpStatus.MOVED_PERMANENTLY);
        case Lookup.Gone gone ->
            problem(
                ctx,
                410,
                Views.say(ctx).of("problem.gone"),
                Views.say(ctx)
                    .of(
                        "problem.gone.detail",
                        gone.since().atZone(ZoneOffset.UTC).toLocalDate(),
                        gone.reason()),
                List.of(),
                List.of());
        case Lookup.Unknown unknown ->
            problem(
                ctx,
                404,
                Views.say(ctx).of("problem.no-entry"),
                Views.say(ctx).of("problem.no-entry.detail", id),
                List.of(),
                unknown.nearest().stream()
                    .map(entry -> Link.of("/entries/" + entry.id(), entry.name()))
                    .toList());
      }
    }
  }

  private void compare(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      ComparePage page =
          ComparePage.of(
              ctx.queryParams("id"),
              snapshot,
              today.get(),
              new Addresses(Origin.of(ctx)),
              Views.say(ctx));
      views.show(ctx, "compare", page, page.head());
    }
  }

  private void deadlines(Context ctx) {
    Track track = Term.find(Track.class, String.valueOf(ctx.queryParam("track"))).orElse(null);
    try (Snapshot snapshot = live.acquire()) {
      DeadlinesPage page = DeadlinesPage.of(snapshot.catalog(), track, today.get(), Views.say(ctx));
      views.show(ctx, "deadlines", page, page.head());
    }
  }

  /** Shows a problem to a person; the server's table of errors calls it. */
  public void error(Context ctx, HttpProblem problem) {
    Say say = Views.say(ctx);
    List<String> faults =
        problem.errors().stream().map(error -> say.sentence(error.said())).toList();
    String title =
        switch (problem.status()) {
          case 400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503 ->
              say.of("problem." + problem.status());
          default -> say.of("problem.other");
        };
    problem(ctx, problem.status(), title, say.sentence(problem.said()), faults, List.of());
  }

  private void problem(
      Context ctx, int status, String title, String detail, List<String> faults, List<Link> links) {
    Head head = Head.closed(title, detail, ctx.path(), "");
    List<String> others = faults.stream().filter(fault -> !fault.equals(detail)).toList();
    ctx.status(status);
    views.show(ctx, "problem", new ProblemPage(head, status, title, detail, others, links), head);
  }
}
