package org.waymark.pathway.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Money;
import org.waymark.catalog.Organization;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Pay;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.RoleOffer;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Stage;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Rung;
import org.waymark.pathway.StepMode;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * One way for one person to take up an entry: entry × round × mode × stream × role. What is taught
 * is kept as parallel arrays because the search reads it some hundred thousand times a plan.
 */
final class Offering {
  /** How its time is given. */
  enum Pace {
    /** Begun at any time, done at whatever hours are left. */
    FLEXIBLE,
    /** Dates and weekly hours are fixed. */
    FIXED
  }

  /** From this fit on an entry is about a track; below it serves the track at its edges. */
  static final int OF_THE_TRACK = 2;

  /** So many weeks can be a visit. */
  static final double VISIT_WEEKS = 2;

  final Entry entry;
  final ParticipationRole role;
  final @Nullable String stream;
  final Timing timing;
  final Pace pace;
  final StepMode mode;

  /** How far below the best its rung is; 0 for the best. */
  final int rung;

  /** Start in weeks from the plan's start; 0 for what is flexible. */
  final double start;

  /** Length in weeks; 0 for what is flexible. */
  final double weeks;

  final double hours;
  final double hoursPerWeek;
  final boolean hoursEstimated;
  final boolean fullTime;

  /**
   * What is taught: skill, hours of the level aimed at, that level, share taken away, share alone.
   */
  final int[] skill;

  final double[] aimHours;
  final int[] aimLevel;
  final double[] share;
  final double[] soloShare;

  /**
   * What is demanded: skill, level, the hours that stand for it, and those that a stretch needs.
   */
  final int[] demandSkill;

  final int[] demandLevel;
  final double[] demandHours;
  final double[] stretchHours;

  /** Whether one demand may be a level short: someone leads, and it is about the track. */
  final boolean mayStretch;

  /** How far the entry serves the person's track, 0 to 3. */
  final int fit;

  final @Nullable Stage stage;
  final boolean isPublic;

  /** Whether admission is selective: then it belongs to a window, not to the base plan. */
  final boolean selective;

  /** Chance of admission with dates that hold, 0 to 1; 1 for what one can just begin. */
  final double chance;

  final @Nullable Admission admission;
  final @Nullable DateRange deadline;
  final @Nullable DateRange starts;

  /** What is paid, the journey included, in readiness-months. */
  final double cost;

  /** What the journey costs that nobody is known to pay, in US dollars; 0 for none. */
  final double journey;

  final List<String> notes;

  /** Whether the person wants it in their path whatever it is worth. */
  final boolean pinned;

  Offering(Builder b) {
    entry = b.entry;
    role = b.role;
    stream = b.stream;
    timing = b.timing;
    pace = b.pace;
    mode = b.mode;
    rung = Rung.rank(mode.rung());
    start = b.start;
    weeks = b.weeks;
    hours = b.hours;
    hoursPerWeek = b.hoursPerWeek;
    hoursEstimated = b.hoursEstimated;
    fullTime = b.fullTime;
    skill = b.skill;
    aimHours = b.aimHours;
    aimLevel = b.aimLevel;
    share = b.share;
    soloShare = b.soloShare;
    demandSkill = b.demandSkill;
    demandLevel = b.demandLevel;
    demandHours = b.demandHours;
    stretchHours = b.stretchHours;
    fit = b.fit;
    mayStretch = isLed() && isOfTheTrack();
    stage = b.stage;
    isPublic = b.isPublic;
    selective = b.selective;
    chance = b.chance;
    admission = b.admission;
    deadline = b.deadline;
    starts = b.starts;
    cost = b.cost;
    journey = b.journey;
    notes = List.copyOf(b.notes);
    pinned = b.pinned;
  }

  /** The entry's id. */
  String id() {
    return entry.id();
  }

  /** Whether someone leads through it: a mentor or a facilitator. */
  boolean isLed() {
    return mode.mentoring() == Mentoring.MENTORED || mode.mentoring() == Mentoring.FACILITATED;
  }

  /** Whether it is about the person's track. */
  boolean isOfTheTrack() {
    return fit >= OF_THE_TRACK;
  }

  double end() {
    return start + weeks;
  }

  /** Who may take part; null when not stated or when nobody is asked. */
  @Nullable Eligibility eligibility() {
    return entry instanceof Program program ? program.eligibility() : null;
  }

  /** Whether it is in person and short enough to be a visit. */
  boolean isVisit() {
    return mode.setting() != Setting.ONLINE && pace == Pace.FIXED && weeks <= VISIT_WEEKS;
  }

  private @Nullable Funding funding() {
    return switch (entry) {
      case Program program -> program.funding();
      case Resource resource -> resource.funding();
      case Organization organization -> null;
    };
  }

  /** What the journey costs that nobody is known to pay; null for none. */
  @Nullable Money fare() {
    return journey > 0 ? new Money(journey, "USD") : null;
  }

  /** What one pays; null when not stated or free. */
  @Nullable Money price() {
    Funding funding = funding();
    Money cost = funding == null ? null : funding.cost();
    return cost == null || cost.amount() <= 0 ? null : cost;
  }

  /** Whether it is stated that there is no pay: a stipend of nothing. */
  boolean statedUnpaid() {
    Pay pay = pay();
    return pay != null && pay.amount() <= 0;
  }

  /** Pay for a person in this role; null when not stated. */
  @Nullable Pay pay() {
    if (entry instanceof Program program) {
      for (RoleOffer offer : program.roles()) {
        if (offer.role() == role && offer.pay() != null) {
          return offer.pay();
        }
      }
      boolean participant = role == ParticipationRole.PARTICIPANT;
      return participant && program.funding() != null ? program.funding().stipend() : null;
    }
    return null;
  }

  /** Collects an offering's parts; every part but those with a natural zero must be set. */
  static final class Builder {
    final Entry entry;
    ParticipationRole role = ParticipationRole.PARTICIPANT;
    @Nullable String stream;
    Timing timing = Timing.ROLLING;
    Pace pace = Pace.FLEXIBLE;
    StepMode mode;
    double start;
    double weeks;
    double hours;
    double hoursPerWeek;
    boolean hoursEstimated;
    boolean fullTime;
    int[] skill = {};
    double[] aimHours = {};
    int[] aimLevel = {};
    double[] share = {};
    double[] soloShare = {};
    int[] demandSkill = {};
    int[] demandLevel = {};
    double[] demandHours = {};
    double[] stretchHours = {};
    int fit;
    @Nullable Stage stage;
    boolean isPublic;
    boolean selective;
    double chance = 1;
    @Nullable Admission admission;
    @Nullable DateRange deadline;
    @Nullable DateRange starts;
    double cost;
    double journey;
    List<String> notes = List.of();
    boolean pinned;

    Builder(Entry entry, StepMode mode) {
      this.entry = entry;
      this.mode = mode;
    }

    Offering build() {
      return new Offering(this);
    }
  }
}
