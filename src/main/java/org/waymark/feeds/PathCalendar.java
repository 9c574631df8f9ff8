package org.waymark.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Round;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Replanned;
import org.waymark.pathway.Step;
import org.waymark.rounds.DeadlineZone;
import org.waymark.rounds.Timing;

/**
 * The announced dates of one path as a calendar (RFC 5545) to subscribe to, with alarms: deadlines
 * of what it proposes to apply to and has not been applied to, and the first days of what it holds.
 *
 * <p>Only what a program announced to the day is in it: an estimate is no date. A deadline is the
 * last hour of its day in its zone, told in UTC. A first day is a whole day of the calendar's
 * reader. A UID names program, role, stream and round, so it stays when the day moves; DTSTAMP and
 * LAST-MODIFIED say when the entry last changed.
 */
public final class PathCalendar {
  private static final Duration SHOWN = Duration.ofHours(1);
  private static final List<Duration> BEFORE_DEADLINE =
      List.of(Duration.ofDays(14), Duration.ofDays(2));
  private static final List<Duration> BEFORE_START = List.of(Duration.ofDays(7));

  private final Catalog catalog;
  private final Function<String, Instant> changedAt;
  private final Addresses addresses;
  private final Instant now;
  private final Set<String> applied;
  private final Calendar calendar = new Calendar();
  private final Set<String> keys = new HashSet<>();

  private PathCalendar(
      Catalog catalog,
      Function<String, Instant> changedAt,
      Addresses addresses,
      Instant now,
      Set<String> applied) {
    this.catalog = catalog;
    this.changedAt = changedAt;
    this.addresses = addresses;
    this.now = now;
    this.applied = applied;
  }

  /**
   * The calendar's text.
   *
   * @param changedAt when an entry last changed, by its id
   */
  public static String of(
      Replanned path, Catalog catalog, Function<String, Instant> changedAt, Addresses addresses) {
    Plan plan = path.plan();
    Instant now = plan.asOf().atStartOfDay(ZoneOffset.UTC).toInstant();
    PathCalendar of = new PathCalendar(catalog, changedAt, addresses, now, applied(path.past()));
    of.calendar.add(new ProdId("-//Waymark//Path//EN"));
    of.calendar.add(ImmutableVersion.VERSION_2_0);
    of.calendar.add(ImmutableCalScale.GREGORIAN);
    of.calendar.add(new XProperty("X-WR-CALNAME", "My path"));
    of.calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
    plan.steps().forEach(of::step);
    for (ApplicationWindow window : plan.applications()) {
      window.choices().stream()
          .filter(choice -> window.apply().contains(choice.entry()))
          .forEach(of::choice);
    }
    return DeadlineCalendar.text(of.calendar);
  }

  /** Entries whose deadline is behind the person: they applied, whatever came of it. */
  private static Set<String> applied(List<PathEvent> past) {
    Set<String> applied = new HashSet<>();
    for (PathEvent event : past) {
      if (event instanceof PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate _)) {
        switch (kind) {
          case SENT, ACCEPTED, DONE -> applied.add(entry);
          case REJECTED, WITHDRAWN, DROPPED -> applied.remove(entry);
        }
      }
    }
    return applied;
  }

  private void step(Step step) {
    if (step.timing() == Timing.ANNOUNCED) {
      rounds(step.entry(), step.role(), step.stream(), step.start());
    }
  }

  private void choice(Choice choice) {
    if (choice.timing() == Timing.ANNOUNCED) {
      rounds(choice.entry(), choice.role(), choice.stream(), choice.starts().from());
    }
  }

  /** Adds the rounds that a step or choice is about: those of its role that begin then. */
  private void rounds(
      String id, ParticipationRole role, @Nullable String stream, LocalDate begins) {
    if (catalog.findEntry(id).orElse(null) instanceof Program program) {
      program.rounds().stream()
          .filter(round -> round.role() == role)
          .filter(round -> round.stream() == null || Objects.equals(round.stream(), stream))
          .filter(round -> includes(round.starts(), begins))
          .forEach(round -> {
            deadline(program, round);
            start(program, round);
          });
    }
  }

  private static boolean includes(@Nullable PartialDate date, LocalDate day) {
    return date != null && !day.isBefore(date.earliest()) && !day.isAfter(date.latest());
  }

  private void deadline(Program program, Round round) {
    PartialDate date = round.deadline();
    if (date == null || !date.isExact() || applied.contains(program.id())) {
      return;
    }
    Deadline deadline = new Deadline(program, round, date.earliest());
    if (!deadline.end().isAfter(now) || !keys.add("deadline/" + deadline.key())) {
      return;
    }
    VEvent event = event(program, "deadline/" + deadline.key());
    event.add(new DtStart<>(deadline.end().minus(SHOWN)));
    event.add(new DtEnd<>(deadline.end()));
    finish(event, program, "Deadline: " + deadline.title(), deadline.inWords(), BEFORE_DEADLINE);
  }

  private void start(Program program, Round round) {
    PartialDate date = round.starts();
    if (date == null || !date.isExact()) {
      return;
    }
    LocalDate day = date.earliest();
    boolean passed = !DeadlineZone.end(day, null).isAfter(now);
    Deadline named = new Deadline(program, round, day);
    if (passed || !keys.add("start/" + named.key())) {
      return;
    }
    VEvent event = event(program, "start/" + named.key());
    event.add(new DtStart<>(day));
    event.add(new DtEnd<>(day.plusDays(1)));
    finish(event, program, "Begins: " + program.name(), "First day: " + day + ".", BEFORE_START);
  }

  private VEvent event(Program program, String key) {
    Instant changed = changedAt.apply(program.id());
    VEvent event = new VEvent(false);
    event.add(new Uid(Addresses.name("path/" + key)));
    event.add(new DtStamp(changed));
    event.add(new LastModified(changed));
    return event;
  }

  private void finish(
      VEvent event, Program program, String title, String words, List<Duration> alarms) {
    String page = addresses.entry(program.id());
    event.add(new Summary(title));
    event.add(new Description(words + "\n" + program.facts().url() + "\n" + page));
    event.add(new Url(URI.create(page)));
    event.add(new Transp(Transp.VALUE_TRANSPARENT));
    for (Duration before : alarms) {
      VAlarm alarm = new VAlarm(before.negated());
      alarm.add(ImmutableAction.DISPLAY);
      alarm.add(new Description(title));
      event.add(alarm);
    }
    calendar.add(event);
  }
}
