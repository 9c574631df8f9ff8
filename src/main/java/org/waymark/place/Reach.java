package org.waymark.place;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Relocate;

/**
 * Where a person can go for something in person, from where they live and how far they would move.
 * A city or country that is not known is within reach only for those who go anywhere. Remembers the
 * places that it was asked about; for one thread.
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
  private final Map<Place, Optional<City>> found = new HashMap<>();

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
    Optional<City> there = find(city, inCountry);
    return there.isPresent() && isCommute(home, there.get());
  }

  private record Place(String city, @Nullable String country) {}

  private Optional<City> find(String city, @Nullable String inCountry) {
    return found.computeIfAbsent(
        new Place(city, inCountry), place -> gazetteer.findCity(place.city, place.country));
  }

  private static boolean isCommute(City home, City there) {
    return there.at().kilometresTo(home.at()) <= COMMUTE_KM;
  }

  /**
   * How far it is from home: by city where both are known, else by country; none where home or the
   * place is not known.
   */
  public Journey journey(@Nullable String city, @Nullable String inCountry) {
    City there = city == null ? null : find(city, inCountry).orElse(null);
    if (home != null && there != null && isCommute(home, there)) {
      return Journey.NONE;
    }
    String to = inCountry != null || there == null ? inCountry : there.country();
    if (country == null || to == null) {
      return Journey.NONE;
    }
    if (country.equals(to)) {
      return home != null && there != null ? Journey.COUNTRY : Journey.NONE;
    }
    return sameRegion(country, to) ? Journey.REGION : Journey.WORLD;
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
