package org.waymark.pathway.internal;

import java.nio.file.Path;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;

/** The project's own catalogue, read once for all tests. */
public final class Catalogs {
  private static final CatalogFolder.Contents CONTENTS =
      CatalogFolder.read(Path.of("resources-catalog")).orThrow();
  private static final Catalog REAL = CONTENTS.catalog(1);

  private Catalogs() {}

  /** Every curated entry. */
  public static Catalog real() {
    return REAL;
  }

  /** Skills, roles, effort and the other judgements. */
  public static Vocabularies vocabularies() {
    return CONTENTS.vocabularies();
  }
}
