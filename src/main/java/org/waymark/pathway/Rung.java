package org.waymark.pathway;

import java.util.List;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Setting;

/** The names of the mode ladder's rungs. */
public final class Rung {
  /** The lowest rung. */
  public static final String SOLO = "solo";

  /**
   * All, from the best: the ladder's order, a led group between mentored and peer of its setting.
   */
  public static final List<String> ALL =
      List.of(
          "in-person/mentored",
          "in-person/facilitated",
          "online/mentored",
          "online/facilitated",
          "in-person/peer",
          "online/peer",
          SOLO);

  private Rung() {}

  /** How far below the best a rung is; 0 for the best. */
  public static int rank(String rung) {
    return ALL.indexOf(rung);
  }

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
