package org.waymark.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Organization;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Round;
import org.waymark.catalog.SkillLevel;
import org.waymark.rounds.ComingRound;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * What filters read from words ask of an entry beside its facets, as terms of one field: {@code
 * stage=only undergraduate}, {@code needs=python}, {@code deadline=announced 2027-01}.
 */
final class Traits {
  static final String VISA = "visa";
  static final String HOUSING = "housing";
  static final String TRAVEL = "travel";
  static final String COMPUTE = "compute";
  static final String ROLLING = "rolling";

  /** Open to people who know nothing of the field yet. */
  static final String BEGINNERS = "beginners";

  /** A prerequisite from this level on is one that a beginner lacks. */
  private static final int NEEDED = 2;

  /** An estimated range of this many days or fewer is likely to fall into its months. */
  private static final int NARROW = 45;

  /** A wider range of months says nothing. */
  private static final int WIDEST_MONTHS = 4;

  /** Upper ends of the classes of hours a week. */
  private static final List<Integer> LOADS = List.of(3, 5, 8, 10, 15, 20, 30, 40, 100);

  private Traits() {}

  /** How surely a date is known. */
  enum Sureness {
    ANNOUNCED,
    LIKELY,
    POSSIBLE
  }

  static Query query(String trait) {
    return new TermQuery(new Term(IndexFields.TRAIT, trait));
  }

  static String stage(String stage) {
    return "stage=" + stage;
  }

  /** A stage that is one of at most two which a program is for. */
  static String mainStage(String stage) {
    return "stage=mainly " + stage;
  }

  static String language(String code) {
    return "language=" + code;
  }

  static String needs(String skill) {
    return "needs=" + skill;
  }

  /** Takes on people in a role beside that of a participant. */
  static String role(ParticipationRole role) {
    return "role=" + role.id();
  }

  static String intensity(String intensity) {
    return "intensity=" + intensity;
  }

  static String cadence(String cadence) {
    return "cadence=" + cadence;
  }

  static String deadline(Sureness sure, YearMonth month) {
    return "deadline=" + sure + " " + month;
  }

  static String start(Sureness sure, YearMonth month) {
    return "start=" + sure + " " + month;
  }

  /** The classes of hours a week that fit into some hours. */
  static List<String> loads(double hours) {
    return LOADS.stream().filter(load -> load <= hours).map(load -> "load=" + load).toList();
  }

  static Set<String> of(Entry entry, List<ComingRound> coming) {
    Set<String> traits = new TreeSet<>();
    entry.facts().languages().forEach(code -> traits.add(language(code)));
    switch (entry) {
      case Program program -> program(traits, program, coming);
      case Resource resource -> {
        needs(traits, resource.prerequisites(), resource.entryLevel());
        funding(traits, resource.funding());
      }
      case Organization organization -> {}
    }
    return traits;
  }

  private static void program(Set<String> traits, Program program, List<ComingRound> coming) {
    program.roles().forEach(offer -> traits.add(role(offer.role())));
    needs(traits, program.prerequisites(), program.entryLevel());
    funding(traits, program.funding());
    stages(traits, program.eligibility());
    if (Boolean.TRUE.equals(program.visaSupport())) {
      traits.add(VISA);
    }
    if (program.intensity() != null) {
      traits.add(intensity(program.intensity().id()));
    }
    if (program.pace() != null) {
      traits.add(cadence(program.pace().id()));
    }
    load(traits, program);
    // Whoever asks what starts in a month also means what one can't apply for any more.
    for (Round round : program.rounds()) {
      PartialDate starts = round.starts();
      if (starts != null) {
        months(new DateRange(starts.earliest(), starts.latest(), null), true)
            .forEach(month -> traits.add(start(Sureness.ANNOUNCED, month)));
      }
    }
    for (ComingRound round : coming) {
      if (round.timing() == Timing.ROLLING) {
        traits.add(ROLLING);
      } else {
        boolean announced = round.timing() == Timing.ANNOUNCED;
        months(round.deadline(), announced)
            .forEach(month -> traits.add(deadline(sureness(round.deadline(), announced), month)));
        months(round.starts(), announced)
            .forEach(month -> traits.add(start(sureness(round.starts(), announced), month)));
      }
    }
  }

  private static void needs(
      Set<String> traits, List<SkillLevel> prerequisites, @Nullable EntryLevel level) {
    prerequisites.stream()
        .filter(one -> one.level() >= NEEDED)
        .forEach(one -> traits.add(needs(one.skill())));
    if (level == EntryLevel.OPEN) {
      traits.add(BEGINNERS);
    }
  }

  private static void funding(Set<String> traits, @Nullable Funding funding) {
    if (funding == null) {
      return;
    }
    if (Boolean.TRUE.equals(funding.housing())) {
      traits.add(HOUSING);
    }
    if (Boolean.TRUE.equals(funding.travel())) {
      traits.add(TRAVEL);
    }
    if (funding.compute() != null) {
      traits.add(COMPUTE);
    }
  }

  private static void stages(Set<String> traits, @Nullable Eligibility eligibility) {
    List<CareerStage> stages = eligibility == null ? List.of() : eligibility.careerStages();
    for (CareerStage stage : stages) {
      traits.add(stage(stage.id()));
      if (stages.size() <= 2 && stage != CareerStage.ANY) {
        traits.add(mainStage(stage.id()));
      }
    }
  }

  private static void load(Set<String> traits, Program program) {
    Double hours = program.hoursPerWeekTypical();
    hours = hours == null ? program.hoursPerWeek() : hours;
    hours = hours == null ? program.hoursPerWeekEstimated() : hours;
    if (hours != null) {
      double known = hours;
      LOADS.stream()
          .filter(load -> known <= load)
          .findFirst()
          .ifPresent(load -> traits.add("load=" + load));
    }
  }

  private static Sureness sureness(@Nullable DateRange range, boolean announced) {
    if (announced) {
      return Sureness.ANNOUNCED;
    }
    boolean narrow = range != null && !range.from().plusDays(NARROW).isBefore(range.until());
    return narrow ? Sureness.LIKELY : Sureness.POSSIBLE;
  }

  /** The months that a range falls into; none where it is too wide to say anything. */
  private static List<YearMonth> months(@Nullable DateRange range, boolean announced) {
    List<YearMonth> months = new ArrayList<>();
    if (range != null && (announced || isTelling(range.from(), range.until()))) {
      YearMonth last = YearMonth.from(range.until());
      for (YearMonth month = YearMonth.from(range.from());
          !month.isAfter(last);
          month = month.plusMonths(1)) {
        months.add(month);
      }
    }
    return months;
  }

  private static boolean isTelling(LocalDate from, LocalDate until) {
    return !from.plusMonths(WIDEST_MONTHS).isBefore(until);
  }
}
