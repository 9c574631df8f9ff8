/**
 * The person for whom a path is planned: where they start, what they aim at, what limits them.
 * Imports {@code catalog} and {@code place}. Read {@link org.waymark.profile.Profile}.
 */
@NullMarked
package org.waymark.profile;

import org.jspecify.annotations.NullMarked;
