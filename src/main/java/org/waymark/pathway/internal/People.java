package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Program;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Setting;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Assumption;
import org.waymark.pathway.Rung;
import org.waymark.profile.Profile;

/**
 * Makes a profile whole: reads skills off background and what is done, and fills what is unsaid.
 */
final class People {
  private static final double LITTLE_TIME_HOURS = 8;

  private final Catalog catalog;
  private final SkillSpace space;
  private final Kinship kinship;
  private final Planning planning;
  private final TravelFactory travels;

  /** Where a person of a home and a willingness to move can go. */
  interface TravelFactory {
    Travel travel(Profile profile, Relocate relocate);

    /** Codes of countries in which a citizen of another may work without a permit. */
    List<String> mayWork(List<String> citizenship);
  }

  People(
      Catalog catalog,
      SkillSpace space,
      Kinship kinship,
      Planning planning,
      TravelFactory travels) {
    this.catalog = catalog;
    this.space = space;
    this.kinship = kinship;
    this.planning = planning;
    this.travels = travels;
  }

  Person person(Profile profile, Map<String, LocalDate> notBefore, LocalDate asOf) {
    List<Assumption> assumptions = new ArrayList<>();
    LocalDate start = profile.start() == null ? asOf : profile.start();
    double hours = hours(profile, assumptions);
    int months = months(profile, assumptions);
    Relocate relocate = relocate(profile, assumptions);
    String country = profile.home() == null ? null : profile.home().country();
    List<String> citizenship = citizenship(profile, country, assumptions);
    double[] nominal = new double[space.size()];
    double[] expected = new double[space.size()];
    skills(profile, nominal, expected);
    LocalDate end = start.plusMonths(months);
    return new Person(
        profile,
        start,
        (end.toEpochDay() - start.toEpochDay()) / 7.0,
        hours,
        expected,
        nominal,
        stage(profile),
        country,
        citizenship,
        workAuthorization(profile, citizenship, country),
        languages(profile),
        kinship.closedBy(profile.completed()),
        notBefore,
        applications(profile, assumptions),
        fullTimeWeeks(profile, hours, relocate, assumptions),
        travels.travel(profile, relocate),
        planning.rates(),
        assumptions);
  }

  private double hours(Profile profile, List<Assumption> assumptions) {
    if (profile.hoursPerWeek() != null) {
      return profile.hoursPerWeek();
    }
    double hours = planning.defaults().hoursPerWeek();
    assumptions.add(
        new Assumption("hoursPerWeek", Words.number(hours), Message.of("assumption.hours", hours)));
    return hours;
  }

  private int months(Profile profile, List<Assumption> assumptions) {
    if (profile.horizonMonths() != null) {
      return profile.horizonMonths();
    }
    int months = planning.defaults().horizonMonths();
    assumptions.add(
        new Assumption(
            "horizonMonths", String.valueOf(months), Message.of("assumption.months", months)));
    return months;
  }

  private static Relocate relocate(Profile profile, List<Assumption> assumptions) {
    if (profile.relocate() != null) {
      return profile.relocate();
    }
    assumptions.add(new Assumption("relocate", "anywhere", Message.of("assumption.relocate")));
    return Relocate.ANYWHERE;
  }

  private int applications(Profile profile, List<Assumption> assumptions) {
    if (profile.applicationsPerWindow() != null) {
      return profile.applicationsPerWindow();
    }
    int applications = planning.defaults().applicationsPerWindow();
    assumptions.add(
        new Assumption(
            "applicationsPerWindow",
            String.valueOf(applications),
            Message.of("assumption.applications", applications)));
    return applications;
  }

  /**
   * Full-time weeks assumed for something mentored where the person said nothing: never with little
   * time a week, nor for one who stays at home (what is near needs no leave from home, but this is
   * told apart by reach).
   */
  private double fullTimeWeeks(
      Profile profile, double hours, Relocate relocate, List<Assumption> assumptions) {
    boolean said = profile.fullTimeWeeks() != null || !profile.fullTime().isEmpty();
    boolean hoursSaid = profile.hoursPerWeek() != null;
    if (said || (hoursSaid && hours <= LITTLE_TIME_HOURS)) {
      return 0;
    }
    int weeks = catalog.vocabularies().effort().assumedFullTimeWeeks();
    String where = relocate == Relocate.NO ? ".near-home" : "";
    assumptions.add(
        new Assumption(
            "fullTimeWeeks",
            String.valueOf(weeks),
            Message.of("assumption.full-time" + where, weeks)));
    return weeks;
  }

  private static List<String> citizenship(
      Profile profile, @Nullable String country, List<Assumption> assumptions) {
    if (!profile.citizenship().isEmpty() || country == null) {
      return profile.citizenship();
    }
    assumptions.add(
        new Assumption(
            "citizenship",
            country,
            Message.of("assumption.citizenship", new Message.Country(country))));
    return List.of(country);
  }

  private List<String> workAuthorization(
      Profile profile, List<String> citizenship, @Nullable String country) {
    Set<String> codes = new LinkedHashSet<>(profile.workAuthorization());
    codes.addAll(citizenship);
    codes.addAll(travels.mayWork(citizenship));
    if (profile.workAuthorization().isEmpty() && country != null) {
      codes.add(country);
    }
    return List.copyOf(codes);
  }

  private static List<String> languages(Profile profile) {
    return profile.languages().isEmpty()
        ? List.of("en")
        : profile.languages().stream().map(Words::primary).distinct().toList();
  }

  private static @Nullable CareerStage stage(Profile profile) {
    if (profile.careerStage() != null) {
      return profile.careerStage();
    }
    String background = profile.background() == null ? "" : profile.background();
    if (background.startsWith("secondary-school")) {
      return CareerStage.HIGH_SCHOOL;
    }
    if (background.endsWith("undergraduate")) {
      return CareerStage.UNDERGRADUATE;
    }
    if (background.endsWith("-phd")) {
      return CareerStage.GRADUATE;
    }
    boolean works = background.endsWith("engineer") || background.endsWith("professional");
    boolean worked = profile.yearsOfExperience() != null && profile.yearsOfExperience() >= 3;
    return works || worked ? CareerStage.PROFESSIONAL : null;
  }

  private void skills(Profile profile, double[] nominal, double[] expected) {
    Vocabularies.Background background =
        profile.background() == null
            ? null
            : catalog.vocabularies().backgrounds().get(profile.background());
    if (background != null) {
      background.skills().forEach((skill, level) -> set(skill, level, nominal, expected));
    }
    for (String done : profile.completed()) {
      catalog.findEntry(done).ifPresent(entry -> credit(entry, nominal, expected));
    }
    for (Map.Entry<String, Integer> said : profile.skills().entrySet()) {
      set(said.getKey(), said.getValue(), nominal, expected);
    }
  }

  private void set(String skill, int level, double[] nominal, double[] expected) {
    int k = space.indexOf(skill);
    if (k >= 0) {
      nominal[k] = space.hours(k, level);
      expected[k] = nominal[k];
    }
  }

  /** What a completed entry leaves: all of it nominally, the mode's share of it on average. */
  private void credit(Entry entry, double[] nominal, double[] expected) {
    String rung = bestRung(entry);
    for (SkillLevel level : entry.teaches()) {
      int k = space.indexOf(level.skill());
      double aim = space.hours(k, level.level());
      double share = catalog.vocabularies().modeLadder().share(space.group(k), rung);
      expected[k] += Math.max(0, aim - expected[k]) * share;
      nominal[k] = Math.max(nominal[k], aim);
    }
  }

  private static String bestRung(Entry entry) {
    if (entry instanceof Program program && !program.modes().isEmpty()) {
      var mode = program.modes().getFirst();
      return Rung.of(mode.setting(), mode.mentoring());
    }
    boolean alone = entry instanceof Resource;
    return alone ? Rung.SOLO : Rung.of(Setting.ONLINE, Mentoring.PEER);
  }
}
