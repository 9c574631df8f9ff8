package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
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
      case ONLINE -> online ? null : breach("in-person");
      case IN_PERSON -> !online || alone ? null : breach("online");
    };
  }

  private Breach breach(String setting) {
    return new Breach(
        code(),
        Message.of("limit.setting." + setting),
        Message.of("limit.setting." + setting + ".demands"),
        Message.of("limit.setting." + setting + ".has"));
  }
}
