package org.waymark.pathway.internal;

import java.util.function.UnaryOperator;
import org.waymark.pathway.Change;
import org.waymark.profile.Profile;

/**
 * A change to a profile that may clear a limit.
 *
 * @param size how much it asks of a person, for comparing only: a click is 1, another life 10
 */
record Proposal(Change change, double size, UnaryOperator<Profile> apply) {}
