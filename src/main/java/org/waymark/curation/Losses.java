package org.waymark.curation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.store.Authorship;

/**
 * What a change takes from reference people's paths. Where that is anything, the change is made
 * only once a person has looked at it a second time and said why it is right; the reason is kept.
 *
 * @param impacts of those who lose something
 */
public record Losses(List<PathImpact> impacts) {
  /** Nobody loses anything. */
  public static final Losses NONE = new Losses(List.of());

  /** Copies. */
  public Losses {
    impacts = List.copyOf(impacts);
  }

  /** Whether nobody loses anything. */
  public boolean isEmpty() {
    return impacts.isEmpty();
  }

  /**
   * An authorship with the reason for what is lost; the same where nothing is.
   *
   * @param reason why it is right all the same; null or blank: nobody said so
   * @throws PathsLost when something is lost and nobody said why that is right
   */
  public Authorship accepted(Authorship by, @Nullable String reason) {
    if (isEmpty()) {
      return by;
    }
    if (reason == null || reason.isBlank()) {
      throw new PathsLost(impacts);
    }
    String people = impacts.stream().map(PathImpact::person).collect(Collectors.joining(", "));
    String why = "%s Takes from paths of %s: %s".formatted(ended(by.why()), people, reason.strip());
    return new Authorship(by.who(), by.when(), why, by.source());
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + ".";
  }
}
