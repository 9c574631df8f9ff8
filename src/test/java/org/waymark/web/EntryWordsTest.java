package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonText;
import org.waymark.say.Languages;
import org.waymark.say.Say;

/** Values of entries in words. */
final class EntryWordsTest {
  private static final Catalog CATALOG = catalog();
  private static final EntryWords WORDS = new EntryWords(CATALOG, Say.english());

  private static Catalog catalog() {
    CatalogFolder.Contents files = CatalogFolder.read(Path.of("resources-catalog")).orThrow();
    return Catalog.of(1, files.vocabularies(), files.entries());
  }

  @Test
  void severalThingsAreSaidInFullEachOnALine() {
    String modes =
        """
        [{"setting":"in-person","locations":[{"city":"London","country":"GB"},{"city":"Paris"}]},
         {"setting":"online","hoursPerWeek":5}]
        """;
    assertThat(WORDS.full("/modes", modes))
        .isEqualTo(
            """
            setting in person, locations (city London, country United Kingdom; city Paris)
            setting online, hours per week 5\
            """);
    assertThat(WORDS.full("/aliases", "[\"a\",\"b\"]")).isEqualTo("a, b");
    assertThat(WORDS.full("/sources", "[{\"url\":\"https://a.org/b\",\"asOf\":\"2025\"}]"))
        .isEqualTo("https://a.org/b, as of 2025");
    assertThat(WORDS.full("/selective", "true")).isEqualTo("yes");
    assertThat(WORDS.full("/weeks", null)).isEqualTo("not stated");
  }

  @Test
  void whatAnIdRefersToIsCalledByItsName() {
    assertThat(WORDS.full("/leadsTo", "[\"mats\",\"arena-curriculum\"]"))
        .isEqualTo("MATS, ARENA curriculum (course materials)");
    assertThat(WORDS.full("/topics", "[\"mechanistic-interpretability\"]"))
        .isEqualTo("Mechanistic interpretability");
    assertThat(WORDS.full("/teaches", "[{\"skill\":\"deep-learning\",\"level\":2}]"))
        .isEqualTo("skill Deep learning, level 2");
    assertThat(WORDS.full("/languages", "[\"en\"]")).isEqualTo("English");
    assertThat(WORDS.full("/eligibility", "{\"countries\":[\"GB\"]}"))
        .isEqualTo("countries (United Kingdom)");
  }

  @Test
  void datesAndTermsAreSaidInTheLanguage() {
    EntryWords spanish = new EntryWords(CATALOG, Languages.of("es", null));
    assertThat(WORDS.full("/rounds/0/deadline", "\"2027-03-15\"")).isEqualTo("15 March 2027");
    assertThat(WORDS.full("/rounds/0/deadline", "\"soon\"")).isEqualTo("soon");
    assertThat(spanish.full("/kind", "\"reading-group\"")).isEqualTo("grupo de lectura");
    assertThat(spanish.brief("/rounds", "[{},{}]")).isEqualTo("2 elementos");
  }

  @Test
  void whatLooksLikeAnIdAndIsATextStaysAsItIs() {
    assertThat(WORDS.brief("name", new JsonText("circuit-tracer", 0))).isEqualTo("circuit-tracer");
    assertThat(WORDS.brief("leadsTo", new JsonText("no-such-entry", 0))).isEqualTo("no-such-entry");
  }
}
