package org.waymark.curation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.store.Authorship;
import org.waymark.store.BaseUpdate;
import org.waymark.store.Batch;
import org.waymark.store.Contents;
import org.waymark.store.Store;

/** Writes a store's catalogue, whole and canonical, as a folder of files. */
public final class CatalogExport {
  private CatalogExport() {}

  /**
   * Writes into the folder that imports read. Folder and store agree afterwards, and the store
   * notes that.
   *
   * @return how many files were written or removed
   * @throws UnimportedChanges when that would overwrite a change that was not imported
   * @throws org.waymark.json.InvalidData when the folder's files can't be compared
   */
  public static int intoCatalog(Store store, Path folder, Authorship by) {
    if (Files.isDirectory(folder.resolve("vocabularies"))) {
      refuseToOverwrite(CatalogImport.prepare(CatalogFolder.read(folder).orThrow(), store));
    }
    Contents held = store.contents();
    Catalog catalog = held.catalog();
    int changed =
        CatalogFolder.write(folder, catalog.vocabularies(), catalog.entries(), held.redirects());
    store.write(Batch.of(List.of()).with(agreement(catalog, store.importBase())), by);
    return changed;
  }

  private static void refuseToOverwrite(CatalogImport prepared) {
    List<String> names = new ArrayList<>();
    if (prepared.changesVocabularies()) {
      names.add("the vocabularies");
    }
    prepared.newRedirects().forEach((from, to) -> names.add(from + " as a redirect to " + to));
    for (ImportItem item : prepared.items()) {
      if (item.comparison() != Comparison.STORE_CHANGED) {
        names.add(item.id());
      }
    }
    if (!names.isEmpty()) {
      throw new UnimportedChanges(names);
    }
  }

  private static BaseUpdate agreement(Catalog catalog, Map<String, String> base) {
    Map<String, String> agreed = new HashMap<>();
    Set<String> dropped = new HashSet<>(base.keySet());
    for (Entry entry : catalog.entries()) {
      String body = EntryJson.canonical(entry);
      dropped.remove(entry.id());
      if (!body.equals(base.get(entry.id()))) {
        agreed.put(entry.id(), body);
      }
    }
    return new BaseUpdate(agreed, dropped);
  }

  /**
   * Writes into any other folder; nothing is compared, and entry files of other ids are removed.
   *
   * @return how many files were written or removed
   */
  public static int into(Store store, Path folder) {
    Contents held = store.contents();
    Catalog catalog = held.catalog();
    return CatalogFolder.write(folder, catalog.vocabularies(), catalog.entries(), held.redirects());
  }
}
