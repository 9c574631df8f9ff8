package org.waymark.pathway.internal;

/**
 * How large the area of any completion of a plan can be at most. It spends the hours that are left
 * on the candidates' largest possible gains, best rate first and in fractions, each gain counted
 * from the time its first half begins: the relaxation under which Smith's rule is optimal.
 */
final class Bound {
  private final Frame frame;
  private final Capacity capacity;
  private final Timetable timetable;
  private final Offering[] candidates;

  Bound(Frame frame, Capacity capacity, Timetable timetable, Offering[] candidates) {
    this.frame = frame;
    this.capacity = capacity;
    this.timetable = timetable;
    this.candidates = candidates;
  }

  /**
   * The bound from a state on.
   *
   * @param nextEvent of the timetable
   * @param blocked by candidate: above 0 where it can't come any more
   */
  double of(State state, int nextEvent, int[] blocked) {
    double horizon = capacity.horizon();
    double room = 1 - state.readiness;
    double area = state.area + timetable.bound(nextEvent, state.expected);
    int n = candidates.length;
    double[] gains = new double[n];
    double[] rates = new double[n];
    int[] byRate = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (blocked[i] == 0) {
        gains[i] = frame.learning().bound(candidates[i], state.expected, frame.target());
        double rate = gains[i] / (candidates[i].hours + frame.switchHours());
        Choices.insert(byRate, rates, count++, i, rate);
      }
    }
    double hours = 0;
    for (int rank = 0; rank < count && room > 1e-12; rank++) {
      int i = byRate[rank];
      double whole = candidates[i].hours + frame.switchHours();
      double gain = Math.min(room, gains[i]);
      double length = gains[i] > 0 ? whole * gain / gains[i] : whole;
      double first = capacity.finish(state.time, hours);
      double middle = capacity.finish(state.time, hours + length / 2);
      if (first >= horizon) {
        break;
      }
      room -= gain;
      double halves = (horizon - first) + Math.max(0, horizon - middle);
      area += gain / 2 * halves / Search.WEEKS_PER_MONTH;
      hours += length;
    }
    return area;
  }
}
