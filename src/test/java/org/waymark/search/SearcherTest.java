package org.waymark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Status;
import org.waymark.json.CatalogFolder;
import org.waymark.place.Gazetteer;

/** Searches on the real catalogue, judged by order, never by score. */
final class SearcherTest {
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  @TempDir private static Path folder;
  private static SearchIndex index;
  private static Searcher searcher;

  @BeforeAll
  static void open() {
    index = SearchIndex.open(folder, Gazetteer.load());
    index.refresh(CATALOG, Map.of(), LocalDate.of(2026, 11, 25));
    searcher = index.acquire();
  }

  @AfterAll
  static void close() {
    searcher.close();
    index.close();
  }

  private static SearchPage search(String text) {
    return searcher.search(SearchQuery.of(text));
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.entry().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SERI MATS, mats",
    "seri mats, mats",
    "AGISF, agi-safety-fundamentals",
    "MLSS, ml-safety-scholars",
    "Stampy, aisafety-info",
    "Open Philanthropy, coefficient-giving",
    "arena, arena",
    "redwod reserch, redwood-research",
    "apolo research, apollo-research",
    "Anthropc, anthropic"
  })
  void namesOldNamesAndMisspeltNamesComeFirst(String text, String id) {
    assertThat(ids(search(text))).first().isEqualTo(id);
  }

  /** Funders and what they fund: the name alone means the one, with more words the other. */
  @ParameterizedTest
  @CsvSource({
    "Open Phil, coefficient-giving",
    "Open Phil technical ai safety RFP, openphil-tais-rfp-areas",
  })
  void wordsBesideANameSayWhichOfItsFamilyIsMeant(String text, String id) {
    assertThat(ids(search(text))).first().isEqualTo(id);
  }

  @Test
  void everyExactNameFindsABearerOfItFirst() {
    List<String> missed = new ArrayList<>();
    for (Entry entry : CATALOG.entries()) {
      List<String> found = ids(search(entry.name()));
      boolean first =
          !found.isEmpty()
              && Analysis.key(CATALOG.entry(found.getFirst()).name())
                  .equals(Analysis.key(entry.name()));
      if (!first) {
        missed.add(entry.name());
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void plainWordsFindWhatTheyMean() {
    assertThat(ids(search("mech interp")))
        .first()
        .satisfies(id ->
            assertThat(CATALOG.entry(id).facts().topics())
                .contains("mechanistic-interpretability"));
    assertThat(topicsOf(search("stop AI from lying")))
        .containsAnyOf("deceptive-alignment", "eliciting-latent-knowledge");
  }

  @ParameterizedTest
  @CsvSource({
    "how do I start in AI safety with no background, bluedot-future-of-ai",
    "finished the intro course what next, michigan-agisf-next-steps",
    "I keep getting rejected, ojorgensen-upskill-after-agisf",
    "do I need a PhD, 80k-ml-phd",
    "who can I talk to about my career, 80000-hours-advising",
  })
  void commonQuestionsLeadToTheirSignposts(String question, String id) {
    assertThat(ids(search(question)).subList(0, 3)).contains(id);
  }

  @Test
  void whatIsTooMuchIsNotReadAndSaidSo() {
    String words = "word ".repeat(32);
    assertThat(search(words + "\"a phrase\" -none").unread()).isEmpty();
    assertThat(search(words + "and then Too many").unread()).containsExactly("too", "many");
    assertThat(search("\"a phrase\" ".repeat(8) + "\"one more\" mats").unread())
        .containsExactly("\"one more\"");
    assertThat(search("mats " + "-no ".repeat(7) + "-nay -none -\"no one\"").unread())
        .containsExactly("-nay", "-none");
  }

  @Test
  void aPhraseThatTellsLittleHasToStandAsItIs() {
    assertThat(ids(search("no background"))).contains("bluedot-future-of-ai");
    assertThat(ids(search("background in law")).subList(0, 5))
        .doesNotContain("bluedot-future-of-ai", "aisafety-info");
  }

  @Test
  void aDegreeBehindADisciplineSaysWhoAsks() {
    assertThat(search("physics phd looking for research").understood())
        .extracting(Understood::meaning)
        .contains("open to graduate students")
        .doesNotContain("kind: degree");
    assertThat(search("phd in london").understood())
        .extracting(Understood::meaning)
        .contains("kind: degree");
  }

  private static Set<String> topicsOf(SearchPage page) {
    return page.hits().stream()
        .limit(3)
        .flatMap(hit -> hit.entry().facts().topics().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void oneEditIsForgiven() {
    long seed = 20261125;
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>(CATALOG.entries());
    int tried = 0;
    List<String> missed = new ArrayList<>();
    while (tried < 300) {
      Entry entry = entries.get(random.nextInt(entries.size()));
      if (entry.name().length() < 5) {
        continue;
      }
      tried++;
      String misspelt = edited(entry.name(), random);
      if (!ids(search(misspelt)).stream().limit(3).toList().contains(entry.id())) {
        missed.add(misspelt + " for " + entry.name());
      }
    }
    System.out.printf("seed %d: %d of %d misspelt names found%n", seed, 300 - missed.size(), 300);
    assertThat(missed).hasSizeLessThanOrEqualTo(15);
  }

  private static String edited(String name, Random random) {
    int at = random.nextInt(name.length());
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(3)) {
      case 0 -> name.substring(0, at) + letter + name.substring(at);
      case 1 -> name.substring(0, at) + name.substring(at + 1);
      default -> name.substring(0, at) + letter + name.substring(at + 1);
    };
  }

  @Test
  void valuesOfOneFacetWidenAndFacetsNarrow() {
    SearchQuery all = SearchQuery.of("");
    SearchPage programs = searcher.search(all.with(Facet.TYPE, "program"));
    SearchPage both = searcher.search(all.with(Facet.TYPE, "program").with(Facet.TYPE, "resource"));
    SearchPage narrowed =
        searcher.search(all.with(Facet.TYPE, "program").with(Facet.STATUS, "active"));
    assertThat(programs.total()).isEqualTo(CATALOG.programs().size());
    assertThat(both.total()).isEqualTo(CATALOG.programs().size() + CATALOG.resources().size());
    assertThat(narrowed.total())
        .isEqualTo(CATALOG.programs().stream().filter(p -> p.status() == Status.ACTIVE).count());
  }

  @Test
  void aChosenValueDoesNotHideTheOthersOfItsFacet() {
    SearchPage programs = searcher.search(SearchQuery.of("").with(Facet.TYPE, "program"));
    assertThat(programs.facets().get(Facet.TYPE))
        .extracting(SearchPage.FacetCount::value)
        .containsExactlyInAnyOrder("program", "resource", "organization");
  }

  @Test
  void facetCountsAreWhatChoosingThemWouldFind() {
    SearchQuery query = SearchQuery.of("governance").with(Facet.TYPE, "program");
    Map<Facet, List<SearchPage.FacetCount>> facets = searcher.search(query).facets();
    assertThat(facets).containsKeys(Facet.TYPE, Facet.SETTING, Facet.COUNTRY, Facet.TOPIC);
    facets.forEach((facet, counts) ->
        counts.forEach(count ->
            assertThat(searcher.search(query.without(facet).with(facet, count.value())).total())
                .as(facet + " " + count.value())
                .isEqualTo(count.count())));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    SearchQuery query = SearchQuery.of("safety");
    List<String> whole = ids(searcher.search(query.withLimit(60)));
    List<String> pages = new ArrayList<>();
    for (int offset = 0; offset < 60; offset += 20) {
      pages.addAll(ids(searcher.search(query.withOffset(offset))));
    }
    assertThat(pages).isEqualTo(whole).doesNotHaveDuplicates();
  }

  @Test
  void wordsBehindAMinusAreLeftOutAndQuotedOnesAreKept() {
    assertThat(search("alignment -forum").hits())
        .isNotEmpty()
        .allSatisfy(hit ->
            assertThat(Analysis.words(hit.entry().name() + " " + hit.entry().facts().summary()))
                .doesNotContain("forum"));
    assertThat(ids(search("\"eliciting latent knowledge\""))).contains("elk-report");
  }

  @Test
  void placesMoneyAndStagesAreReadFromTheWords() {
    assertThat(search("gov fellowship london funded").understood())
        .extracting(Understood::words)
        .containsExactly("fellowship", "london", "funded");
    assertThat(search("online course for undergrads").understood())
        .extracting(Understood::words)
        .containsExactly("online", "course", "undergrads");
    assertThat(ids(search("AI safety group in Tokyo"))).first().isEqualTo("ai-safety-tokyo");
  }

  @Test
  void whatIsOfACityComesBeforeWhatIsThereToo() {
    assertThat(ids(search("berlin"))).first().isEqualTo("ai-safety-berlin");
  }

  @Test
  void aCountryWithoutEntriesGivesItsContinentAndSaysSo() {
    assertThat(search("finland").understood())
        .extracting(Understood::meaning)
        .containsExactly("near or in Finland");
    assertThat(search("finland").total()).isGreaterThan(100);
    assertThat(search("sweden").understood())
        .extracting(Understood::meaning)
        .containsExactly("in Sweden");
  }

  @Test
  void aWordThatTurnsOthersHasToStandWithThem() {
    assertThat(ids(search("technical background")))
        .as("'no technical background' is said by other words")
        .isNotEqualTo(ids(search("no technical background")));
    assertThat(ids(search("no technical background"))).first().isEqualTo("bluedot-agi-strategy");
  }

  @Test
  void datesAreReadAsOfTheDayOfTheIndex() {
    assertThat(search("deadline january").understood())
        .extracting(Understood::meaning)
        .containsExactly("deadline in January 2027");
    assertThat(search("deadline december").understood())
        .extracting(Understood::meaning)
        .containsExactly("deadline in December 2026");
    assertThat(search("winter fellowship").understood())
        .extracting(Understood::meaning)
        .first()
        .isEqualTo("deadline or start in December 2026 to February 2027");
  }

  @Test
  void closingSoonPutsANearDeadlineFirst() {
    NextDeadline next = search("applications closing soon").hits().getFirst().nextDeadline();
    assertThat(Objects.requireNonNull(next).date()).isBefore(LocalDate.of(2026, 12, 25));
  }

  @Test
  void whatIsNotWantedIsNotSearchedFor() {
    SearchPage page = search("fellowship without coding");
    assertThat(page.understood()).extracting(Understood::meaning).contains("needs no programming");
    assertThat(page.hits())
        .first()
        .satisfies(hit -> assertThat(hit.entry().facts().topics()).doesNotContain("programming"));
  }

  @Test
  void anExactStageComesBeforeAnyStage() {
    assertThat(ids(search("program for high schoolers")))
        .first()
        .isEqualTo("non-trivial-fellowship");
  }

  @Test
  void aQueryOfManyWordsLeavesMostEntriesOut() {
    assertThat(search("gov fellowship london funded").total()).isBetween(5, 150);
    assertThat(search("part time online mentored research").total()).isBetween(5, 300);
  }

  @Test
  void whatWasUnderstoodCanBeTakenAway() {
    Understood london = search("fellowship london").understood().getLast();
    assertThat(searcher.search(london.without()).understood())
        .extracting(Understood::words)
        .containsExactly("fellowship");
  }

  @Test
  void nothingFoundNamesTheFilterToLift() {
    SearchPage page =
        searcher.search(
            SearchQuery.of("MATS").with(Facet.TYPE, "program").with(Facet.COUNTRY, "MN"));
    assertThat(page.total()).isZero();
    assertThat(page.lift())
        .satisfies(lift -> {
          assertThat(lift.parameter()).isEqualTo("country");
          assertThat(searcher.search(lift.query()).total()).isEqualTo(lift.count());
        });
  }

  @Test
  void completionsBeginWithTheNameThatIsTyped() {
    assertThat(searcher.suggest("mat", 8))
        .first()
        .satisfies(s -> {
          assertThat(s.id()).isEqualTo("mats");
          assertThat(s.type()).isEqualTo("program");
        });
    assertThat(searcher.suggest("interpretab", 8))
        .anySatisfy(s -> assertThat(s.type()).isEqualTo("topic"));
    assertThat(searcher.suggest("Berl", 8))
        .anySatisfy(s -> assertThat(s.type()).isEqualTo("place"));
  }

  @Test
  void anyTextIsAnswered() {
    long seed = 4711;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "mats",
      "\"",
      "-",
      "(",
      ")",
      "*",
      "?",
      "~",
      "^",
      ":",
      "[",
      "]",
      "{",
      "}",
      "\\",
      "/",
      "AND",
      "OR",
      "NOT",
      "||",
      "&&",
      "+",
      "\u0000",
      "\u202e",
      "日本",
      "𝔘𝔫𝔦",
      "é",
      "\uD800",
      ".*",
      "(a+)+$",
      " ",
      "\t",
      "in",
      "near",
      "funded",
      "january",
      "a".repeat(300)
    };
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextBoolean()) {
          text.append(' ');
        }
      }
      SearchPage page = search(text.toString());
      assertThat(page.total()).as(text.toString()).isGreaterThanOrEqualTo(0);
      searcher.suggest(text.toString(), 8);
    }
  }

  @Test
  void theSameQueryGivesTheSamePage() {
    assertThat(ids(search("interpretability"))).isEqualTo(ids(search("interpretability")));
  }
}
