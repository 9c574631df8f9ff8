package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.desk.Visitor.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Program;
import org.waymark.json.EntryField;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.json.JsonObject;
import org.waymark.store.EntryVersion;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** Editing entries in the browser. */
final class EditPagesTest {
  private static final EntrySchema SCHEMA = EntrySchema.load();

  @TempDir private static Path folder;
  private static RunningSite site;
  private static Visitor ana;
  private static Visitor bo;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    ana = Visitor.signedIn(site::address, site.accounts(), "ana", Role.EDIT);
    bo = Visitor.signedIn(site::address, site.accounts(), "bo", Role.EDIT);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static EntryVersion held(String id) {
    return site.store().find(id).orElseThrow();
  }

  private static Entry entry(String id) {
    return held(id).entry().orElseThrow();
  }

  /** The form of an entry as a browser would send it, with other values: names and values. */
  private static String[] form(String id, String... changes) {
    Map<String, List<String>> fields = EntryForm.of(entry(id));
    fields.put("based-on", List.of(String.valueOf(held(id).version())));
    fields.put("why", List.of("The page says so."));
    fields.put("source", List.of("https://example.org/page"));
    return filled(fields, changes);
  }

  /** What a reading group that is open to all has in the form, but for its name and its pages. */
  private static Map<String, List<String>> openGroup() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    filled(
        fields,
        "type",
        "program",
        "/kind",
        "reading-group",
        "/status",
        "active",
        "/entryLevel",
        "open",
        "/selective",
        "no",
        "/tracks/engineering",
        "1",
        "/tracks/conceptual",
        "2",
        "/tracks/governance",
        "1",
        "/languages",
        "en");
    return fields;
  }

  private static String[] filled(Map<String, List<String>> fields, String... changes) {
    for (int i = 0; i < changes.length; i += 2) {
      fields.put(changes[i], List.of(changes[i + 1]));
    }
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> pairs.addAll(List.of(name, value))));
    return pairs.toArray(String[]::new);
  }

  @Test
  void aFormerNameStaysAmongTheAliases() {
    String before = entry("metr").name();
    assertThat(ana.get("/desk/entries/metr").body()).contains("the former name stays");
    ana.post("/desk/entries/metr", form("metr", "/name", "Evaluators of Models"));
    assertThat(entry("metr").name()).isEqualTo("Evaluators of Models");
    assertThat(entry("metr").facts().aliases()).contains(before);
    ana.post("/desk/entries/metr", form("metr", "/name", before));
    assertThat(entry("metr").facts().aliases())
        .contains("Evaluators of Models")
        .doesNotContain(before);
  }

  @Test
  void everyEntryComesBackFromItsFormAsItWas() {
    for (Entry entry : site.catalog().entries()) {
      Map<String, List<String>> sent = new LinkedHashMap<>();
      List<EntryField> fields = SCHEMA.fields(entry.type());
      FieldView.of(fields, EntryJson.value(entry), FieldView.Marks.NONE, EntryForm.WORDS)
          .forEach(field -> EntryForm.gather(field, sent));
      JsonObject read = EntryDraft.read(entry.type().id(), fields, sent);
      assertThat(EntryJson.canonical(EntryJson.read(read).orThrow()))
          .isEqualTo(EntryJson.canonical(entry));
    }
  }

  @Test
  void aNewProgramIsAskedFirstForWhatItNeeds() {
    String page = ana.get("/desk/new?type=program").body();
    String needed = page.substring(0, page.indexOf("The other "));
    for (EntryField field : SCHEMA.fields(EntryType.PROGRAM)) {
      boolean isTypedOrPreset = !field.name().equals("id");
      if (field.isRequired() && isTypedOrPreset) {
        assertThat(needed).contains("id=\"/" + field.name() + "\"");
      }
    }
    assertThat(needed).doesNotContain("id=\"/note\"", "id=\"/modes\"");
  }

  @Test
  void aRoundThatWasAddedAndLeftEmptyIsNone() {
    String added = ana.post("/desk/entries/mats", form("mats", "do", "add:/rounds")).body();
    assertThat(added)
        .containsPattern("(?s)id=\"/rounds/0/role\".{0,200}<option value=\"participant\" selected");
    int rounds = ((Program) entry("mats")).rounds().size();
    String role = "/rounds/" + rounds + "/role";
    String same =
        ana.post("/desk/entries/mats", form("mats", role, "participant", "do", "remove:/modes/9"))
            .body();
    assertThat(same).doesNotContain("/rounds/" + rounds + "/label");
    String shown =
        ana.post("/desk/entries/mats", form("mats", role, "mentor", "do", "remove:/modes/9"))
            .body();
    assertThat(shown).contains("id=\"/rounds/" + rounds + "/label\"");
  }

  @Test
  void everyFieldOfTheSchemaIsAskedForWithItsHelp() {
    String page = ana.get("/desk/entries/mats").body();
    for (EntryField field : SCHEMA.fields(EntryType.PROGRAM)) {
      assertThat(page).contains("id=\"/" + field.name() + "\"");
      assertThat(field.help()).as(field.name()).isNotEmpty();
    }
    assertThat(page)
        .contains("id=\"/rounds/0/deadline\"", "Duplicate the last round", "Verified today")
        .contains("The last day to apply: a day (2027-03-15) or a month (2027-03).");
  }

  @Test
  void aSavedChangeIsLiveAtOnceWithWhoWhyAndSource() {
    HttpResponse<String> answer =
        ana.post("/desk/entries/lisa", form("lisa", "/summary", "A place of quokkas."));
    assertThat(header(answer, "Location")).isEqualTo("/desk/entries/lisa/history?done=edit");
    assertThat(ana.get("/entries/lisa").body()).contains("A place of quokkas.");
    assertThat(ana.get(header(answer, "Location")).body())
        .contains("To undo it, go back to the version before.", "Go back to version 1");
    EntryVersion saved = held("lisa");
    assertThat(saved.by().who()).isEqualTo("ana");
    assertThat(saved.by().why()).isEqualTo("The page says so.");
    assertThat(saved.by().source()).isEqualTo("https://example.org/page");
  }

  @Test
  void everyErrorStandsBesideItsFieldAndNothingTypedIsLost() {
    long before = held("mats").version();
    HttpResponse<String> answer =
        ana.post(
            "/desk/entries/mats",
            form(
                "mats",
                "/weeks",
                "a dozen",
                "/status",
                "sleeping",
                "/rounds/0/deadline",
                "soon",
                "why",
                "",
                "source",
                "nowhere"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"/weeks-error\"", "value=\"a dozen\"")
        .contains("id=\"/rounds/0/deadline-error\"", "value=\"soon\"")
        .contains("id=\"/status-error\"", "<option value=\"sleeping\" selected")
        .contains("id=\"why-error\"", "id=\"source-error\"", "value=\"nowhere\"")
        .contains("<a href=\"#/rounds/0/deadline\">Round 1: Deadline</a>")
        .contains("<a href=\"#why\">Say why, for the history.</a>")
        .doesNotContain("Verified today");
    assertThat(held("mats").version()).isEqualTo(before);
  }

  @Test
  void whatBreaksTheCatalogueAsAWholeIsToldBesideItsField() {
    HttpResponse<String> answer =
        ana.post("/desk/entries/mats", form("mats", "/organization", "no-such-organization"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("id=\"/organization-error\"", "value=\"no-such-organization\"");
  }

  @Test
  void namesAndWordsAreTakenForIdsCodesAndDays() {
    String[] sent =
        filled(
            openGroup(),
            "/name",
            "Tallinn Evenings",
            "/url",
            "https://example.org/tallinn",
            "/summary",
            "Evenings about alignment.",
            "/topics",
            "AI Control\nred teaming and jailbreaks",
            "/teaches/0/skill",
            "python programming",
            "/teaches/0/level",
            "2",
            "/organization",
            "metr",
            "/languages",
            "English\nEstonian",
            "/modes/0/setting",
            "in-person",
            "/modes/0/mentoring",
            "peer",
            "/modes/0/locations/0/city",
            "Tallinn",
            "/modes/0/locations/0/country",
            "Estonia",
            "/eligibility/countries",
            "ee\nFinland",
            "/funding/cost/amount",
            "10",
            "/funding/cost/currency",
            "eur",
            "/rounds/0/label",
            "Spring",
            "/rounds/0/role",
            "participant",
            "/rounds/0/starts",
            "May 2027",
            "/rounds/0/ends",
            "31 May 2027",
            "why",
            "They asked to be listed.");
    HttpResponse<String> made = ana.post("/desk/new", sent);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    Program program = (Program) entry("tallinn-evenings");
    assertThat(program.facts().topics()).containsExactly("ai-control", "red-teaming");
    assertThat(program.teaches().getFirst().skill()).isEqualTo("python");
    assertThat(program.organization()).isEqualTo("metr");
    assertThat(program.facts().languages()).containsExactly("en", "et");
    assertThat(program.modes().getFirst().locations().getFirst().country()).isEqualTo("EE");
    assertThat(EntryJson.canonical(program))
        .contains("\"countries\": [\"EE\", \"FI\"]", "\"currency\": \"EUR\"");
    assertThat(program.rounds().getFirst().starts()).hasToString("2027-05");
    assertThat(program.rounds().getFirst().ends()).hasToString("2027-05-31");
  }

  @Test
  void allThatIsWrongIsToldAtOnceEachAtAFieldThatIsThere() {
    String sent =
        ana.post(
                "/desk/new",
                filled(
                    openGroup(),
                    "/name",
                    "Quokka Readers",
                    "/url",
                    "nowhere",
                    "/topics",
                    "quokkas\nai-control",
                    "/organization",
                    "Quokka & Friends",
                    "/tracks/governance",
                    "much",
                    "/rounds/0/label",
                    "Spring",
                    "/rounds/0/role",
                    "participant",
                    "/rounds/0/country",
                    "Quokkaland"))
            .body();
    assertThat(sent)
        .contains("<a href=\"#/topics\">", "id=\"/topics-error\"")
        .contains("<a href=\"#/organization\">", "id=\"/organization-error\"")
        .contains("<a href=\"#/tracks/governance\">", "<a href=\"#/rounds/0/country\">")
        .contains("<a href=\"#/summary\">", "<a href=\"#why\">", "<a href=\"#source\">")
        .contains("href=\"/desk/new?type=organization&amp;name=Quokka+%26+Friends\"");
    assertThat(ana.get("/desk/new?type=organization&name=Quokka+%26+Friends").body())
        .contains("name=\"/name\" value=\"Quokka &amp; Friends\"");
  }

  @Test
  void whatIsThereAlreadyIsToldAtItsName() {
    String url = entry("mats").facts().url();
    String[] sent =
        filled(
            openGroup(),
            "/name",
            entry("mats").name(),
            "/url",
            url,
            "/summary",
            "Again.",
            "why",
            "They asked to be listed.");
    HttpResponse<String> there = ana.post("/desk/new", sent);
    assertThat(there.statusCode()).isEqualTo(409);
    assertThat(there.body())
        .contains("<a href=\"#/name\">", "id=\"/name-error\"", "href=\"/entries/mats\"")
        .doesNotContain("<a href=\"#/id\">", "name=\"/id\" value=\"mats");
    Map<String, List<String>> another = openGroup();
    String[] alike =
        filled(another, "/name", "Another", "/url", url, "/summary", "New.", "why", "New.");
    HttpResponse<String> asked = ana.post("/desk/new", alike);
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body()).contains("<a href=\"#distinct\">", "id=\"distinct-error\"");
    assertThat(ana.post("/desk/new", filled(another, "distinct", "true")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void theLastRoundIsDuplicatedWithoutItsDatesAndRowsComeAndGo() {
    Program program = (Program) entry("mats");
    int rounds = program.rounds().size();
    String doubled = ana.post("/desk/entries/mats", form("mats", "do", "duplicate:/rounds")).body();
    assertThat(doubled)
        .contains("id=\"/rounds/" + rounds + "/label\"")
        .contains("id=\"/rounds/0/label\" name=\"/rounds/0/label\" value=\"\"")
        .contains("id=\"/rounds/0/deadline\" name=\"/rounds/0/deadline\" value=\"\"")
        .contains("name=\"/rounds/1/label\" value=\"" + program.rounds().getFirst().label() + "\"");
    String fewer = ana.post("/desk/entries/mats", form("mats", "do", "remove:/rounds/0")).body();
    assertThat(fewer).doesNotContain("id=\"/rounds/" + (rounds - 1) + "/label\"");
    String more =
        ana.post("/desk/entries/mats", form("mats", "do", "add:/modes/0/locations")).body();
    assertThat(more)
        .contains("id=\"/modes/0/locations/0/city\" name=\"/modes/0/locations/0/city\" value=\"\"");
    assertThat(entry("mats")).isEqualTo(program);
  }

  @Test
  void aConflictShowsBothVersionsKeepsBothAndIsSavedOnceLookedAt() {
    String[] anas = form("arena", "/summary", "Ana wrote this.", "/weeks", "6");
    ana.post("/desk/entries/arena", form("arena", "/summary", "First.", "why", "before"));
    String[] bos = form("arena", "/summary", "Bo wrote this.", "/note", "Only Bo wrote this note.");
    assertThat(bo.post("/desk/entries/arena", bos).statusCode()).isEqualTo(303);
    long saved = held("arena").version();
    HttpResponse<String> conflict = ana.post("/desk/entries/arena", anas);
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body())
        .contains("Someone else saved it meanwhile", "bo saved version " + saved)
        .contains("Ana wrote this.", "Bo wrote this.", "value=\"theirs:summary\"")
        .contains("<th scope=\"row\">Summary</th><td>Ana wrote this.</td><td>Bo wrote this.")
        .containsPattern("As they saved it, in your form too: [Nn]ote\\.")
        .contains(">Only Bo wrote this note.</textarea>")
        .contains("name=\"based-on\" value=\"" + saved + "\"");
    assertThat(held("arena").version()).isEqualTo(saved);
    String[] looked = form("arena", "/summary", "Ana wrote this.", "/weeks", "6", "since", "1");
    String[] theirs = Arrays.copyOf(looked, looked.length + 2);
    theirs[looked.length] = "do";
    theirs[looked.length + 1] = "theirs:summary";
    assertThat(ana.post("/desk/entries/arena", theirs).body())
        .contains(">Bo wrote this.</textarea>")
        .doesNotContain("value=\"theirs:summary\"");
    assertThat(ana.post("/desk/entries/arena", looked).statusCode()).isEqualTo(303);
    assertThat(entry("arena").facts().summary()).isEqualTo("Ana wrote this.");
    assertThat(entry("arena").facts().note()).isEqualTo("Only Bo wrote this note.");
  }

  @Test
  void verifiedTodayIsAButtonOfItsOwn() {
    String page = ana.get("/desk/entries/spar").body();
    String version = String.valueOf(held("spar").version());
    assertThat(page).contains("action=\"/desk/entries/spar/verified\"");
    ana.post("/desk/entries/spar/verified", "based-on", version);
    assertThat(entry("spar").facts().verifiedAt()).isEqualTo(RunningSite.TODAY);
    assertThat(ana.post("/desk/entries/spar/verified", "based-on", version).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aNewProgramWithTwoRoundsIsMade() {
    assertThat(ana.get("/desk/new?type=program").body()).contains("A new program");
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String[] sent =
        filled(
            fields,
            "type",
            "program",
            "/id",
            "quokka-fellowship",
            "/name",
            "Quokka Fellowship",
            "/kind",
            "fellowship",
            "/url",
            "https://example.org/quokka",
            "/summary",
            "Mentored research on quokkas.",
            "/status",
            "active",
            "/entryLevel",
            "after-intro",
            "/selective",
            "yes",
            "/tracks/engineering",
            "3",
            "/tracks/conceptual",
            "0",
            "/tracks/governance",
            "0",
            "/languages",
            "en",
            "/rounds/0/label",
            "Autumn",
            "/rounds/0/role",
            "participant",
            "/rounds/0/deadline",
            "2027-09-01",
            "/rounds/0/starts",
            "2027-10",
            "/rounds/3/label",
            "Spring",
            "/rounds/3/role",
            "participant",
            "/rounds/3/starts",
            "2027-04-05",
            "/sources/0/url",
            "https://example.org/quokka",
            "why",
            "People asked for it.",
            "source",
            "https://example.org/quokka");
    HttpResponse<String> made = ana.post("/desk/new", sent);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(((Program) entry("quokka-fellowship")).rounds()).hasSize(2);
    assertThat(ana.get("/search?q=quokka+fellowship").body())
        .contains("/entries/quokka-fellowship");
    String first = ana.get(header(made, "Location")).body();
    assertThat(first).contains("It is in the catalogue from now on.");
    assertThat(first).doesNotContain("Go back", "go back");
    HttpResponse<String> taken = ana.post("/desk/new", filled(fields, "/summary", "Another."));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body()).contains("id=\"/id-error\"", ">Another.</textarea>");
  }

  @Test
  void thePageOfAProgramSaysWhatWasTyped() {
    Map<String, List<String>> fields = openGroup();
    String[] sent =
        filled(
            fields,
            "/name",
            "Numbat Fellowship",
            "/kind",
            "fellowship",
            "/url",
            "https://example.org/numbat",
            "/summary",
            "Mentored research on numbats.",
            "/selective",
            "yes",
            "/intensity",
            "full-time",
            "/rounds/0/label",
            "Autumn",
            "/rounds/0/role",
            "participant",
            "/rounds/0/opens",
            "2027-08-02",
            "/rounds/0/deadline",
            "2027-09",
            "/rounds/0/starts",
            "2027-10-04",
            "/rounds/0/ends",
            "2027-12-17",
            "/rounds/0/places",
            "12",
            "/rounds/1/label",
            "Spring",
            "/rounds/1/role",
            "participant",
            "/rounds/1/deadline",
            "2027-02-01",
            "/rounds/1/starts",
            "2027-04-05",
            "/selectivity/0/round",
            "2025",
            "/selectivity/0/applied",
            "180",
            "/selectivity/0/accepted",
            "12",
            "/selectivity/0/source",
            "https://example.org/numbat",
            "why",
            "They asked to be listed.");
    HttpResponse<String> made = ana.post("/desk/new", sent);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String page = ana.get("/entries/numbat-fellowship").body();
    assertThat(page)
        .contains("About 1 in 15 who applied", "As published for 2025.", "full time")
        .contains(">in September 2027</span>", "2 August 2027", "17 December 2027", "</span> 12")
        .contains("Nobody has dated these facts, nor compared them")
        .doesNotContain("Not published", "around September 2027", "earlier rounds");
    ana.post("/desk/entries/numbat-fellowship/verified", "based-on", "1");
    assertThat(ana.get("/entries/numbat-fellowship").body())
        .contains("Last compared with their sources on")
        .doesNotContain("Nobody has dated", "sources since");
  }

  @Test
  void whatNobodyLookedForIsNotToldToBeNone() {
    assertThat(ana.get("/desk/work").body())
        .contains("Dead links <span class=\"soft\">not checked yet</span>", "Not checked yet: ");
  }

  @Test
  void noPressOfAButtonTakesTheWholeCatalogueBack() {
    int before = site.store().contents().live().size();
    assertThat(ana.get("/desk/batches/1").body()).contains("How many entries go back?");
    HttpResponse<String> refused = ana.post("/desk/batches/1", "why", "A slip.", "count", "7");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("id=\"count-error\"", "value=\"A slip.\"");
    assertThat(site.store().contents().live()).hasSize(before);
  }

  @Test
  void aNewEntryNeedsNeitherIdNorItsSourceTwice() {
    HttpResponse<String> made =
        ana.post(
            "/desk/new",
            filled(
                openGroup(),
                "/name",
                "Möbius Café Talks",
                "/url",
                "https://example.org/moebius",
                "/summary",
                "Evenings about alignment.",
                "why",
                "They asked to be listed.",
                "source",
                "https://example.org/moebius/about"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(entry("mobius-cafe-talks").facts().sources().getFirst().url())
        .isEqualTo("https://example.org/moebius/about");
  }

  @Test
  void aSuggestedEntryIsBegunInTheFormAndItsReviewClosedWithIt() {
    String page = ana.get("/desk/new?review=3").body();
    assertThat(page)
        .contains("value=\"example-circle\"", "value=\"Example Circle\"", "Reads together.")
        .contains("name=\"review\" value=\"3\"", "value=\"Many ask for one.\"");
    String[] sent =
        filled(
            openGroup(),
            "review",
            "3",
            "/id",
            "example-circle",
            "/name",
            "Example Circle",
            "/url",
            "https://example.org/circle",
            "/summary",
            "Reads together.",
            "/sources/0/url",
            "https://example.org/circle",
            "why",
            "Many ask for one.",
            "source",
            "https://example.org/circle");
    HttpResponse<String> made = ana.post("/desk/new", sent);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    assertThat(site.store().findReview(3).orElseThrow().isOpen()).isFalse();
    assertThat(ana.get("/suggestions/3").body()).contains("Accepted");
  }

  @Test
  void aSuggestedValueIsEditedThenAccepted() {
    String page = ana.get("/desk/entries/mats?review=1").body();
    assertThat(page).contains("id=\"/weeks\" name=\"/weeks\" value=\"10\"");
    HttpResponse<String> answer =
        ana.post("/desk/entries/mats", form("mats", "/weeks", "11", "review", "1"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(((Program) entry("mats")).weeks()).isEqualTo(11);
    assertThat(site.store().findReview(1).orElseThrow().isOpen()).isFalse();
  }

  @Test
  void anEntryIsFoundByAPartOfItsNames() {
    assertThat(ana.get("/desk/entries?q=seri").body()).contains("href=\"/desk/entries/mats\"");
    assertThat(ana.get("/desk/entries?q=zzzz").body()).contains("Nothing is found for “zzzz”.");
  }

  @Test
  void anAdvisorEditsNothing() {
    Visitor abe = Visitor.signedIn(site::address, site.accounts(), "abe", Role.ADVISE);
    assertThat(abe.get("/desk/entries/mats").statusCode()).isEqualTo(403);
    assertThat(abe.post("/desk/entries/mats", form("mats")).statusCode()).isEqualTo(403);
    assertThat(abe.post("/desk/entries/mats/verified", "based-on", "1").statusCode())
        .isEqualTo(403);
    assertThat(abe.get("/desk/entries/mats/history").statusCode()).isEqualTo(200);
  }

  @Test
  void whatTakesSomethingFromPeoplesPathsNeedsASecondLookWithAReason() {
    HttpResponse<String> asked = ana.post("/desk/entries/mars", form("mars", "/status", "ended"));
    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(asked.body())
        .contains("A second look", "It takes something from the paths of", "losses-why-error");
    assertThat(held("mars").version()).isEqualTo(1);
    String[] ticked = form("mars", "/status", "ended", "accept-losses", "true");
    assertThat(ana.post("/desk/entries/mars", ticked).body())
        .contains("id=\"losses-why-error\"")
        .doesNotContain("id=\"accept-losses-error\"");
    HttpResponse<String> saved =
        ana.post(
            "/desk/entries/mars",
            form(
                "mars",
                "/status",
                "ended",
                "accept-losses",
                "true",
                "losses-why",
                "It has really ended."));
    assertThat(header(saved, "Location")).isEqualTo("/desk/entries/mars/history?done=edit");
    assertThat(held("mars").by().why())
        .matches("The page says so\\. Takes from paths of [a-z0-9-, ]+: It has really ended\\.");
    assertThat(ana.get("/desk/work").body())
        .contains("Paths that moved since release 3", "drops out: ");
  }
}
