package org.waymark.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.internal.Engine;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;

/**
 * Plans pathways: a pure function of a profile, a catalogue and a date. The same input gives the
 * same plan. Safe for use by several threads; what a catalogue gives once and for all is kept for
 * the newest catalogue that was asked for.
 */
public final class Planner {
  private final Gazetteer gazetteer;
  private final AtomicReference<Kept> kept = new AtomicReference<>();

  private record Kept(Catalog catalog, Engine engine) {}

  /** A planner that knows places by a gazetteer. */
  public Planner(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A planner of its own that knows the same places: for catalogues that are only tried out, so
   * that what is prepared for the one in use stays.
   */
  public Planner another() {
    return new Planner(gazetteer);
  }

  /**
   * The pathway for a person.
   *
   * @param profile whose ids (skills, role, background, entries) the catalogue knows
   * @param catalog what there is
   * @param today the day of asking
   * @throws org.waymark.catalog.UnknownEntry when the goal's target is no entry
   */
  public Plan plan(Profile profile, Catalog catalog, LocalDate today) {
    return engine(catalog).plan(profile, today);
  }

  /**
   * What keeps an entry out of a person's path, and the smallest change that brings it in.
   *
   * @param profile whose ids the catalogue knows
   * @param entry id
   * @param catalog what there is
   * @param today the day of asking
   * @throws org.waymark.catalog.UnknownEntry when there is no such entry
   */
  public WhyNot whyNot(Profile profile, String entry, Catalog catalog, LocalDate today) {
    return engine(catalog).whyNot(profile, entry, today);
  }

  /**
   * The rest of a path under way, planned anew; what happened stays.
   *
   * @param profile as it was when the path was first planned
   * @param events what happened since, in order
   * @param catalog what there is
   * @param today the day of asking
   */
  public Replanned replan(
      Profile profile, List<PathEvent> events, Catalog catalog, LocalDate today) {
    return engine(catalog).replan(profile, events, today);
  }

  private Engine engine(Catalog catalog) {
    Kept newest = kept.get();
    if (newest == null || newest.catalog != catalog) {
      newest = new Kept(catalog, Engine.of(catalog, gazetteer));
      kept.set(newest);
    }
    return newest.engine;
  }
}
