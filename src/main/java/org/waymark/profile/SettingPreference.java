package org.waymark.profile;

import org.waymark.catalog.Term;

/** Which settings a person accepts. */
public enum SettingPreference implements Term {
  ANY,
  IN_PERSON,
  ONLINE
}
