package org.waymark.json;

import java.util.Locale;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.pathway.WhyNot;

/** The JSON form of what keeps an entry out of a path, as the interface has it. */
public final class WhyNotJson {
  private WhyNotJson() {}

  /** The answer as a value. */
  public static JsonObject value(WhyNot whyNot) {
    return JsonBuilder.full()
        .put("entry", whyNot.entry())
        .put("name", whyNot.name())
        .put("place", whyNot.place().name().toLowerCase(Locale.ROOT))
        .put("text", whyNot.text())
        .putItems("limits", whyNot.limits(), WhyNotJson::limit)
        .putItems("smallestChange", whyNot.smallest(), WhyNotJson::change)
        .build();
  }

  private static JsonObject limit(Breach breach) {
    return JsonBuilder.full()
        .put("code", breach.code())
        .put("text", breach.text())
        .put("demands", breach.demands())
        .put("has", breach.has())
        .build();
  }

  private static JsonObject change(Change change) {
    return JsonBuilder.full()
        .put("field", change.field())
        .put("from", change.from())
        .put("to", change.to())
        .put("text", change.text())
        .build();
  }
}
