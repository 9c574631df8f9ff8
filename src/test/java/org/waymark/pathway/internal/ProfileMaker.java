package org.waymark.pathway.internal;

import java.util.List;
import java.util.Random;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Money;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileBuilder;
import org.waymark.profile.SettingPreference;

/** Makes people at random, of every role, background and continent. */
final class ProfileMaker {
  static final List<Home> HOMES =
      List.of(
          new Home("London", "GB"),
          new Home("Berlin", "DE"),
          new Home("San Francisco", "US"),
          new Home("Buenos Aires", "AR"),
          new Home("Nairobi", "KE"),
          new Home("Bengaluru", "IN"),
          new Home("Sydney", "AU"),
          new Home("Singapore", "SG"));
  private static final List<CareerStage> STAGES =
      List.of(CareerStage.UNDERGRADUATE, CareerStage.GRADUATE, CareerStage.PROFESSIONAL);

  private final Random random;
  private final Vocabularies vocabularies = Catalogs.vocabularies();

  ProfileMaker(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Profile next() {
    Vocabularies.Role role = one(List.copyOf(vocabularies.roles().values()));
    Track track = role.track();
    ProfileBuilder profile =
        Profile.builder(new Goal(track, random.nextBoolean() ? role.id() : null, null))
            .background(one(List.copyOf(vocabularies.backgrounds().keySet())))
            .careerStage(random.nextInt(4) == 0 ? null : one(STAGES))
            .home(random.nextInt(8) == 0 ? null : one(HOMES))
            .hoursPerWeek(random.nextInt(5) == 0 ? null : (double) (3 + random.nextInt(37)))
            .relocate(random.nextInt(3) == 0 ? null : one(List.of(Relocate.values())))
            .needsFunding(random.nextInt(3) == 0)
            .setting(random.nextInt(5) == 0 ? one(SETTINGS) : SettingPreference.ANY)
            .horizonMonths(random.nextInt(3) == 0 ? 6 + random.nextInt(24) : null)
            .fullTimeWeeks(random.nextInt(3) == 0 ? random.nextInt(30) : null);
    if (random.nextInt(4) == 0) {
      profile.maxCost(new Money(random.nextInt(2) * 300, "USD"));
    }
    if (random.nextInt(4) == 0) {
      profile.completed(List.of("agi-safety-fundamentals"));
    }
    if (random.nextInt(4) == 0) {
      profile.excluded(List.of("mats", "arena-chapter-0"));
    }
    if (random.nextInt(3) == 0) {
      profile.yearsOfExperience(random.nextInt(20));
    }
    return profile.build();
  }

  private static final List<SettingPreference> SETTINGS = List.of(SettingPreference.values());
}
