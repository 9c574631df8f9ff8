package org.waymark.pathway.internal;

import org.waymark.catalog.Entry;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;

/**
 * The share of its teaching that people take away from an offering: the mode ladder's, times what
 * the entry's fit to the track, its standing among guides and whose law it is about leave of it.
 * Factors apply alike to every mode of one entry, so they never change the ladder's order.
 */
final class Shares {
  private final Vocabularies.ModeLadder ladder;
  private final Planning planning;
  private final Track track;
  private final Jurisdictions jurisdictions;

  Shares(Vocabularies vocabularies, Planning planning, Track track, Jurisdictions jurisdictions) {
    this.ladder = vocabularies.modeLadder();
    this.planning = planning;
    this.track = track;
    this.jurisdictions = jurisdictions;
  }

  /** The ladder's share for a rung and a group of skills, 0 to 1. */
  double ofRung(String rung, String group) {
    return ladder.share(group, rung);
  }

  /** How far an entry serves the track, 0 to 3. */
  int fit(Entry entry) {
    return entry.facts().tracks().of(track);
  }

  /** What the entry itself leaves of any share, 0 to 1. */
  double factor(Entry entry) {
    double fit = planning.trackFactor().get(fit(entry));
    String standard =
        entry instanceof Resource resource && resource.standard() != null
            ? String.valueOf(resource.standard())
            : "none";
    double standing =
        entry instanceof Resource ? planning.standardFactor().getOrDefault(standard, 1.0) : 1;
    double kept =
        entry.facts().stage() == null
            ? 1
            : planning.stageFactor().getOrDefault(entry.facts().stage().id(), 1.0);
    return fit
        * standing
        * kept
        * (jurisdictions.isElsewhere(entry) ? planning.elsewhereFactor() : 1);
  }
}
