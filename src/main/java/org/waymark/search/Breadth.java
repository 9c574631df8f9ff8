package org.waymark.search;

/** How much of what a query says has to stand in a result. */
enum Breadth {
  MOST(0.6),
  SOME(0.34),
  ANY(0);

  private final double share;

  Breadth(double share) {
    this.share = share;
  }

  /** How many of some clauses must match; of two both, unless one is only what words mean. */
  int of(int clauses, int concepts) {
    if (clauses == 2 && this == MOST) {
      return concepts > 0 ? 1 : 2;
    }
    return Math.max(1, (int) Math.ceil(clauses * share - 0.05));
  }
}
