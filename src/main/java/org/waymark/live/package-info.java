/**
 * What every request answers from: the current catalogue, its version and its index behind one
 * reference, and their replacement after a write. May import {@code catalog}, {@code search},
 * {@code store} and {@code curation}. Read {@link org.waymark.live.Live} first.
 */
@NullMarked
package org.waymark.live;

import org.jspecify.annotations.NullMarked;
