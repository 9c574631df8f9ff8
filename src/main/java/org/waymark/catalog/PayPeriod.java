package org.waymark.catalog;

/** The time that an amount of pay is for. */
public enum PayPeriod implements Term {
  HOUR,
  WEEK,
  MONTH,
  YEAR,
  PROGRAM
}
