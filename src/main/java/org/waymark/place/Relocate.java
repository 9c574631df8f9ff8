package org.waymark.place;

import java.util.Locale;

/** How far a person would go to take part in something in person. */
public enum Relocate {
  /** Only what can be reached from home. */
  NO,
  /** Anywhere in the country where they live. */
  COUNTRY,
  /** Anywhere on the continent, or in the EU and the EEA for those who live there. */
  REGION,
  /** Anywhere. */
  ANYWHERE;

  /** The id in files and addresses, such as {@code country}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
