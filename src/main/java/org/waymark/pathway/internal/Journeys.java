package org.waymark.pathway.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Relocate;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;
import org.waymark.place.Journey;
import org.waymark.place.Reach;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;

/** Travel by the gazetteer. */
final class Journeys implements People.TravelFactory {
  private final Gazetteer gazetteer;

  Journeys(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public Travel travel(Profile profile, Relocate relocate) {
    Home home = profile.home();
    Reach reach =
        new Reach(
            gazetteer,
            home == null ? null : home.city(),
            home == null ? null : home.country(),
            relocate);
    return new Travel() {
      @Override
      public boolean reaches(@Nullable String city, @Nullable String country) {
        return reach.reaches(city, country);
      }

      @Override
      public boolean isNear(@Nullable String city, @Nullable String country) {
        return reach.isNear(city, country);
      }

      @Override
      public Journey journey(@Nullable String city, @Nullable String country) {
        return reach.journey(city, country);
      }

      @Override
      public Message inWords() {
        return reach.inWords();
      }
    };
  }

  @Override
  public List<String> mayWork(List<String> citizenship) {
    Set<String> codes = new LinkedHashSet<>();
    if (citizenship.stream().anyMatch(Countries::isEeaOrSwitzerland)) {
      codes.addAll(Countries.eeaAndSwitzerland());
    }
    return List.copyOf(codes);
  }
}
