/**
 * The command line, the configuration and the composition of everything by hand. May import all
 * packages; the only one that reads the clock, randomness and the environment. Read {@link
 * org.waymark.app.Main} first.
 */
@NullMarked
package org.waymark.app;

import org.jspecify.annotations.NullMarked;
