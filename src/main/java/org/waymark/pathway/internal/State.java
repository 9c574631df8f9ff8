package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands at a time: hours in each skill, expected and nominal, and what the shape of
 * a path depends on.
 *
 * <p>Expected hours are what people take away on average; they are valued. Nominal hours are what
 * finished steps aim at; they are held against demands.
 */
final class State {
  final double[] expected;
  final double[] nominal;
  double time;

  /** Readiness-months gathered until the horizon by what is finished so far. */
  double area;

  double readiness;

  /** How many foundation steps in a row were begun last. */
  int foundationRun;

  /** Whether the step that ended last is foundation that nobody asked for. */
  boolean endsInFoundation;

  /** Whether a step of the field or applied to it was begun. */
  boolean inTheField;

  boolean madePublic;
  int steps;

  /**
   * The step finished last, where it is worth taking only for what it opens, which must follow;
   * null: nothing is owed.
   */
  @Nullable Offering owing;

  /** How many pinned steps were begun. */
  int pinned;

  State(double[] expected, double[] nominal) {
    this.expected = expected;
    this.nominal = nominal;
  }

  static State at(double time, double[] expected, double[] nominal, Target target) {
    State state = new State(expected.clone(), nominal.clone());
    state.time = time;
    state.readiness = target.readiness(expected);
    return state;
  }

  State copy() {
    State copy = new State(expected.clone(), nominal.clone());
    copy.copyScalars(this);
    return copy;
  }

  /** Makes this state the same as another of the same size. */
  void become(State other) {
    System.arraycopy(other.expected, 0, expected, 0, expected.length);
    System.arraycopy(other.nominal, 0, nominal, 0, nominal.length);
    copyScalars(other);
  }

  private void copyScalars(State other) {
    time = other.time;
    area = other.area;
    readiness = other.readiness;
    foundationRun = other.foundationRun;
    endsInFoundation = other.endsInFoundation;
    inTheField = other.inTheField;
    madePublic = other.madePublic;
    steps = other.steps;
    pinned = other.pinned;
    owing = other.owing;
  }
}
