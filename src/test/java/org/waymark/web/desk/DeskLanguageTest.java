package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Entry;
import org.waymark.curation.Editing;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.json.EntryTable;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.Role;
import org.waymark.web.EntryWords;
import org.waymark.web.RunningSite;

/**
 * In Spanish no page of the desk says in English what it says itself: whatever stands on both the
 * Spanish and the English page is a fact, a name, or what someone typed.
 */
final class DeskLanguageTest {
  private static final Path FILES = Path.of("src/main/resources/org/waymark/say");
  private static final Pattern SEEN =
      Pattern.compile("(?:aria-label|placeholder|title|alt)=\"([^\"]+)\"|>([^<]+)<");

  @TempDir private static Path folder;
  private static RunningSite site;
  private static Visitor english;
  private static Visitor spanish;
  private static String facts;
  private static Set<String> alike;

  @BeforeAll
  static void start() throws IOException {
    site = RunningSite.start(folder);
    site.store().addEmptySearches(Map.of("quokka fellowship", 3L), RunningSite.TODAY, 100);
    english = Visitor.signedIn(site::address, site.accounts(), "ana", Role.ADMIN);
    spanish = Visitor.signedIn(site::address, site.accounts(), "eva", Role.ADMIN);
    spanish.speak("es");
    String share = RunningSite.savedPath().substring("/pathways/".length());
    for (Visitor visitor : List.of(english, spanish)) {
      visitor.post("/desk/paths", "link", share);
    }
    StringBuilder all = new StringBuilder();
    for (Entry entry : site.catalog().entries()) {
      all.append(EntryJson.canonical(entry).replace("\\\"", "\"")).append('\n');
    }
    try (Stream<Path> files = Files.walk(Path.of("resources-catalog"))) {
      for (Path file : files.filter(one -> one.toString().endsWith("people.json")).toList()) {
        all.append(Files.readString(file));
      }
    }
    site.store()
        .openReviews()
        .forEach(review -> all.append(review.by().why()).append(review.matter()).append('\n'));
    EntryWords words = new EntryWords(site.catalog(), Say.english());
    for (String id : List.of("mats", "lasr-labs", "arena")) {
      FieldView.of(
              EntrySchema.load().fields(site.catalog().entry(id).type()),
              EntryJson.value(site.catalog().entry(id)),
              FieldView.Marks.NONE,
              words)
          .forEach(field -> addBriefs(field, all));
      EntryJson.value(site.catalog().entry(id))
          .members()
          .forEach((name, value) -> all.append(words.brief(name, value)).append('\n'));
    }
    facts = all.toString();
    alike = alike();
  }

  /** Adds what folded parts of the form say of facts. */
  private static void addBriefs(FieldView field, StringBuilder all) {
    all.append(field.brief()).append('\n');
    field.members().forEach(member -> addBriefs(member, all));
    field
        .rows()
        .forEach(row -> {
          all.append(row.brief()).append('\n');
          row.members().forEach(member -> addBriefs(member, all));
        });
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  /** What both languages say in the same words, and what is no language. */
  private static Set<String> alike() throws IOException {
    Properties first = read("messages.properties");
    Properties second = read("messages_es.properties");
    Set<String> same = new HashSet<>(EntryTable.of(EntrySchema.load()).columns());
    same.addAll(List.of("Waymark", "first import"));
    for (String key : first.stringPropertyNames()) {
      if (first.getProperty(key).equals(second.getProperty(key))) {
        same.add(first.getProperty(key));
      }
    }
    Files.readAllLines(FILES.resolve("fields_es.tsv")).stream()
        .map(line -> line.split("\t"))
        .filter(pair -> pair[0].equals(pair[1]))
        .forEach(pair -> same.add(pair[0]));
    return same;
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(FILES.resolve(file))) {
      properties.load(in);
    }
    return properties;
  }

  /** What a page says: its texts and what assistive technology reads, without facts. */
  private static Set<String> said(String html) {
    String page =
        html.substring(html.indexOf("<body"))
            .replaceAll("(?s)<script.*?</script>|<svg.*?</svg>|<textarea.*?</textarea>", "")
            .replaceAll("(?s)<(\\w+)[^>]* lang=\"[a-z]+\"[^>]*>.*?</\\1>", "");
    Set<String> said = new TreeSet<>();
    Matcher matcher = SEEN.matcher(page);
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String whole =
          text.replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"").strip();
      if (whole.matches("(?s).*\\p{L}{3}.*")
          && !alike.contains(whole)
          && !facts.contains(whole)
          && !whole.startsWith("[{")) {
        said.add(whole);
      }
    }
    return said;
  }

  private static void assertSpanish(HttpResponse<String> theirs, HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(theirs.statusCode());
    assertThat(page.body()).contains("<html lang=\"es\"");
    Set<String> left = said(page.body());
    Set<String> translated = new TreeSet<>(left);
    left.retainAll(said(theirs.body()));
    translated.removeAll(left);
    assertThat(left).isEmpty();
    assertThat(translated).hasSizeGreaterThan(20);
  }

  @TestFactory
  Stream<DynamicTest> aPageSaysNothingInEnglish() {
    return Stream.of(
            "/desk",
            "/desk/reviews/1",
            "/desk/reviews/2",
            "/desk/reviews/3",
            "/desk/reviews/1/paths",
            "/desk/work",
            "/desk/paths",
            "/desk/entries?q=mats",
            "/desk/entries?q=zzzz",
            "/desk/new?type=program",
            "/desk/new?type=resource",
            "/desk/new?type=organization",
            "/desk/entries/arena",
            "/desk/entries/arena/history",
            "/desk/bulk",
            "/desk/people",
            "/desk/merge?keep=mats",
            "/desk/merge?keep=mats&other=lasr-labs",
            "/desk/merge?keep=mats&other=nothing",
            "/desk/merge?keep=mats&other=mats",
            "/desk/merge?keep=mats&other=lisa",
            "/account")
        .map(path ->
            DynamicTest.dynamicTest(
                path, () -> assertSpanish(english.get(path), spanish.get(path))));
  }

  /** Pages of a few lines, which say nothing in English all the same. */
  @TestFactory
  Stream<DynamicTest> aProblemIsSaidInSpanish() {
    return Stream.of(
            "/nothing/here",
            "/entries/nothing",
            "/topics/nothing",
            "/skills/nothing",
            "/places/nothing",
            "/suggestions/0",
            "/releases/99",
            "/pathways/nothing",
            "/search?limit=many&sort=best&near=Lundon&country=Nowhere&colour=red&maxCost=-1",
            "/search?deadlineBefore=soon&withinKm=5&type=programm&q=a&q=b",
            "/welcome/nothing",
            "/desk/reviews/99",
            "/desk/entries/nothing/history",
            "/desk/batches/99",
            "/desk/new?type=nothing")
        .map(path ->
            DynamicTest.dynamicTest(
                path, () -> assertSaysNoEnglish(english.get(path), spanish.get(path))));
  }

  private static void assertSaysNoEnglish(HttpResponse<String> theirs, HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(theirs.statusCode()).isGreaterThanOrEqualTo(400);
    Set<String> left = said(page.body());
    left.retainAll(said(theirs.body()));
    assertThat(left).isEmpty();
  }

  @Test
  void whatAnAccountRefusesIsSaidInSpanish() {
    String wrong = "not my own password";
    String better = "quince lagartos azules";
    for (String[] form :
        List.of(
            new String[] {"old-password", wrong, "password", better},
            new String[] {"old-password", Visitor.PASSWORD, "password", "short"},
            new String[] {"old-password", Visitor.PASSWORD, "password", "aaaaaaaaaaaaaa"},
            new String[] {"old-password", Visitor.PASSWORD, "password", "qwertyuiop123"})) {
      assertSpanish(
          english.post("/account/password", form), spanish.post("/account/password", form));
    }
    for (String[] form :
        List.of(
            new String[] {"name", "eva", "role", "edit"},
            new String[] {"name", "Ünfit", "role", "edit"})) {
      assertSpanish(english.post("/desk/people", form), spanish.post("/desk/people", form));
    }
    String[] unknown = {"do", "reset"};
    assertSpanish(
        english.post("/desk/people/nobody", unknown), spanish.post("/desk/people/nobody", unknown));
    Visitor guest = new Visitor(site::address, "guest");
    Visitor invitada = new Visitor(site::address, "invitada");
    invitada.speak("es");
    assertSaysNoEnglish(guest.signIn("ana", wrong), invitada.signIn("ana", wrong));
    String welcome = "/welcome/" + site.accounts().add("leo", Role.EDIT);
    String[] weak = {"password", "short"};
    assertSaysNoEnglish(guest.post(welcome, weak), invitada.post(welcome, weak));
  }

  @Test
  void whatChangedMeanwhileIsSaidInSpanish() {
    Authorship by = Authorship.of("ana", RunningSite.NOW, "first import");
    Editing.verify(site.store(), "lisa", 1, RunningSite.TODAY, by);
    String[] stale = {"version", "1", "based-on", "7", "why", "because"};
    assertSpanish(
        english.post("/desk/entries/lisa/history", stale),
        spanish.post("/desk/entries/lisa/history", stale));
    String[] never = {"version", "77", "based-on", "1", "why", "because"};
    assertSaysNoEnglish(
        english.post("/desk/entries/arena/history", never),
        spanish.post("/desk/entries/arena/history", never));
  }

  @Test
  void whatIsMissingInAFormIsSaidInSpanish() {
    List<String[]> forms = new ArrayList<>();
    forms.add(new String[] {"/desk/entries/arena/history", "version", "1", "based-on", "1"});
    forms.add(new String[] {"/desk/reviews/1", "verdict", "decline"});
    forms.add(new String[] {"/desk/reviews/1", "verdict", "accept", "part", "/weeks"});
    forms.add(new String[] {"/desk/bulk", "do", "look"});
    forms.add(new String[] {"/desk/merge", "keep", "mats", "other", "lasr-labs"});
    forms.add(new String[] {"/desk/paths", "link", "no link"});
    for (String[] form : forms) {
      String[] fields = new String[form.length - 1];
      System.arraycopy(form, 1, fields, 0, fields.length);
      assertSpanish(english.post(form[0], fields), spanish.post(form[0], fields));
    }
  }

  /** What the catalogue's own rules find, which the form shows beside its fields. */
  @Test
  void whatIsWrongWithAnEntryIsSaidInSpanish() {
    List<String> form = new ArrayList<>();
    String facts =
        """
        type program
        /id A_b
        /name MATS
        /kind course
        /status active
        /entryLevel open
        /url no
        /summary x
        /tracks/engineering 7
        /tracks/conceptual 2
        /tracks/governance 1
        /languages q9
        /selective no
        /topics wrong
        /organization mats
        /leadsTo wrong
        /weeks 600
        /hoursPerWeekTypical 5
        /modes/0/setting online
        /modes/0/mentoring peer
        /modes/0/locations/0/country UK
        /prerequisites/0/skill wrong
        /prerequisites/0/level 9
        /rounds/0/label x
        /rounds/0/role participant
        /rounds/0/zone No/Where
        /rounds/0/deadline 2027-05-01
        /rounds/0/starts 2027-01-01
        /selectivity/0/round x
        /selectivity/0/applied 10
        /selectivity/0/accepted 20
        /selectivity/0/rate 0.5
        /selectivity/0/source no
        /sources/0/url no
        why x
        source https://example.org/page
        """;
    facts.lines().forEach(line -> form.addAll(List.of(line.split(" ", 2))));
    String[] sent = form.toArray(String[]::new);
    HttpResponse<String> page = spanish.post("/desk/new", sent);
    assertSpanish(english.post("/desk/new", sent), page);
    assertThat(page.body())
        .contains("«A_b» no es un identificador", "La tasa 0,5 no es 20 de 10")
        .contains("«deadline» (2027-05-01) es posterior a «starts» (2027-01-01)")
        .doesNotContain("{0}", "{1}");
  }

  @Test
  void whatIsWrongWithATableIsSaidInSpanish() {
    for (String text :
        List.of(
            "id,sumary,summary,summary,rounds,rounds.label\nmats,a,b,c,d,e",
            "name\nMATS",
            "id,weeks,rounds,modes\nmats,a,{,9\nmats,1,,,8\n,2,,",
            "id,type\nmats,resource\nA_b,program",
            "id",
            "{}",
            "[1]",
            "[",
            "id,name\nmats,\"x")) {
      String[] form = {"do", "look", "text", text};
      assertSpanish(english.post("/desk/bulk", form), spanish.post("/desk/bulk", form));
    }
  }
}
