package org.waymark.catalog;

/** How often rounds come. */
public enum Cadence implements Term {
  YEARLY,
  TWICE_YEARLY,
  THREE_A_YEAR,
  QUARTERLY,
  MONTHLY,
  ROLLING,
  IRREGULAR,
  ONCE
}
