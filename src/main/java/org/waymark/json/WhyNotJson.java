package org.waymark.json;

import java.util.Locale;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.pathway.WhyNot;
import org.waymark.say.Say;

/** The JSON form of what keeps an entry out of a path, as the interface has it. */
public final class WhyNotJson {
  private static final Say SAY = Say.english();

  private WhyNotJson() {}

  /** The answer as a value. */
  public static JsonObject value(WhyNot whyNot) {
    return JsonBuilder.full()
        .put("entry", whyNot.entry())
        .put("name", whyNot.name())
        .put("place", whyNot.place().name().toLowerCase(Locale.ROOT))
        .put("text", SAY.of(whyNot.text()))
        .putItems("limits", whyNot.limits(), WhyNotJson::limit)
        .putItems("smallestChange", whyNot.smallest(), WhyNotJson::change)
        .build();
  }

  private static JsonObject limit(Breach breach) {
    return JsonBuilder.full()
        .put("code", breach.code())
        .put("text", SAY.of(breach.text()))
        .put("demands", SAY.of(breach.demands()))
        .put("has", SAY.of(breach.has()))
        .build();
  }

  private static JsonObject change(Change change) {
    return JsonBuilder.full()
        .put("field", change.field())
        .put("from", SAY.of(change.from()))
        .put("to", SAY.of(change.to()))
        .put("text", SAY.of(change.text()))
        .build();
  }
}
