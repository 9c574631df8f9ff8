package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Problem;
import org.waymark.say.Say;

/** Entries as a table, and back. */
final class EntryTableTest {
  private static final EntryTable TABLE = EntryTable.of(EntrySchema.load());
  private static final List<Entry> ENTRIES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().entries();

  private static List<EntryPatch> read(String table) {
    return TABLE.read(table).orThrow();
  }

  private static Map<String, String> problems(String table) {
    Map<String, String> problems = new HashMap<>();
    for (Problem problem : TABLE.read(table).problems()) {
      problems.put(problem.line() + " " + problem.pointer(), Say.english().of(problem.message()));
    }
    return problems;
  }

  @Test
  void theWholeCatalogueTakenAndGivenBackIsTheSame() {
    List<EntryPatch> patches = read(TABLE.write(ENTRIES, TABLE.columns()));
    assertThat(patches).hasSameSizeAs(ENTRIES);
    for (int i = 0; i < patches.size(); i++) {
      Entry entry = ENTRIES.get(i);
      JsonObject after = patches.get(i).applyTo(EntryJson.value(entry));
      assertThat(EntryJson.read(after).orThrow()).isEqualTo(entry);
      JsonObject anew = patches.get(i).applyTo(new JsonObject(Map.of(), 0));
      assertThat(EntryJson.read(anew).orThrow()).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "'=x", "''@x", "'plain", "a\"b,c\nd"})
  void noCellIsAFormulaAndEachIsReadAsItWas(String text) {
    String line = Csv.line(List.of("id", text));
    assertThat(line).doesNotContainPattern("[,\"][=+@-]");
    assertThat(Csv.read("id,summary\r\n" + line).orThrow().getLast().cells())
        .containsExactly("id", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id,weeks\nmats,12", "id;weeks\r\nmats;12\r\n", "\uFEFFid\tweeks\n\nmats\t12\n\n"})
  void cellsArePartedAsSpreadsheetsDo(String table) {
    assertThat(read(table).getFirst().members().get("weeks")).isInstanceOf(JsonNumber.class);
    assertThat(read(table)).extracting(EntryPatch::id).containsExactly("mats");
  }

  @Test
  void aMemberOfAFieldIsAColumnAndAnEmptyCellTakesItAway() {
    JsonObject before =
        (JsonObject)
            JsonParsing.parse(
                    "{\"tracks\":{\"engineering\":1,\"conceptual\":2},\"topics\":[\"a\"]}", null)
                .orThrow();
    EntryPatch patch =
        read("id,tracks.engineering,tracks.conceptual,topics\nx,3,,one; two").getFirst();
    assertThat(JsonWriting.compact(patch.applyTo(before)))
        .isEqualTo("{\"tracks\":{\"engineering\":3},\"topics\":[\"one\",\"two\"],\"id\":\"x\"}");
  }

  @Test
  void whatIsWrongIsToldByRowAndColumn() {
    assertThat(problems("id,sumary\nmats,x")).containsEntry("1 ", "'sumary' is no column");
    assertThat(problems("name\nMATS")).containsKey("1 /id");
    assertThat(problems("id,id\na,b")).containsEntry("1 /id", "the column stands twice");
    assertThat(problems("id,tracks,tracks.engineering\nmats,{},1")).containsKey("1 /tracks");
    assertThat(problems("id,rounds\nmats,\"[{\"")).containsOnlyKeys("2 /rounds");
    assertThat(problems("id,name\nmats,x,y")).containsOnlyKeys("2 ");
    assertThat(problems("id,name\nmats,\"x")).isNotEmpty();
    assertThat(problems("")).isNotEmpty();
  }
}
