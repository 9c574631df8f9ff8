package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Stage;

/**
 * The chosen steps with dates, as they begin and end beside flexible ones: what they do to a state,
 * and what they demand of it. Events are counted from 0, in the order of time.
 */
final class Timetable {
  private record Event(double time, boolean begins, Offering step) {}

  private final Frame frame;
  private final Capacity capacity;
  private final List<Event> events = new ArrayList<>();

  Timetable(Frame frame, Capacity capacity, List<Offering> fixed) {
    this.frame = frame;
    this.capacity = capacity;
    for (Offering step : fixed) {
      events.add(new Event(step.start, true, step));
      events.add(new Event(step.end(), false, step));
    }
    events.sort(
        Comparator.comparingDouble(Event::time)
            .thenComparing(Event::begins)
            .thenComparing(event -> event.step().id()));
  }

  /**
   * Lets steps begin and end up to a time.
   *
   * @return the first event that is still to come, or -1 when a step begins whose demands are not
   *     met or which would be the third foundation in a row
   */
  int pass(State state, int event, double until) {
    int next = event;
    while (next < events.size() && events.get(next).time() <= until + 1e-9) {
      Event now = events.get(next);
      if (now.begins()) {
        if (!begin(state, now.step())) {
          return -1;
        }
      } else {
        finish(state, now.step(), now.time());
      }
      next++;
    }
    return next;
  }

  /**
   * Goes on to the next event.
   *
   * @return the event after it, or -1 when there is none, or a step begins that may not
   */
  int await(State state, int event) {
    if (event >= events.size()) {
      return -1;
    }
    double then = Math.max(state.time, events.get(event).time());
    state.time = then;
    return pass(state, event, then);
  }

  /** Begins a step, with dates or without; false when a state does not allow it. */
  boolean begin(State state, Offering step) {
    boolean foundation = step.stage == Stage.FOUNDATION;
    if (!frame.demands().met(step, state.nominal) || (foundation && state.foundationRun >= 2)) {
      return false;
    }
    state.foundationRun = foundation ? state.foundationRun + 1 : 0;
    state.inTheField |= step.stage == Stage.FIELD || step.stage == Stage.APPLIED;
    state.steps++;
    state.pinned += step.pinned ? 1 : 0;
    return true;
  }

  /** Finishes a step, with dates or without. */
  void finish(State state, Offering step, double at) {
    double gained = frame.learning().finish(step, state.expected, state.nominal, frame.target());
    state.readiness += gained;
    state.area += gained * (capacity.horizon() - at) / Search.WEEKS_PER_MONTH - step.cost;
    state.madePublic |= step.isPublic;
    state.endsInFoundation = step.stage == Stage.FOUNDATION && !step.pinned;
  }

  /** The next step whose demands are not met; null when there is none. */
  @Nullable Offering unprepared(int from, double[] nominal) {
    for (Event event : events.subList(from, events.size())) {
      if (event.begins() && !frame.demands().met(event.step(), nominal)) {
        return event.step();
      }
    }
    return null;
  }

  /** No more area than this comes from steps that are still to end. */
  double bound(int from, double[] expected) {
    double area = 0;
    for (Event event : events.subList(from, events.size())) {
      if (!event.begins()) {
        double gain = frame.learning().bound(event.step(), expected, frame.target());
        area += gain * (capacity.horizon() - event.time()) / Search.WEEKS_PER_MONTH;
      }
    }
    return area;
  }

  /** The steps with their dates. */
  List<Placed> placed() {
    return events.stream()
        .filter(Event::begins)
        .map(event -> new Placed(event.step(), event.time(), event.step().end()))
        .toList();
  }
}
