package org.waymark.curation;

import static org.waymark.curation.ReleaseJson.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.Quality.PathFigures;
import org.waymark.curation.Quality.Paths;
import org.waymark.curation.Quality.SearchFigures;
import org.waymark.curation.Quality.Searches;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;

/** The JSON form of what was measured when a release was made. */
public final class QualityJson {
  private QualityJson() {}

  static JsonObject value(Quality quality) {
    Searches search = quality.search();
    Paths paths = quality.paths();
    return JsonBuilder.full()
        .put("search", search == null ? null : value(search))
        .put("paths", paths == null ? null : value(paths))
        .build();
  }

  private static JsonObject value(Searches search) {
    return JsonBuilder.full()
        .put("day", search.day().toString())
        .put("all", value(search.all()))
        .put("styles", values(search.styles(), QualityJson::value))
        .build();
  }

  private static JsonObject value(Paths paths) {
    return JsonBuilder.full()
        .put("day", paths.day().toString())
        .put("all", value(paths.all()))
        .put("tracks", values(paths.tracks(), QualityJson::value))
        .build();
  }

  private static <T> JsonObject values(Map<String, T> parts, Function<T, JsonObject> form) {
    JsonBuilder json = JsonBuilder.full();
    parts.forEach((name, part) -> json.put(name, form.apply(part)));
    return json.build();
  }

  /** Search figures as a value. */
  public static JsonObject value(SearchFigures figures) {
    return JsonBuilder.full()
        .put("queries", figures.queries())
        .put("ndcgAt10", figures.ndcg())
        .put("recallAt10", figures.recall())
        .put("successAt1", figures.first())
        .put("successAt3", figures.firstThree())
        .build();
  }

  private static JsonObject value(PathFigures figures) {
    return JsonBuilder.full()
        .put("cases", figures.cases())
        .put("advised", figures.told10().whole())
        .put("amongTen", figures.told10().part())
        .put("amongTwenty", figures.told20().part())
        .put("anywhere", figures.anywhere().part())
        .put("pairs", figures.inOrder().whole())
        .put("inOrder", figures.inOrder().part())
        .put("against", figures.against())
        .build();
  }

  /** What a release's value tells; {@link Quality#NONE} where it tells nothing. */
  static Quality read(JsonObject release) {
    return release.get("measured") instanceof JsonObject measured
        ? new Quality(
            measured.get("search") instanceof JsonObject search ? searches(search) : null,
            measured.get("paths") instanceof JsonObject paths ? paths(paths) : null)
        : Quality.NONE;
  }

  private static @Nullable Searches searches(JsonObject json) {
    return json.get("all") instanceof JsonObject all
        ? new Searches(
            LocalDate.parse(text(json, "day")),
            searchFigures(all),
            parts(json, "styles", QualityJson::searchFigures))
        : null;
  }

  private static @Nullable Paths paths(JsonObject json) {
    return json.get("all") instanceof JsonObject all
        ? new Paths(
            LocalDate.parse(text(json, "day")),
            pathFigures(all),
            parts(json, "tracks", QualityJson::pathFigures))
        : null;
  }

  private static <T> Map<String, T> parts(
      JsonObject json, String member, Function<JsonObject, T> read) {
    Map<String, T> parts = new TreeMap<>();
    if (json.get(member) instanceof JsonObject named) {
      named
          .members()
          .forEach((name, value) -> {
            if (value instanceof JsonObject part) {
              parts.put(name, read.apply(part));
            }
          });
    }
    return parts;
  }

  private static SearchFigures searchFigures(JsonObject json) {
    return new SearchFigures(
        (long) number(json, "queries"),
        number(json, "ndcgAt10"),
        number(json, "recallAt10"),
        number(json, "successAt1"),
        number(json, "successAt3"));
  }

  private static PathFigures pathFigures(JsonObject json) {
    return new PathFigures(
        (long) number(json, "cases"),
        share(json, "amongTen", "advised"),
        share(json, "amongTwenty", "advised"),
        share(json, "anywhere", "advised"),
        share(json, "inOrder", "pairs"),
        (long) number(json, "against"));
  }

  private static Share share(JsonObject json, String part, String whole) {
    return new Share((long) number(json, part), (long) number(json, whole));
  }

  private static double number(JsonObject json, String member) {
    return json.get(member) instanceof JsonNumber number ? number.value() : 0;
  }
}
