package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Breach;
import org.waymark.pathway.StepMode;

/** No in-person step where the person cannot go. */
final class ReachLimit implements Limit {
  @Override
  public String code() {
    return "reach";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    StepMode mode = offering.mode;
    if (mode.setting() == Setting.ONLINE || person.canReach(mode)) {
      return null;
    }
    Message where = Words.place(mode.city(), mode.country());
    return new Breach(
        code(),
        where == null ? Message.of("limit.reach.somewhere") : Message.of("limit.reach", where),
        where == null ? Message.of("limit.reach.not-stated") : where,
        person.reachInWords());
  }
}
