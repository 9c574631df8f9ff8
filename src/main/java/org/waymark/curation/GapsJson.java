package org.waymark.curation;

import java.util.Locale;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.place.Region;

/** The JSON form of gaps. */
public final class GapsJson {
  private GapsJson() {}

  /** Gaps as a value. */
  public static JsonObject value(Gaps gaps) {
    return JsonBuilder.full()
        .put("catalogVersion", gaps.version())
        .put("day", gaps.day().toString())
        .put("people", gaps.people())
        .putItems("cells", gaps.cells(), GapsJson::value)
        .putItems("offerings", gaps.offerings(), GapsJson::value)
        .build();
  }

  private static JsonObject value(GapCell cell) {
    Region region = cell.region();
    return JsonBuilder.full()
        .put("region", region == null ? null : id(region))
        .put("track", cell.track())
        .put("level", cell.level())
        .put("people", cell.people())
        .put("low", cell.low())
        .put("lowest", cell.lowest())
        .put("expected", rounded(cell.expected()))
        .build();
  }

  private static JsonObject value(Gaps.Offering offering) {
    return JsonBuilder.full()
        .put("curriculum", offering.curriculum())
        .put("name", offering.name())
        .put("city", offering.city().city())
        .put("country", offering.city().country())
        .put("weeks", offering.weeks())
        .put("hoursPerWeek", offering.hoursPerWeek())
        .put("rise", rounded(offering.rise()))
        .putItems(
            "helped",
            offering.helped(),
            helped ->
                JsonBuilder.full()
                    .put("person", helped.person())
                    .put("name", helped.name())
                    .put("before", helped.before())
                    .put("after", helped.after())
                    .build())
        .build();
  }

  /** A region's id: {@code north-america}. */
  public static String id(Region region) {
    return region.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double rounded(double share) {
    return Math.round(share * 1e4) / 1e4;
  }
}
