package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Setting;
import org.waymark.pathway.Breach;

/** A person may rule out one setting. */
final class SettingLimit implements Limit {
  @Override
  public String code() {
    return "setting";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    boolean online = offering.mode.setting() == Setting.ONLINE;
    boolean alone = offering.pace == Offering.Pace.FLEXIBLE;
    return switch (person.profile().setting()) {
      case ANY -> null;
      case ONLINE ->
          online ? null : new Breach(code(), "It is in person.", "in person", "online only");
      case IN_PERSON ->
          !online || alone ? null : new Breach(code(), "It is online.", "online", "in person only");
    };
  }
}
