/**
 * The rules of change, and what watches over the catalogue: the three-way import and export, the
 * review queue, suggestions, history and its differences, releases, links, imports from elsewhere.
 * May import {@code catalog}, {@code place}, {@code rounds}, {@code profile}, {@code pathway},
 * {@code json} and {@code store}. Read {@link org.waymark.curation.CatalogImport} first.
 */
@NullMarked
package org.waymark.curation;

import org.jspecify.annotations.NullMarked;
