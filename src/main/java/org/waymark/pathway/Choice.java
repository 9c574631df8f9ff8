package org.waymark.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.ParticipationRole;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * A selective program in an application window.
 *
 * @param entry id
 * @param deadline null when not known or rolling
 * @param value readiness-months if accepted
 * @param preparation ids of steps or entries done before
 * @param missing demands not met yet at the start, one level short
 * @param readinessIfAccepted at the horizon's end
 * @param why shares sum to 1
 * @param notes what to ask or to know: pay not stated, visa not stated
 */
public record Choice(
    String entry,
    String name,
    ParticipationRole role,
    @Nullable String stream,
    Label label,
    Timing timing,
    @Nullable DateRange deadline,
    DateRange starts,
    double weeks,
    double hoursPerWeek,
    StepMode mode,
    double value,
    Admission admission,
    List<String> preparation,
    List<Stretch> missing,
    double readinessIfAccepted,
    List<Gain> gains,
    List<Reason> why,
    List<String> notes) {
  /** Checks and copies. */
  public Choice {
    preparation = List.copyOf(preparation);
    missing = List.copyOf(missing);
    gains = List.copyOf(gains);
    why = List.copyOf(why);
    notes = List.copyOf(notes);
  }
}
