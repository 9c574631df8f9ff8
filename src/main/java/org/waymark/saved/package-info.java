/**
 * Paths that people keep behind a secret link: what they told, what happened since, and the rest
 * planned anew. Whoever has the link has the path; the store holds only hashes of the secrets and
 * contents sealed with a key that is made of them.
 *
 * <p>May import {@code catalog}, {@code place}, {@code rounds}, {@code profile}, {@code pathway},
 * {@code json}, {@code store} and {@code live}. Read {@link org.waymark.saved.SavedPaths} first.
 */
@NullMarked
package org.waymark.saved;

import org.jspecify.annotations.NullMarked;
