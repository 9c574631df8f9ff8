/**
 * The planner: a pure function of a profile, a catalogue and a date. Imports {@code catalog},
 * {@code place}, {@code rounds} and {@code profile}. Read {@link org.waymark.pathway.Planner}
 * first, then {@code internal.Engine}, which names the parts in the order in which they act.
 *
 * <p><b>What is planned.</b> A goal is a set of skill levels with weights. Levels stand for hours
 * of effective learning, and a person's state is such hours in each skill. Readiness is the
 * weighted share of the goal's hours that the state holds. A plan is worth the area under the
 * readiness curve until the horizon: learning early counts for longer.
 *
 * <p><b>What there is to choose from.</b> Each program gives offerings (rounds × modes × streams ×
 * roles), each resource one. An offering credits, for each skill, the share that the mode ladder
 * expects people to take away, never more than its hours allow, and little for what was taught
 * before. Hard limits (reach, citizenship, hours, money and so on) rule offerings out, one class
 * each; what a limit rules out can be told with its reason.
 *
 * <p><b>The base plan</b> holds what needs no one's admission, or an easy one: steps with dates
 * chosen one by one, and around them the best order of flexible steps, found by a tree search with
 * a bound. A flexible step begins when the one before it ends, or as soon as what has dates has
 * opened it. The plan can be begun today and is what remains if no one admits.
 *
 * <p><b>Windows.</b> Selective programs that begin near each other are applied to together. Each is
 * valued by planning everything anew around it, preparation that it demands included. The set to
 * apply to is the simultaneous-search optimum with the base plan as the outside option. Since
 * decisions are neither independent nor one, both ends are computed and the range is told.
 *
 * <p><b>How hard it looks.</b> With up to ten offerings every set of dated steps and every order of
 * flexible ones that a bound allows is tried: the plan is exact, and says so. With more, the better
 * of two orders of first choices, ranked by what they gain for time and for a step's fair part of
 * it, is improved by local search: another step in the place of one, one more, one less, a later
 * one earlier, until no such change is better; dated steps are added, taken away and exchanged in
 * the same way around it. The gap to a bound is told.
 *
 * <p><b>What the person wants whatever it is worth</b> is pinned: planned around, or refused with
 * the reason. An entry aimed at makes its demands the target and gets a window of its own.
 *
 * <p><b>Why not.</b> {@code Planner.whyNot} re-checks an entry's limits one by one, proposes for
 * each the smallest change of the profile that clears it, and confirms the least set by planning
 * again. {@code Planner.replan} folds what happened into the profile and plans the rest.
 */
@NullMarked
package org.waymark.pathway;

import org.jspecify.annotations.NullMarked;
