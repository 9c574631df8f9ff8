package org.waymark.curation;

import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.store.Change;
import org.waymark.store.Database;
import org.waymark.store.EntryVersion;
import org.waymark.store.Store;

/** A catalogue's folder and a store, small ones, to be edited on either side. */
final class Desk implements AutoCloseable {
  static final Vocabularies VOCABULARIES =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies();

  final Path folder;
  final Store store;

  Desk(Path temp) {
    folder = temp.resolve("catalog");
    store = Store.open(Database.inFolder(temp.resolve("data")));
    CatalogFolder.write(folder, VOCABULARIES, List.of(), new TreeMap<>());
  }

  Path file(String id) {
    return folder.resolve("resources").resolve(id + ".json");
  }

  void writeFile(String id, String summary) {
    writeText(id, EntryJson.canonical(entry(id, summary)));
  }

  void writeText(String id, String text) {
    try {
      Files.writeString(file(id), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void removeFile(String id) {
    try {
      Files.delete(file(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long version(String id) {
    return store.find(id).map(EntryVersion::version).orElse(0L);
  }

  void writeStore(String id, String summary) {
    store.write(List.of(Change.put(entry(id, summary), version(id))), ANA);
  }

  void removeFromStore(String id) {
    store.write(List.of(new Change.Delete(id, version(id), "It closed.")), ANA);
  }

  CatalogImport prepare() {
    return CatalogImport.prepare(CatalogFolder.read(folder).orThrow(), store);
  }

  /** Imports; the comparisons by id that were not {@link Comparison#AGREED}. */
  Map<String, Comparison> importFiles() {
    CatalogImport prepared = prepare();
    Map<String, Comparison> found = new TreeMap<>();
    prepared.items().forEach(item -> found.put(item.id(), item.comparison()));
    prepared.apply(store, ANA);
    return found;
  }

  /** Summaries of the live entries by id. */
  Map<String, String> held() {
    Map<String, String> held = new TreeMap<>();
    for (Entry live : store.contents().entries()) {
      held.put(live.id(), live.facts().summary());
    }
    return held;
  }

  /** Every file below a folder with its text. */
  static Map<String, String> texts(Path root) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  @Override
  public void close() {
    store.close();
  }
}
