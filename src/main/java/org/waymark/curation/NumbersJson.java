package org.waymark.curation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.waymark.catalog.EntryType;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.rounds.HitRate;
import org.waymark.store.SearchCount;

/** The JSON form of what Waymark measures of itself. */
public final class NumbersJson {
  private NumbersJson() {}

  /** The numbers as a value; what was never measured is null, or has a whole of 0. */
  public static JsonObject value(Numbers numbers) {
    return JsonBuilder.full()
        .put("catalogVersion", numbers.version())
        .put("day", numbers.day().toString())
        .put("verifiedInTime", inTime(numbers.inTime()))
        .put("suggestions", decisions(numbers.decisions()))
        .put(
            "links",
            JsonBuilder.full()
                .put("all", numbers.links())
                .put("asked", numbers.dead().whole())
                .put("dead", numbers.dead().part())
                .build())
        .put(
            "forecasts",
            JsonBuilder.full()
                .put("starts", rate(numbers.forecasts().starts()))
                .put("deadlines", rate(numbers.forecasts().deadlines()))
                .build())
        .put("searches", searches(numbers.searches()))
        .putItems("releases", numbers.releases(), NumbersJson::release)
        .build();
  }

  private static JsonObject inTime(Map<EntryType, Share> shares) {
    JsonBuilder json = JsonBuilder.full();
    for (EntryType type : EntryType.values()) {
      Share share = shares.getOrDefault(type, new Share(0, 0));
      json.put(
          type.folder(),
          JsonBuilder.full().put("inTime", share.part()).put("all", share.whole()).build());
    }
    return json.build();
  }

  private static JsonObject decisions(Numbers.Decisions decisions) {
    Duration median = decisions.median();
    return JsonBuilder.full()
        .put("since", decisions.since().toString())
        .put("decided", decisions.decided())
        .put("medianHours", median == null ? null : Math.round(median.toMinutes() / 6.0) / 10.0)
        .put("waiting", decisions.waiting())
        .build();
  }

  private static JsonObject rate(HitRate rate) {
    return JsonBuilder.full()
        .put("measured", rate.n())
        .put("within14Days", rate.within14())
        .put("within30Days", rate.within30())
        .put("withinRange", rate.covered())
        .build();
  }

  private static JsonObject searches(SearchCount searches) {
    LocalDate since = searches.since();
    return JsonBuilder.full()
        .put("since", since == null ? null : since.toString())
        .put("all", searches.all())
        .put("foundNothing", searches.inVain())
        .build();
  }

  private static JsonObject release(Release release) {
    return JsonBuilder.full()
        .put("release", release.number())
        .put("date", release.date().toString())
        .put("measured", QualityJson.value(release.quality()))
        .build();
  }
}
