package org.waymark.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Deadlines as a calendar (RFC 5545) to subscribe to.
 *
 * <p>A deadline is the last hour of its day in its zone, told in UTC: every calendar shows it at
 * the right local time, and "anywhere on earth", which no calendar knows as a zone, needs none. Its
 * UID stays when the day moves, so a calendar moves the event; DTSTAMP and LAST-MODIFIED say when
 * the entry last changed, so equal catalogues give equal bytes.
 */
public final class DeadlineCalendar {
  private static final Duration SHOWN = Duration.ofHours(1);

  private DeadlineCalendar() {}

  /**
   * The calendar's text.
   *
   * @param changedAt when an entry last changed, by its id
   */
  public static String of(
      Collection<Deadline> deadlines,
      Function<String, Instant> changedAt,
      String name,
      Addresses addresses) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Waymark//Deadlines//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(new XProperty("X-PUBLISHED-TTL", "PT12H"));
    for (Deadline deadline : deadlines) {
      calendar.add(event(deadline, changedAt.apply(deadline.program().id()), addresses));
    }
    return text(calendar);
  }

  /** The calendar's text with its lines folded. */
  static String text(Calendar calendar) {
    if (calendar.getComponents().isEmpty()) {
      calendar.add(utc());
    }
    StringWriter out = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  /** The one component that says nothing; a calendar must have one (RFC 5545, 3.6). */
  private static VTimeZone utc() {
    Standard always = new Standard();
    always.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
    always.add(new TzOffsetFrom(ZoneOffset.UTC));
    always.add(new TzOffsetTo(ZoneOffset.UTC));
    VTimeZone utc = new VTimeZone(new ComponentList<>(List.of(always)));
    utc.add(new TzId("UTC"));
    return utc;
  }

  private static VEvent event(Deadline deadline, Instant changedAt, Addresses addresses) {
    String page = addresses.entry(deadline.program().id());
    VEvent event = new VEvent(false);
    event.add(new Uid(Addresses.name("deadline/" + deadline.key())));
    event.add(new DtStamp(changedAt));
    event.add(new LastModified(changedAt));
    event.add(new DtStart<>(deadline.end().minus(SHOWN)));
    event.add(new DtEnd<>(deadline.end()));
    event.add(new Summary(deadline.title()));
    event.add(
        new Description(
            deadline.inWords() + "\n" + deadline.program().facts().url() + "\n" + page));
    event.add(new Url(URI.create(page)));
    event.add(new Transp(Transp.VALUE_TRANSPARENT));
    return event;
  }
}
