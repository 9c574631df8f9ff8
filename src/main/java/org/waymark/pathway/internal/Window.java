package org.waymark.pathway.internal;

import java.util.List;

/**
 * Selective programs that begin near each other, and the best set of them to apply to.
 *
 * @param branches candidates, the most valuable first
 * @param set indices of branches to apply to, in the order in which they improve the set
 * @param independent chances of ending with each branch, and last with none, if decisions are
 *     independent
 * @param correlated the same if one hidden score decides all
 */
record Window(
    List<Branch> branches, List<Integer> set, List<Double> independent, List<Double> correlated) {}
