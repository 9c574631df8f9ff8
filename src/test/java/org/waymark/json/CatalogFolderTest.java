package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.catalog.Catalog;

final class CatalogFolderTest {
  private static final Path CATALOG = Path.of("resources-catalog");

  @TempDir private Path temp;

  @Test
  void theCatalogueIsValidAndWhole() {
    Parsed<CatalogFolder.Contents> read = CatalogFolder.read(CATALOG);
    assertThat(read.problems()).isEmpty();
    Catalog catalog = read.orThrow().catalog(1);
    assertThat(catalog.programs()).hasSizeGreaterThanOrEqualTo(259);
    assertThat(catalog.resources()).hasSizeGreaterThanOrEqualTo(581);
    assertThat(catalog.organizations()).hasSizeGreaterThanOrEqualTo(377);
  }

  @Test
  void writesTheBytesThatItRead() throws IOException {
    CatalogFolder.Contents contents = CatalogFolder.read(CATALOG).orThrow();
    CatalogFolder.write(temp, contents.vocabularies(), contents.entries(), contents.redirects());
    Map<String, String> written = files(temp);
    Map<String, String> original = files(CATALOG);
    original.keySet().removeIf(name -> !written.containsKey(name));
    assertThat(written).hasSizeGreaterThan(1200).isEqualTo(original);
  }

  @Test
  void namesFileLinePointerAndWhatWouldBeRight() throws IOException {
    copy("programs", "{\n  \"id\": \"x\",\n  \"typ\": \"program\"\n}\n");
    List<String> problems = CatalogFolder.read(temp).problems().stream().map(Faults::line).toList();
    assertThat(problems).anyMatch(text -> text.contains("programs/x.json:3 /typ"));
  }

  @Test
  void aRedirectLeadsStraightToAnEntryThatIsThere() throws IOException {
    CatalogFolder.Contents contents = CatalogFolder.read(CATALOG).orThrow();
    CatalogFolder.write(
        temp,
        contents.vocabularies(),
        contents.entries(),
        new TreeMap<>(Map.of("old-mats", "mats")));
    assertThat(CatalogFolder.read(temp).orThrow().redirects()).containsEntry("old-mats", "mats");
    Files.writeString(
        temp.resolve("redirects.json"),
        """
        {
          "older": "old",
          "old": "mats",
          "lost": "matz",
          "lisa": "mats",
          "No id": "mats",
          "odd": 1
        }
        """);
    assertThat(problems())
        .containsExactly("redirects.json:7 /odd: it is the number 1; expected an id");
    Files.writeString(
        temp.resolve("redirects.json"),
        Files.readString(temp.resolve("redirects.json")).replace(": 1", ": \"mats\""));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "redirects.json:2 /older: 'old' leads on to 'mats'; expected the id where it ends",
            "redirects.json:4 /lost: there is no entry 'matz'; expected the id of an entry, perhaps"
                + " 'mats'",
            "redirects.json:5 /lisa: there is an entry 'lisa'; expected an id without an entry",
            "redirects.json:6 /No id: 'No id' is no id; expected the id of a former entry");
  }

  private List<String> problems() {
    return CatalogFolder.read(temp).problems().stream().map(Faults::line).toList();
  }

  private void copy(String folder, String text) throws IOException {
    for (String name : List.of("vocabularies", "programs", "resources", "organizations")) {
      Files.createDirectories(temp.resolve(name));
    }
    try (Stream<Path> vocabularies = Files.list(CATALOG.resolve("vocabularies"))) {
      for (Path file : vocabularies.toList()) {
        Files.copy(file, temp.resolve("vocabularies").resolve(file.getFileName().toString()));
      }
    }
    Files.writeString(temp.resolve(folder).resolve("x.json"), text);
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".json")).toList()) {
        files.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    return files;
  }
}
