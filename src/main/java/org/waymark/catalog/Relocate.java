package org.waymark.catalog;

/** How far a person would go to take part in something in person. */
public enum Relocate implements Term {
  /** Only what can be reached from home. */
  NO,
  /** Anywhere in the country where they live. */
  COUNTRY,
  /** Anywhere on the continent, or in the EU and the EEA for those who live there. */
  REGION,
  /** Anywhere. */
  ANYWHERE
}
