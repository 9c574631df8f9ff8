package org.waymark.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.http.HttpProblem.FieldError;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.place.Gazetteer;
import org.waymark.search.BadSearch;
import org.waymark.search.Hit;
import org.waymark.search.Lift;
import org.waymark.search.NextDeadline;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import org.waymark.search.Suggestion;
import org.waymark.search.Understood;

/** Search and suggestions. */
final class Searching {
  private static final double NANOSECONDS = 1e6;
  private static final int SUGGESTED = 8;

  private final Live live;
  private final Gazetteer gazetteer;

  Searching(Live live, Gazetteer gazetteer) {
    this.live = live;
    this.gazetteer = gazetteer;
  }

  /**
   * The search that an address writes.
   *
   * @throws RequestRefused with 400 that names each parameter that is wrong
   */
  static SearchQuery query(
      Map<String, List<String>> parameters, Catalog catalog, Gazetteer gazetteer) {
    try {
      return SearchQuery.parse(parameters, catalog.vocabularies(), gazetteer);
    } catch (BadSearch bad) {
      throw RequestRefused.badFields(
          "The search has parameters that are wrong.",
          bad.faults().stream()
              .map(fault -> new FieldError("/" + fault.parameter(), fault.said()))
              .toList());
    }
  }

  /** {@code GET /api/v1/search}. */
  void search(Context ctx) {
    Map<String, List<String>> parameters = Parameters.all(ctx);
    long begun = System.nanoTime();
    try (Snapshot snapshot = live.acquire()) {
      SearchQuery query = query(parameters, snapshot.catalog(), gazetteer);
      SearchPage page = snapshot.searcher().search(query);
      double took = Math.round((System.nanoTime() - begun) / NANOSECONDS * 10) / 10.0;
      Exchange.answer(ctx, json(page, took));
    }
  }

  private static JsonObject json(SearchPage page, double tookMs) {
    JsonBuilder facets = JsonBuilder.full();
    page.facets()
        .forEach((facet, counts) -> facets.putItems(facet.parameter(), counts, Searching::count));
    return JsonBuilder.full()
        .put("query", page.query().text())
        .put("total", page.total())
        .put("tookMs", tookMs)
        .put("didYouMean", page.didYouMean())
        .putItems("results", page.hits(), Searching::hit)
        .put("facets", facets.build())
        .putItems("understood", page.understood(), Searching::understood)
        .putTexts("unread", page.unread())
        .putObject("lift", page.lift(), Searching::lift)
        .build();
  }

  private static JsonObject count(SearchPage.FacetCount count) {
    return JsonBuilder.full().put("value", count.value()).put("count", count.count()).build();
  }

  private static JsonObject hit(Hit hit) {
    Entry entry = hit.entry();
    JsonBuilder highlights = JsonBuilder.full();
    hit.highlights().forEach((field, found) -> highlights.put(field, marked(found)));
    return JsonBuilder.full()
        .put("id", entry.id())
        .put("type", entry.type())
        .put("kind", entry.kind())
        .put("name", entry.name())
        .put("url", entry.facts().url())
        .put("summary", entry.facts().summary())
        .put("status", entry.status())
        .put("score", hit.score())
        .put("highlights", highlights.build())
        .putObject("nextDeadline", hit.nextDeadline(), Searching::deadline)
        .build();
  }

  /** HTML in which the words of the query are marked and everything else is text. */
  private static String marked(Hit.Highlight highlight) {
    StringBuilder html = new StringBuilder();
    for (Hit.Fragment fragment : highlight.fragments()) {
      String text =
          fragment
              .text()
              .replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\"", "&quot;");
      html.append(fragment.marked() ? "<mark>" + text + "</mark>" : text);
    }
    return html.toString();
  }

  private static JsonObject deadline(NextDeadline deadline) {
    return JsonBuilder.full()
        .put("date", deadline.date().toString())
        .put("estimated", deadline.estimated())
        .put("from", deadline.range().from().toString())
        .put("until", deadline.range().until().toString())
        .build();
  }

  private static JsonObject understood(Understood understood) {
    return JsonBuilder.full()
        .put("words", understood.words())
        .put("meaning", understood.meaning())
        .build();
  }

  private static JsonObject lift(Lift lift) {
    return JsonBuilder.full()
        .put("parameter", lift.parameter())
        .put("value", lift.value())
        .put("count", lift.count())
        .build();
  }

  /** {@code GET /api/v1/suggest}. */
  void suggest(Context ctx) {
    String text = Parameters.of(ctx, "q").find("q").orElse("");
    try (Snapshot snapshot = live.acquire()) {
      List<Suggestion> found = snapshot.searcher().suggest(text, SUGGESTED);
      Exchange.answer(
          ctx, JsonBuilder.full().putItems("suggestions", found, Searching::suggestion).build());
    }
  }

  private static JsonObject suggestion(Suggestion suggestion) {
    return JsonBuilder.full()
        .put("text", suggestion.text())
        .put("id", suggestion.id())
        .put("type", suggestion.type())
        .build();
  }
}
