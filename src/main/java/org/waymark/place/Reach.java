package org.waymark.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Relocate;

/**
 * Where a person can go for something in person, from where they live and how far they would move.
 * A city or country that is not known is within reach only for those who go anywhere.
 */
public final class Reach {
  /**
   * How far from home something can be attended without moving: about an hour by train, which is
   * what commuting surveys find that few exceed.
   */
  public static final double COMMUTE_KM = 60;

  private final Gazetteer gazetteer;
  private final @Nullable City home;
  private final @Nullable String country;
  private final Relocate relocate;

  /**
   * The reach of a person.
   *
   * @param city where they live; null when not said
   * @param country ISO 3166-1 alpha-2; null when not said
   */
  public Reach(
      Gazetteer gazetteer, @Nullable String city, @Nullable String country, Relocate relocate) {
    this.gazetteer = gazetteer;
    this.home = city == null ? null : gazetteer.findCity(city, country).orElse(null);
    this.country = country != null ? country : home == null ? null : home.country();
    this.relocate = relocate;
  }

  /** Whether a place can be attended from home day by day. */
  public boolean isNear(@Nullable String city, @Nullable String inCountry) {
    if (home == null || city == null) {
      return false;
    }
    Optional<City> there = gazetteer.findCity(city, inCountry);
    return there.isPresent() && there.get().at().kilometresTo(home.at()) <= COMMUTE_KM;
  }

  /**
   * Whether a place is known to be farther from home than a commute: by its city where both are
   * known, else by its country.
   */
  private boolean isAway(@Nullable String city, @Nullable String inCountry) {
    Optional<City> there = city == null ? Optional.empty() : gazetteer.findCity(city, inCountry);
    if (home != null && there.isPresent()) {
      return !isNear(city, inCountry);
    }
    return country != null && inCountry != null && !country.equals(inCountry);
  }

  /** How far it is from home; none where home or the place is not known. */
  public Journey journey(@Nullable String city, @Nullable String inCountry) {
    if (!isAway(city, inCountry)) {
      return Journey.NONE;
    }
    String there = inCountry != null ? inCountry : countryOf(city);
    if (country == null || there == null) {
      return Journey.NONE;
    }
    return country.equals(there)
        ? Journey.COUNTRY
        : sameRegion(country, there) ? Journey.REGION : Journey.WORLD;
  }

  private @Nullable String countryOf(@Nullable String city) {
    return city == null ? null : gazetteer.findCity(city, null).map(City::country).orElse(null);
  }

  /** Whether the person could go there. */
  public boolean reaches(@Nullable String city, @Nullable String inCountry) {
    return switch (relocate) {
      case ANYWHERE -> true;
      case NO -> isNear(city, inCountry);
      case COUNTRY -> isNear(city, inCountry) || (country != null && country.equals(inCountry));
      case REGION ->
          isNear(city, inCountry)
              || (country != null && inCountry != null && sameRegion(country, inCountry));
    };
  }

  /** Whether two countries lie in one region: a continent, or the EEA with Switzerland. */
  public static boolean sameRegion(String one, String other) {
    boolean union = Countries.isEeaOrSwitzerland(one) && Countries.isEeaOrSwitzerland(other);
    return union
        || Countries.region(one)
            .filter(region -> Countries.region(other).filter(region::equals).isPresent())
            .isPresent();
  }

  /** The reach in words, such as "only from London". */
  public Message inWords() {
    Object land = country == null ? Message.of("reach.your-country") : new Message.Country(country);
    return switch (relocate) {
      case ANYWHERE -> Message.of("reach.anywhere");
      case NO ->
          home != null
              ? Message.of("reach.only-from", home.name())
              : country != null
                  ? Message.of("reach.only-from", land)
                  : Message.of("reach.only-from-home");
      case COUNTRY -> Message.of("reach.country", land);
      case REGION ->
          country != null && Countries.isEeaOrSwitzerland(country)
              ? Message.of("reach.continent-or-eea")
              : Message.of("reach.continent");
    };
  }
}
