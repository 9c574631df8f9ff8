/**
 * The planner: a pure function of a profile, a catalogue and a date. Imports {@code catalog},
 * {@code place}, {@code rounds} and {@code profile}. Read {@link org.waymark.pathway.Planner}
 * first.
 */
@NullMarked
package org.waymark.pathway;

import org.jspecify.annotations.NullMarked;
