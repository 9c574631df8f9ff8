package org.waymark.saved;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Message;
import org.waymark.pathway.Plan;

/**
 * Something that is different from what a person last took note of.
 *
 * @param code stable: {@code done}, {@code dropped}, {@code sent}, {@code accepted}, {@code
 *     rejected}, {@code withdrawn}, {@code profile}, {@code goal}, {@code readiness}, {@code
 *     step-added}, {@code step-gone}, {@code step-moved}, {@code application-added}, {@code
 *     application-gone}, {@code deadline-announced}, {@code deadline-moved}, {@code lost}
 * @param entry id of the entry that it is about; null: of none
 */
public record PathChange(String code, @Nullable String entry, Message text) {
  /** What is different in a plan from another of the same day. */
  public static List<PathChange> between(Plan before, Plan now, Catalog catalog) {
    return Changes.between(Outline.of(before, 0), Outline.of(now, 0), List.of(), catalog);
  }
}
