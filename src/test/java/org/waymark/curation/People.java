package org.waymark.curation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;

/** Catalogues with few reference people, for what takes long with all of them. */
public final class People {
  private People() {}

  /** The catalogue of some files with some of their people. */
  public static Catalog only(Collection<String> ids, CatalogFolder.Contents files) {
    Vocabularies all = files.vocabularies();
    Map<String, ReferencePerson> few = new LinkedHashMap<>(all.people());
    few.keySet().retainAll(ids);
    Vocabularies words =
        new Vocabularies(
            all.levels(),
            all.skills(),
            all.topics(),
            all.roles(),
            all.backgrounds(),
            all.modeLadder(),
            all.effort(),
            all.admissionPriors(),
            all.notes(),
            all.planning(),
            all.concepts(),
            few);
    return Catalog.of(1, words, files.entries());
  }
}
