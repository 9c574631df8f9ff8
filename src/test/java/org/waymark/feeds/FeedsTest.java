package org.waymark.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.xml.sax.InputSource;

final class FeedsTest {
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);
  private static final Addresses ADDRESSES = new Addresses("https://waymark.example");
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-11-20T08:00:00Z");

  /** MATS with other rounds. */
  private static Entry mats(String rounds) throws IOException {
    JsonObject file =
        (JsonObject)
            JsonAt.at(Files.readString(Path.of("resources-catalog/programs/mats.json")), "");
    Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
    members.put("rounds", JsonAt.at(rounds, ""));
    return EntryJson.read(new JsonObject(members, 0)).orThrow();
  }

  private static String round(String deadline, String zone) {
    String inZone = zone.isEmpty() ? "" : ", \"zone\": \"" + zone + "\"";
    return "[{\"label\": \"Summer 2027\", \"role\": \"participant\", \"deadline\": \""
        + deadline
        + "\""
        + inZone
        + ", \"starts\": \"2027-06\"}]";
  }

  private static List<Deadline> deadlines(String rounds) throws IOException {
    return Deadline.announced(List.of(mats(rounds)), NOW);
  }

  private static String calendar(String rounds) throws IOException {
    return DeadlineCalendar.of(deadlines(rounds), id -> CHANGED, "Deadlines", ADDRESSES);
  }

  private static VEvent event(String rounds) throws Exception {
    Calendar parsed = new CalendarBuilder().build(new StringReader(calendar(rounds)));
    assertThat(parsed.validate(true).getEntries()).isEmpty();
    return (VEvent) parsed.getComponents("VEVENT").getFirst();
  }

  private static Instant end(VEvent event) {
    Temporal end = event.getEndDate().orElseThrow().getDate();
    return Instant.from(end);
  }

  @Test
  void aDeadlineEndsWithItsDayInItsZone() throws Exception {
    assertThat(end(event(round("2027-01-18", "Europe/Berlin"))))
        .isEqualTo(Instant.parse("2027-01-18T23:00:00Z"));
    assertThat(end(event(round("2027-07-18", "America/Los_Angeles"))))
        .isEqualTo(Instant.parse("2027-07-19T07:00:00Z"));
  }

  @Test
  void anywhereOnEarthEndsTwelveHoursAfterUtc() throws Exception {
    Instant end = Instant.parse("2027-01-19T12:00:00Z");
    assertThat(end(event(round("2027-01-18", "AoE")))).isEqualTo(end);
    assertThat(end(event(round("2027-01-18", "")))).isEqualTo(end);
  }

  @Test
  void anEventKeepsItsNameWhenItsDayMoves() throws Exception {
    VEvent before = event(round("2027-01-18", "AoE"));
    VEvent after = event(round("2027-02-01", "AoE"));
    assertThat(after.getUid().orElseThrow()).isEqualTo(before.getUid().orElseThrow());
    assertThat(before.getDateTimeStamp().getDate()).isEqualTo(CHANGED);
  }

  @Test
  void linesAreFoldedAndEndAsTheStandardHasIt() throws IOException {
    String text = calendar(round("2027-01-18", "AoE"));
    assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75);
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
  }

  @Test
  void estimatesAndWhatHasPassedAreLeftOut() throws IOException {
    assertThat(deadlines(round("2027-01", ""))).isEmpty();
    assertThat(deadlines(round("2026-11-23", ""))).isEmpty();
    assertThat(deadlines(round("2026-11-24", ""))).isEmpty();
    assertThat(deadlines(round("2026-11-25", ""))).hasSize(1);
  }

  @Test
  void everyAnnouncedDeadlineOfTheCatalogueIsInTheCalendar() throws Exception {
    Instant longAgo = CHANGED.atOffset(ZoneOffset.UTC).minusYears(10).toInstant();
    List<Deadline> all = Deadline.announced(CATALOG.entries(), longAgo);
    String text = DeadlineCalendar.of(all, id -> CHANGED, "All", ADDRESSES);
    Calendar parsed = new CalendarBuilder().build(new StringReader(text));
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(parsed.getComponents("VEVENT")).hasSameSizeAs(all);
    assertThat(parsed.getComponents("VEVENT"))
        .extracting(event -> ((VEvent) event).getUid().orElseThrow().getValue())
        .doesNotHaveDuplicates();
  }

  @Test
  void aFeedIsWellFormedWhateverItsTexts() throws Exception {
    AtomFeed.Item item =
        new AtomFeed.Item("k", "<b>&\u0001\uD83D\uDE00", "https://x.example/?a&b", NOW, "]]>");
    Document feed = parse(new AtomFeed("Changes", "https://x.example/f", NOW, List.of(item)).xml());
    assertThat(feed.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(feed.getElementsByTagName("title").item(1).getTextContent())
        .isEqualTo("<b>&\uD83D\uDE00");
    assertThat(feed.getElementsByTagName("id").item(1).getTextContent()).startsWith("urn:uuid:");
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void theTableHasALineForEachEntryAndNoFormula() throws IOException {
    String table = CatalogCsv.of(CATALOG.entries());
    assertThat(table).startsWith("id,type,kind,name,").endsWith("\r\n");
    JsonObject file =
        (JsonObject)
            JsonAt.at(Files.readString(Path.of("resources-catalog/programs/mats.json")), "");
    Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
    members.put("name", JsonAt.at("[\"=cmd|'/c calc'!A0, \\\"quoted\\\"\"]", "/0"));
    Entry nasty = EntryJson.read(new JsonObject(members, 0)).orThrow();
    assertThat(CatalogCsv.of(List.of(nasty))).contains(",\"'=cmd|'/c calc'!A0, \"\"quoted\"\"\",");
  }

  @Test
  void everyEntryHasItsTypeOfSchemaOrg() {
    for (Entry entry : CATALOG.entries()) {
      JsonObject json = JsonLd.value(entry, CATALOG, ADDRESSES);
      assertThat(JsonAt.text(json, "/@context")).isEqualTo("https://schema.org");
      assertThat(JsonAt.text(json, "/@type"))
          .isIn("Course", "EducationalOccupationalProgram", "LearningResource", "Organization");
      assertThat(JsonAt.text(json, "/description")).isNotBlank();
      assertThat(JsonLd.text(entry, CATALOG, ADDRESSES)).doesNotContain("<");
    }
  }

  @Test
  void aProgramNamesItsProviderAndItsLength() {
    JsonObject arena = JsonLd.value(CATALOG.entry("mats"), CATALOG, ADDRESSES);
    assertThat(JsonAt.text(arena, "/@id")).isEqualTo("https://waymark.example/entries/mats");
    assertThat(JsonAt.text(arena, "/@type")).isEqualTo("EducationalOccupationalProgram");
    assertThat(JsonAt.text(arena, "/provider/@type")).isEqualTo("Organization");
  }
}
