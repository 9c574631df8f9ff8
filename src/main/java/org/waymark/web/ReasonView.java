package org.waymark.web;

import java.util.List;
import org.waymark.pathway.Reason;

/**
 * A part of the score.
 *
 * @param percent of the score, 0 to 100
 */
public record ReasonView(String text, long percent) {
  static List<ReasonView> of(List<Reason> why) {
    return why.stream()
        .map(reason -> new ReasonView(reason.text(), Math.round(reason.share() * 100)))
        .toList();
  }
}
