package org.waymark.pathway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Money;
import org.waymark.catalog.ParticipationRole;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * One step of the base plan: what needs no one's admission, or an easy one.
 *
 * @param id {@code s1}, {@code s2} …, by start
 * @param entry id
 * @param name the entry's name
 * @param timing how its dates are known
 * @param hours whole effort
 * @param hoursPerWeek effort in each week
 * @param hoursEstimated whether the effort is an estimate
 * @param journey what getting there and back costs, roughly, where nobody is known to pay for it;
 *     null: nothing
 * @param gains by weight for the goal
 * @param stretch a demand that the person is one level short of; null: none
 * @param admission chance of an easy admission; null: just begin
 * @param deadline when applications to it close; null: not known, or nobody is asked
 * @param fallback what to do if an easy admission says no; null: not needed
 * @param companions ids of shorter things that go with it
 * @param why shares sum to 1
 * @param unlocks ids of entries whose demands it helps to meet
 * @param makes what strangers can see at the end; null: nothing
 */
public record Step(
    String id,
    String entry,
    String name,
    EntryType type,
    ParticipationRole role,
    @Nullable String stream,
    StepMode mode,
    Timing timing,
    LocalDate start,
    LocalDate end,
    double hours,
    double hoursPerWeek,
    boolean hoursEstimated,
    @Nullable Money journey,
    List<Gain> gains,
    @Nullable Stretch stretch,
    @Nullable Admission admission,
    @Nullable DateRange deadline,
    @Nullable String fallback,
    List<String> companions,
    List<Reason> why,
    List<String> unlocks,
    @Nullable String makes) {
  /** Checks and copies. */
  public Step {
    gains = List.copyOf(gains);
    companions = List.copyOf(companions);
    why = List.copyOf(why);
    unlocks = List.copyOf(unlocks);
  }
}
