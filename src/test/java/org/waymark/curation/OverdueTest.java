package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Track;
import org.waymark.json.CatalogFolder;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.pathway.ReferencePaths;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileRules;

/** The catalogue's reference people, and what they say about its overdue entries. */
final class OverdueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
  private static final Map<String, ReferencePerson> PEOPLE = CATALOG.vocabularies().people();
  private static final ReferencePaths PATHS =
      ReferencePaths.of(CATALOG, new Planner(GAZETTEER), TODAY);

  @Test
  void referencePeopleAreSomeoneWhoCouldAsk() {
    assertThat(PEOPLE.values())
        .allSatisfy(person ->
            assertThat(ProfileRules.check(Profile.of(person), CATALOG, GAZETTEER, TODAY))
                .as(person.id())
                .isEmpty());
  }

  @Test
  void theyStandForEveryTrackBackgroundAndContinent() {
    assertThat(PEOPLE.values()).extracting(ReferencePerson::track).contains(Track.values());
    assertThat(PEOPLE.values())
        .extracting(ReferencePerson::background)
        .containsAll(CATALOG.vocabularies().backgrounds().keySet());
    Set<String> regions =
        PEOPLE.values().stream()
            .map(ReferencePerson::country)
            .map(country -> Countries.region(country).orElseThrow().name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(regions).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void eachOfThemGetsAPathThatLeadsFurther() {
    assertThat(PATHS.plans().keySet()).containsExactlyElementsOf(PEOPLE.keySet());
    assertThat(PATHS.plans())
        .allSatisfy((person, plan) -> {
          assertThat(plan.steps()).as(person).isNotEmpty();
          assertThat(plan.readiness().withoutAdmission())
              .as(person)
              .isGreaterThan(plan.readiness().now());
        });
  }

  @Test
  void anEntryStandsInThePathsThatNameIt() {
    Map<String, Set<String>> standing = PATHS.standing();
    Plan first = PATHS.plans().values().iterator().next();
    String person = PATHS.plans().keySet().iterator().next();
    assertThat(first.steps())
        .allSatisfy(step -> assertThat(standing.get(step.entry())).contains(person));
    assertThat(standing.values().stream().flatMap(Set::stream)).allMatch(PEOPLE::containsKey);
  }

  @Test
  void theMostHarmfulOverdueEntryComesFirst() {
    List<Overdue> overdue = Overdue.in(CATALOG, PATHS, TODAY);
    assertThat(overdue).hasSameSizeAs(Freshness.overdue(CATALOG, TODAY));
    assertThat(overdue).extracting(Overdue::harm).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(overdue.getFirst().harm()).isPositive();
  }

  @Test
  void noOneWaitsForThePathsAndTheNextOneHasThem() {
    List<Runnable> work = new ArrayList<>();
    ReferenceWatch watch =
        new ReferenceWatch(
            new Planner(GAZETTEER), new Releases(Path.of("target/no-releases")), work::add);
    assertThat(watch.newest(CATALOG, TODAY)).isEmpty();
    assertThat(watch.newest(CATALOG, TODAY)).isEmpty();
    assertThat(work).hasSize(1);
    work.getFirst().run();
    assertThat(watch.newest(CATALOG, TODAY)).contains(PATHS);
    assertThat(work).hasSize(1);
    assertThat(watch.newest(CATALOG, TODAY.plusDays(1))).contains(PATHS);
    assertThat(work).hasSize(2);
  }
}
