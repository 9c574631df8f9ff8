package org.waymark.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Planner;
import org.waymark.pathway.Replanned;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Goal;
import org.waymark.profile.Profile;

/** The calendar of a path that aims at MATS, whose next round is announced or not. */
final class PathCalendarTest {
  private static final CatalogFolder.Contents FILES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();
  private static final Planner PLANNER = new Planner(Gazetteer.load());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Instant CHANGED = Instant.parse("2026-11-20T08:00:00Z");
  private static final Profile PERSON =
      Profile.builder(new Goal(Track.ENGINEERING, null, "mats"))
          .background("software-engineer")
          .hoursPerWeek(15.0)
          .fullTimeWeeks(26)
          .relocate(Relocate.ANYWHERE)
          .build();
  private static final String ANNOUNCED =
      """
      [{"label": "Summer 2027", "role": "participant", "deadline": "2027-01-18",
        "zone": "AoE", "starts": "2027-06-07", "ends": "2027-08-27"}]
      """;

  private static Catalog catalog(String rounds) throws Exception {
    List<Entry> entries = new ArrayList<>(FILES.entries());
    entries.removeIf(entry -> entry.id().equals("mats"));
    JsonObject file =
        (JsonObject)
            JsonAt.at(Files.readString(Path.of("resources-catalog/programs/mats.json")), "");
    Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
    members.put("rounds", JsonAt.at(rounds, ""));
    entries.add(EntryJson.read(new JsonObject(members, 0)).orThrow());
    return Catalog.of(1, FILES.vocabularies(), entries);
  }

  private static List<VEvent> events(String rounds, PathEvent... past) throws Exception {
    Catalog catalog = catalog(rounds);
    Replanned path = PLANNER.replan(PERSON, List.of(past), catalog, TODAY);
    String text =
        PathCalendar.of(path, catalog, id -> CHANGED, new Addresses("https://waymark.example"));
    Calendar parsed = new CalendarBuilder().build(new StringReader(text));
    assertThat(parsed.validate(true).getEntries()).as(text).isEmpty();
    return parsed.<VEvent>getComponents("VEVENT").stream()
        .filter(event -> title(event).contains("MATS"))
        .toList();
  }

  private static PathEvent event(PathEvent.Kind kind) {
    return new PathEvent.OfEntry(kind, "mats", TODAY);
  }

  private static String value(Component component, String property) {
    return component.getProperty(property).orElseThrow().getValue();
  }

  private static String title(VEvent event) {
    return value(event, "SUMMARY");
  }

  @Test
  void anAnnouncedDeadlineEndsWithItsDayInItsZoneAndRingsBefore() throws Exception {
    VEvent deadline = events(ANNOUNCED).getFirst();
    assertThat(title(deadline)).startsWith("Deadline: MATS");
    assertThat(Instant.from(deadline.getEndDate().orElseThrow().getDate()))
        .isEqualTo(Instant.parse("2027-01-19T12:00:00Z"));
    assertThat(value(deadline, "DTSTAMP")).isEqualTo("20261120T080000Z");
    assertThat(deadline.getAlarms())
        .extracting(alarm -> value(alarm, "TRIGGER"))
        .containsExactly("-P2W", "-P2D");
  }

  @Test
  void theFirstDayIsAWholeDay() throws Exception {
    VEvent start = events(ANNOUNCED).get(1);
    assertThat(title(start)).startsWith("Begins: MATS");
    assertThat(value(start, "DTSTART")).isEqualTo("20270607");
    assertThat(value(start, "DTEND")).isEqualTo("20270608");
  }

  @Test
  void aMovedDeadlineKeepsItsUid() throws Exception {
    String moved = ANNOUNCED.replace("2027-01-18", "2027-01-25");
    assertThat(events(moved).getFirst().getUid()).isEqualTo(events(ANNOUNCED).getFirst().getUid());
    assertThat(events(ANNOUNCED)).extracting(VEvent::getUid).doesNotHaveDuplicates();
  }

  @Test
  void estimatesAreNoDates() throws Exception {
    String past = ANNOUNCED.replace("2027", "2026");
    assertThat(events(past)).isEmpty();
    assertThat(events(ANNOUNCED.replace("2027-01-18", "2027-01").replace("2027-06-07", "2027-06")))
        .isEmpty();
  }

  @Test
  void whatWasAppliedToHasNoDeadlineAnyMore() throws Exception {
    assertThat(events(ANNOUNCED, event(PathEvent.Kind.SENT)))
        .extracting(PathCalendarTest::title)
        .allMatch(title -> title.startsWith("Begins: "));
  }

  @Test
  void anAdmissionLeavesTheFirstDay() throws Exception {
    assertThat(events(ANNOUNCED, event(PathEvent.Kind.SENT), event(PathEvent.Kind.ACCEPTED)))
        .extracting(PathCalendarTest::title)
        .containsExactly("Begins: MATS");
  }
}
