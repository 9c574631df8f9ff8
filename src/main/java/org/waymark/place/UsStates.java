package org.waymark.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states of the United States by name, as people add them to a city. */
final class UsStates {
  private static final String STATES =
      "Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,"
          + "Delaware DE,Florida FL,Georgia GA,Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,"
          + "Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,Massachusetts MA,Michigan MI,"
          + "Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,"
          + "New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,"
          + "North Dakota ND,Ohio OH,Oklahoma OK,Oregon OR,Pennsylvania PA,Rhode Island RI,"
          + "South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,Vermont VT,"
          + "Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY,"
          + "District of Columbia DC";

  private static final Map<String, String> CODES = new HashMap<>();

  static {
    for (String state : STATES.split(",")) {
      int space = state.lastIndexOf(' ');
      CODES.put(state.substring(0, space).toLowerCase(Locale.ROOT), state.substring(space + 1));
    }
  }

  private UsStates() {}

  /** The code of a state's name; empty when it is none. */
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(name.toLowerCase(Locale.ROOT)));
  }
}
