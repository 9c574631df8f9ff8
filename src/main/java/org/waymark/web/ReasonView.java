package org.waymark.web;

import java.util.List;
import org.waymark.pathway.Reason;
import org.waymark.say.Say;

/**
 * A part of the score.
 *
 * @param percent of the score, 0 to 100
 */
public record ReasonView(String text, long percent) {
  static List<ReasonView> of(List<Reason> why, Say say) {
    return why.stream()
        .map(reason ->
            new ReasonView(say.capital(say.of(reason.text())), Math.round(reason.share() * 100)))
        .toList();
  }
}
