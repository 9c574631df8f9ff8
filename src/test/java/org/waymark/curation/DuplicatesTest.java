package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Term;
import org.waymark.json.CatalogFolder;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;

/**
 * How well likely duplicates are told, on labelled pairs: pairs of entries that are easily taken
 * for one, and entries each beside a record of the same thing as another source may write it.
 */
final class DuplicatesTest {
  private static final Path PAIRS =
      Path.of("src/test/resources/org/waymark/curation/duplicate-pairs.jsonl");
  private static final Catalog CATALOG =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().catalog(1);

  private record Labelled(String name, Sketch one, Sketch two, boolean same) {}

  private static List<Labelled> pairs() throws IOException {
    List<Labelled> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS)) {
      JsonObject pair = (JsonObject) JsonParsing.parse(line, "pair").orThrow();
      Sketch entry = Sketch.of(CATALOG.entry(text(pair, "entry")));
      Sketch other =
          pair.get("record") instanceof JsonObject described
              ? described(described)
              : Sketch.of(CATALOG.entry(text(pair, "other")));
      boolean same = pair.get("same") instanceof JsonBoolean label && label.value();
      pairs.add(new Labelled(line, entry, other, same));
    }
    return pairs;
  }

  private static Sketch described(JsonObject described) {
    Set<String> places = new TreeSet<>();
    if (described.get("places") instanceof JsonArray cities) {
      for (JsonValue city : cities.items()) {
        places.add(((JsonText) city).value().toLowerCase(Locale.ROOT));
      }
    }
    return new Sketch(
        null,
        Term.find(EntryType.class, text(described, "type")).orElseThrow(),
        text(described, "kind"),
        List.of(text(described, "name")),
        text(described, "url"),
        described.get("organization") == null ? null : text(described, "organization"),
        places,
        Set.of());
  }

  private static String text(JsonObject object, String member) {
    return object.get(member) instanceof JsonText text ? text.value() : "";
  }

  @Test
  void theDocumentStatesPrecisionAndRecallOnTheLabelledPairs() throws IOException {
    int found = 0;
    int wrong = 0;
    int missed = 0;
    List<Labelled> pairs = pairs();
    for (Labelled pair : pairs) {
      Likeness likeness = Likeness.between(pair.one(), pair.two());
      if (likeness.isLikely() && pair.same()) {
        found++;
      } else if (likeness.isLikely()) {
        wrong++;
        System.out.println("taken for one: " + likeness + " " + pair.name());
      } else if (pair.same()) {
        missed++;
        System.out.println("missed: " + likeness + " " + pair.name());
      }
    }
    String figure =
        "precision %d of %d, recall %d of %d, on %d pairs"
            .formatted(found, found + wrong, found, found + missed, pairs.size());
    System.out.println("duplicates: " + figure);
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Files.readString(Path.of("docs", "operating.md"))).contains(figure);
  }

  @Test
  void theCataloguesOwnLikelyDuplicatesAreFew() {
    List<Duplicates.Pair> pairs = Duplicates.in(CATALOG);
    pairs.forEach(pair -> System.out.println("likely: " + pair));
    assertThat(pairs).hasSizeLessThan(20);
  }

  @Test
  void theSignalsAreNamed() {
    Sketch one = Sketch.of(CATALOG.entry("arena"));
    Sketch two =
        new Sketch(
            null,
            EntryType.PROGRAM,
            "bootcamp",
            List.of("Arena"),
            "http://arena.education/index.html?utm_source=x",
            "arena-organization",
            Set.of("london"),
            Set.of());
    assertThat(Likeness.between(one, two).signals())
        .containsExactly(
            Likeness.Signal.SAME_NAME,
            Likeness.Signal.SAME_URL,
            Likeness.Signal.SAME_ORGANIZATION,
            Likeness.Signal.SAME_PLACE,
            Likeness.Signal.SAME_KIND);
  }

  @Test
  void whatIsKnownToBeAnotherThingIsNotAlike() {
    Likeness likeness =
        Likeness.between(
            Sketch.of(CATALOG.entry("shallow-review-2024")),
            Sketch.of(CATALOG.entry("shallow-review-2025")));
    assertThat(likeness.signals()).isEmpty();
  }
}
