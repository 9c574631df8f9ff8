/**
 * The record: every version of every entry with who, when, why and from what source, what the
 * catalogue's folder and the store last agreed on, and the paths that people keep, sealed. It lives
 * in an embedded H2 file or in a PostgreSQL that several instances share, behind one class and one
 * set of migrations.
 *
 * <p>May import {@code catalog}, {@code profile}, {@code pathway} and {@code json}; alone knows
 * SQL. Read {@link org.waymark.store.Store} first, then {@link org.waymark.store.Change}. Rules of
 * change (what may be merged, what an import does) are not here but in {@code curation}.
 */
@NullMarked
package org.waymark.store;

import org.jspecify.annotations.NullMarked;
