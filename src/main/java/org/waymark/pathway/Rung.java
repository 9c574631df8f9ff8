package org.waymark.pathway;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  private static final Map<Mentoring, String> IN_PERSON = led("in-person");
  private static final Map<Mentoring, String> ONLINE = led("online");

  private Rung() {}

  private static Map<Mentoring, String> led(String place) {
    Map<Mentoring, String> rungs = new EnumMap<>(Mentoring.class);
    for (Mentoring mentoring : Mentoring.values()) {
      rungs.put(mentoring, mentoring == Mentoring.NONE ? SOLO : place + "/" + mentoring.id());
    }
    return rungs;
  }

  /** How far below the best a rung is; 0 for the best. */
  public static int rank(String rung) {
    return ALL.indexOf(rung);
  }

  /**
   * The rung of a mode: setting and mentoring, or {@link #SOLO} where no one else takes part. A
   * hybrid mode counts as in person; offerings split it into the part that a person can attend.
   */
  public static String of(Setting setting, Mentoring mentoring) {
    return (setting == Setting.ONLINE ? ONLINE : IN_PERSON).getOrDefault(mentoring, SOLO);
  }
}
