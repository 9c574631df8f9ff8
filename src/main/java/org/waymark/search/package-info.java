/**
 * Search over the catalogue: a Lucene index on disk, queries with facets read from an address,
 * pages of results, suggestions. May import {@code catalog}, {@code place} and {@code rounds};
 * alone knows Lucene. Read {@link org.waymark.search.SearchIndex} first, then {@link
 * org.waymark.search.Searcher}; {@code docs/search.md} tells how ranking works and how it is
 * judged.
 */
@NullMarked
package org.waymark.search;

import org.jspecify.annotations.NullMarked;
