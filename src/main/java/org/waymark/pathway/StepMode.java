package org.waymark.pathway;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Setting;

/**
 * Where and with whom.
 *
 * @param mentoring {@code NONE} is solo
 * @param with id of the community through which it is done with others; null: none
 * @param city where in person; null: online or not known
 * @param country ISO 3166-1 alpha-2
 */
public record StepMode(
    Setting setting,
    Mentoring mentoring,
    @Nullable String with,
    @Nullable String city,
    @Nullable String country) {

  /** The rung of the mode ladder, such as {@code in-person/mentored} or {@code solo}. */
  public String rung() {
    return Rung.of(setting, mentoring);
  }
}
