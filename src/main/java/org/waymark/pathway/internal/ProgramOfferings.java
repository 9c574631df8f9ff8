package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Money;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Program;
import org.waymark.catalog.RoleOffer;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Status;
import org.waymark.catalog.Stream;
import org.waymark.catalog.Track;
import org.waymark.pathway.Admission;
import org.waymark.pathway.StepMode;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/** Makes every offering of a program for one person: rounds × modes × streams × roles. */
final class ProgramOfferings {
  /** What leading a group gives beside one's own subject again. */
  private static final List<SkillLevel> LEADING =
      List.of(
          new SkillLevel("field-building", 2),
          new SkillLevel("communications", 2),
          new SkillLevel("network", 2));

  private static final double FULL_TIME_HOURS = 30;
  private static final double LEAVE_HOURS = 20;

  /** How many streams of one program are told apart. */
  private static final int STREAMS = 2;

  private final Person person;
  private final SkillSpace space;
  private final Teaching teaching;
  private final Chances chances;
  private final Typicals typicals;
  private final Planning planning;
  private final Function<Program, @Nullable String> materials;
  private final Track track;

  /**
   * Offerings for a person.
   *
   * @param materials the rung on which the person can study what a program uses, by themselves or
   *     with others; null when its materials are not open
   */
  ProgramOfferings(
      Person person,
      SkillSpace space,
      Teaching teaching,
      Chances chances,
      Typicals typicals,
      Planning planning,
      Function<Program, @Nullable String> materials) {
    this.person = person;
    this.space = space;
    this.teaching = teaching;
    this.chances = chances;
    this.typicals = typicals;
    this.planning = planning;
    this.materials = materials;
    this.track = person.profile().goal().track();
  }

  /** All offerings, whether or not they keep the limits; none where nothing is taught. */
  List<Offering> of(Program program, List<Dates> dates) {
    List<Offering> offerings = new ArrayList<>();
    Double weeks = typicals.weeks(program);
    Double load = typicals.hoursPerWeek(program);
    if (weeks == null || load == null) {
      return offerings;
    }
    Terms terms =
        new Terms(
            weeks,
            load,
            chances.range(program),
            program.selective() ? chances.admission(program) : null,
            teaching.worth(program),
            materials.apply(program));
    for (ParticipationRole role : roles(program)) {
      for (Part part : parts(program, role)) {
        if (!part.teaches.isEmpty()) {
          Subject subject =
              new Subject(
                  role, part.stream, teaching.levels(part.demands), teaching.levels(part.teaches));
          add(offerings, program, terms, subject, dates);
        }
      }
    }
    return offerings;
  }

  private void add(
      List<Offering> offerings, Program program, Terms terms, Subject subject, List<Dates> dates) {
    for (Dates round : dates) {
      if (round.role() == subject.role && sameStream(round, subject)) {
        for (StepMode mode : Modes.of(program, round)) {
          offerings.add(offering(program, terms, subject, round, mode));
        }
      }
    }
  }

  /**
   * What is the same for every way to attend a program.
   *
   * @param materials the rung on which what it uses can be studied without it; null for none
   */
  private record Terms(
      double weeks,
      double load,
      AdmissionRate range,
      @Nullable Admission admission,
      Teaching.Worth worth,
      @Nullable String materials) {}

  /** What one does in a program, and what that demands and teaches, in hours. */
  private record Subject(
      ParticipationRole role,
      @Nullable String stream,
      Teaching.Levels demands,
      Teaching.Levels teaches) {}

  private static boolean sameStream(Dates round, Subject subject) {
    return round.stream() == null
        || subject.stream == null
        || round.stream().equals(subject.stream);
  }

  private static List<ParticipationRole> roles(Program program) {
    List<ParticipationRole> roles = new ArrayList<>();
    roles.add(ParticipationRole.PARTICIPANT);
    for (RoleOffer offer : program.roles()) {
      if (offer.role() == ParticipationRole.FACILITATOR
          || offer.role() == ParticipationRole.TEACHING_ASSISTANT) {
        roles.add(offer.role());
      }
    }
    return roles;
  }

  private record Part(
      @Nullable String stream, List<SkillLevel> demands, List<SkillLevel> teaches) {}

  /** The streams of the person's track that they are nearest to, else the program's own lists. */
  private List<Part> parts(Program program, ParticipationRole role) {
    List<Part> chosen =
        program.streams().stream()
            .filter(stream -> stream.track() == track)
            .sorted(Comparator.comparingDouble(this::shortfall))
            .limit(STREAMS)
            .map(stream -> new Part(stream.name(), stream.prerequisites(), stream.teaches()))
            .toList();
    if (chosen.isEmpty()) {
      chosen = List.of(new Part(null, program.prerequisites(), program.teaches()));
    }
    return role == ParticipationRole.PARTICIPANT ? chosen : List.of(leading(chosen.getFirst()));
  }

  /** Whoever leads must know what is taught, and learns to lead beside it. */
  private static Part leading(Part part) {
    List<SkillLevel> teaches = new ArrayList<>(LEADING);
    for (SkillLevel taught : part.teaches) {
      if (LEADING.stream().noneMatch(led -> led.skill().equals(taught.skill()))) {
        teaches.add(taught);
      }
    }
    return new Part(part.stream, part.teaches, teaches);
  }

  private double shortfall(Stream stream) {
    double sum = 0;
    for (SkillLevel demand : stream.prerequisites()) {
      int k = space.indexOf(demand.skill());
      sum += Math.max(0, demand.level() - space.level(k, person.nominal()[k]));
    }
    return sum;
  }

  private Offering offering(
      Program program, Terms terms, Subject subject, Dates round, StepMode mode) {
    double weeks = round.weeks() != null ? round.weeks() : terms.weeks;
    double load = load(program, subject.role, terms.load);
    boolean easy =
        subject.role == ParticipationRole.PARTICIPANT
            && Chances.isEasy(program, terms.range, planning);
    double certainty =
        planning.timingReliability().getOrDefault(round.timing().id(), 1.0)
            * planning.statusReliability().getOrDefault(program.status().id(), 1.0);

    Offering.Builder b = new Offering.Builder(program, mode);
    b.role = subject.role;
    b.stream = subject.stream;
    b.timing = round.timing();
    boolean selfPaced =
        program.intensity() == Intensity.SELF_PACED
            || (mode.mentoring() == Mentoring.NONE && round.timing() == Timing.ROLLING);
    b.pace = selfPaced ? Offering.Pace.FLEXIBLE : Offering.Pace.FIXED;
    b.hours = weeks * load;
    b.hoursPerWeek = load;
    b.hoursEstimated = Typicals.isEstimated(program);
    b.fullTime = !selfPaced && fillsTheWeek(program, load);
    b.pinned =
        person.profile().pinned().contains(program.id())
            || (easy && program.id().equals(person.profile().goal().target()));
    b.start = selfPaced ? 0 : person.weeksTo(middle(round.starts()));
    b.weeks = selfPaced ? 0 : weeks;
    b.deadline = round.deadline();
    b.starts = round.starts();
    b.stage = program.facts().stage();
    b.selective = !easy;
    b.chance = easy ? easyChance(program, terms.range.typical(), certainty) : certainty;
    b.admission = terms.admission;
    b.journey = journey(program, mode);
    b.cost = (price(program) + b.journey) / planning.readinessMonthPrice();
    b.notes = notes(program, b);
    Teaching.demand(b, subject.demands);
    teaching.teach(b, subject.teaches, terms.worth, easy ? b.chance : 1, terms.materials);
    return b.build();
  }

  /**
   * Whether it leaves no room for anything else: full time, or half a week and more for one who has
   * less than that beside their life and would have to take leave.
   */
  private boolean fillsTheWeek(Program program, double load) {
    boolean needsLeave = load >= LEAVE_HOURS && load > person.hoursPerWeek();
    return load >= FULL_TIME_HOURS || program.intensity() == Intensity.FULL_TIME || needsLeave;
  }

  private double load(Program program, ParticipationRole role, double programLoad) {
    if (role == ParticipationRole.PARTICIPANT) {
      return participantLoad(program, programLoad);
    }
    for (RoleOffer offer : program.roles()) {
      if (offer.role() == role && offer.hoursPerWeek() != null) {
        return offer.hoursPerWeek();
      }
    }
    return programLoad;
  }

  /** The chance of an easy admission; where a round begins every month, a date may slip. */
  private static double easyChance(Program program, double typical, double certainty) {
    return Chances.overTries(program, typical)
        * (program.pace() == Cadence.MONTHLY ? 1 : certainty);
  }

  /**
   * What people usually put in; where a program states a smaller demand, what the person has, but
   * no less than that.
   */
  private double participantLoad(Program program, double usual) {
    Double demanded = program.hoursPerWeek();
    return demanded == null || demanded >= usual
        ? usual
        : Math.min(usual, Math.max(demanded, person.hoursPerWeek()));
  }

  private static java.time.LocalDate middle(DateRange range) {
    long days = range.until().toEpochDay() - range.from().toEpochDay();
    return range.from().plusDays(days / 2);
  }

  /** What one pays, in US dollars; 0 when not stated. */
  private double price(Program program) {
    Money price = program.funding() == null ? null : program.funding().cost();
    return price == null ? 0 : planning.rates().inUsd(price.amount(), price.currency());
  }

  /**
   * What the journey costs, in US dollars; 0 where it is stated to be paid, or one earns there, or
   * where it begins near home.
   */
  private double journey(Program program, StepMode mode) {
    Funding funding = program.funding();
    boolean paid =
        funding != null
            && (Boolean.TRUE.equals(funding.travel())
                || (funding.stipend() != null && funding.stipend().amount() > 0));
    String how = person.journey(mode).name().toLowerCase(Locale.ROOT);
    return paid ? 0 : planning.journeys().getOrDefault(how, 0.0);
  }

  private List<String> notes(Program program, Offering.Builder b) {
    StepMode mode = b.mode;
    List<String> notes = new ArrayList<>();
    boolean payKnown =
        program.roles().stream().anyMatch(r -> r.role() == b.role && r.pay() != null)
            || (program.funding() != null && program.funding().stipend() != null);
    if (b.hoursPerWeek >= 20 && !payKnown) {
      notes.add("pay-not-stated");
    }
    if (b.journey > 0) {
      notes.add("journey-not-stated");
    }
    boolean abroad =
        mode.country() != null
            && person.country() != null
            && !person.workAuthorization().contains(mode.country())
            && !mode.country().equals(person.country());
    if (abroad && b.hoursPerWeek >= 20) {
      notes.add(VISA.getOrDefault(String.valueOf(program.visaSupport()), "visa-not-stated"));
    }
    if (program.status() == Status.UNKNOWN) {
      notes.add("status-unknown");
    }
    if (program.facts().openTo() != null) {
      notes.add("members-only");
    }
    return notes;
  }

  private static final Map<String, String> VISA =
      Map.of("true", "visa-support", "false", "no-visa-support");
}
