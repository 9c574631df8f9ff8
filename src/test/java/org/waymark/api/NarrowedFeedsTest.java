package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.api.RunningServer.header;
import static org.waymark.api.RunningServer.json;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonAt;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonValue;
import org.waymark.store.Change;

/** Feeds of deadlines, narrowed as a search is; MATS has announced one. */
final class NarrowedFeedsTest {
  private static final String ROUNDS =
      """
      [{"label": "Summer 2027", "role": "participant", "deadline": "2027-01-18", "zone": "AoE",
        "starts": "2027-06"}]
      """;

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new RunningServer(folder);
    server.write(RunningServer.ANA, Change.put(mats(), 1));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Entry mats() throws IOException {
    JsonObject file =
        (JsonObject)
            JsonAt.at(Files.readString(Path.of("resources-catalog/programs/mats.json")), "");
    Map<String, JsonValue> members = new LinkedHashMap<>(file.members());
    members.put("rounds", JsonAt.at(ROUNDS, ""));
    return EntryJson.read(new JsonObject(members, 0)).orThrow();
  }

  private static List<String> titles(String query) throws Exception {
    HttpResponse<String> answer = server.get("/feeds/deadlines.ics" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Calendar parsed = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(parsed.validate(true).getEntries()).as(answer.body()).isEmpty();
    return parsed.<VEvent>getComponents("VEVENT").stream()
        .map(event -> event.getProperty("SUMMARY").orElseThrow().getValue())
        .toList();
  }

  @Test
  void aFeedHoldsTheDeadlinesOfWhatTheSearchFinds() throws Exception {
    assertThat(titles("")).anyMatch(title -> title.startsWith("MATS: "));
    assertThat(titles("?q=seri+mats&type=program&sort=name&limit=1"))
        .anyMatch(title -> title.startsWith("MATS: "));
    assertThat(titles("?type=resource")).isEmpty();
    assertThat(titles("?type=program")).containsExactlyElementsOf(titles(""));
  }

  @Test
  void anAtomFeedSaysWhatNarrowsIt() {
    String feed = server.get("/feeds/deadlines.atom?track=engineering&q=mats").body();
    assertThat(feed)
        .contains("<title>Waymark: announced deadlines (q mats, track engineering)</title>")
        .contains("/feeds/deadlines.atom?track=engineering&amp;q=mats");
  }

  @Test
  void anotherSearchIsAnotherVersion() {
    String all = header(server.get("/feeds/deadlines.ics"), "ETag");
    assertThat(header(server.get("/feeds/deadlines.ics?q=mats"), "ETag")).isNotEqualTo(all);
  }

  @Test
  void aParameterThatIsNoneIsNamed() {
    HttpResponse<String> answer = server.get("/feeds/deadlines.ics?trak=governance");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonAt.text(json(answer), "/errors/0/pointer")).isEqualTo("/trak");
  }
}
