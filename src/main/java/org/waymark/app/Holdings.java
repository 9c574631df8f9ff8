package org.waymark.app;

import org.waymark.catalog.Catalog;
import org.waymark.curation.CatalogImport;
import org.waymark.json.CatalogFolder;
import org.waymark.live.Live;
import org.waymark.place.Gazetteer;
import org.waymark.search.SearchIndex;
import org.waymark.store.Authorship;
import org.waymark.store.Store;

/** The store, the index and what is made of both, opened together and closed together. */
record Holdings(Store store, SearchIndex index, Live live) implements AutoCloseable {
  /**
   * Opens the store, fills it from the catalogue's files where it is empty, and has the index hold
   * it.
   *
   * @throws org.waymark.catalog.WaymarkException when something given is in the way
   */
  static Holdings open(Configuration configuration, World world, Progress progress) {
    // Read while the database opens; everything after that needs it.
    Thread.ofPlatform().daemon().name("gazetteer").start(Gazetteer::load);
    Store store = Store.open(configuration.database());
    try {
      if (store.version() == 0) {
        fill(store, configuration, world, progress);
      }
      return searchable(configuration, world, store, progress);
    } catch (RuntimeException refused) {
      store.close();
      throw refused;
    }
  }

  private static Holdings searchable(
      Configuration configuration, World world, Store store, Progress progress) {
    SearchIndex index = SearchIndex.open(configuration.index(), Gazetteer.load());
    try {
      progress.begin("Opening the search index");
      return new Holdings(store, index, Live.open(store, index, world::today));
    } catch (RuntimeException refused) {
      index.close();
      throw refused;
    }
  }

  private static void fill(
      Store store, Configuration configuration, World world, Progress progress) {
    progress.begin("First start: reading the catalogue's files in " + configuration.catalog());
    CatalogFolder.Contents files = CatalogFolder.read(configuration.catalog()).orThrow();
    Catalog catalog = files.catalog(0);
    progress.begin(
        "Importing %d programs, %d resources, %d organizations"
            .formatted(
                catalog.programs().size(),
                catalog.resources().size(),
                catalog.organizations().size()));
    CatalogImport.prepare(files, store)
        .apply(store, Authorship.of("import", world.now(), "first import of the catalogue"));
  }

  @Override
  public void close() {
    live.close();
    index.close();
    store.close();
  }
}
