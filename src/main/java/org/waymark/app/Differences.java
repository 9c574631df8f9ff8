package org.waymark.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.curation.CatalogImport;
import org.waymark.curation.Comparison;
import org.waymark.json.CatalogFolder;
import org.waymark.json.Parsed;
import org.waymark.store.Store;

/**
 * Tells in a line how the catalogue's files and the store differ, and what brings them together.
 */
final class Differences {
  private Differences() {}

  /** Empty where they agree, or there is no such folder. */
  static Optional<String> inWords(Path folder, Store store) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    Parsed<CatalogFolder.Contents> files = CatalogFolder.read(folder);
    if (files.value() == null) {
      return Optional.of(
          "The files in %s have %d problems and were not compared with the store: run waymark check"
              .formatted(folder, files.problems().size()));
    }
    CatalogImport prepared = CatalogImport.prepare(files.value(), store);
    List<String> parts = new ArrayList<>();
    int toImport =
        prepared.items(Comparison.FILE_CHANGED).size()
            + prepared.items(Comparison.CONFLICT).size()
            + (int)
                prepared.newRedirects().keySet().stream()
                    .filter(id -> prepared.items().stream().noneMatch(item -> item.id().equals(id)))
                    .count();
    if (toImport > 0 || prepared.changesVocabularies()) {
      String what =
          toImport > 0 && prepared.changesVocabularies()
              ? entries(toImport) + " and the vocabularies"
              : toImport > 0 ? entries(toImport) : "the vocabularies";
      parts.add(what + " changed in the files: waymark import takes them over (--dry-run shows)");
    }
    int toExport = prepared.items(Comparison.STORE_CHANGED).size();
    if (toExport > 0) {
      parts.add(entries(toExport) + " changed in the store only: waymark export writes them");
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The files in %s and the store differ. %s".formatted(folder, String.join("; ", parts)));
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
