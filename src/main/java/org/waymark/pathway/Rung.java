package org.waymark.pathway;

import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Setting;

/** The names of the mode ladder's rungs. */
public final class Rung {
  /** The lowest rung. */
  public static final String SOLO = "solo";

  private Rung() {}

  /**
   * The rung of a mode: setting and mentoring, or {@link #SOLO} where no one else takes part. A
   * hybrid mode counts as in person; offerings split it into the part that a person can attend.
   */
  public static String of(Setting setting, Mentoring mentoring) {
    if (mentoring == Mentoring.NONE) {
      return SOLO;
    }
    String place = setting == Setting.ONLINE ? "online" : "in-person";
    return place + "/" + mentoring.id();
  }
}
