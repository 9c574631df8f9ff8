package org.waymark.pathway.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Program;
import org.waymark.catalog.Setting;

/**
 * What is made for people of other countries. Someone who works on their own government needs its
 * law first; whoever lives where none of the jurisdictions of the vocabulary is, studies those that
 * bind the makers of AI, wherever they are. A group of a country holds its online rounds in its
 * evenings and among people who will meet again.
 */
final class Jurisdictions {
  private final Catalog catalog;
  private final Planning planning;
  private final @Nullable String country;
  private final boolean hasOwn;

  /**
   * For a person.
   *
   * @param country where they live, ISO 3166-1 alpha-2; null when not said: then nothing is
   *     elsewhere
   */
  Jurisdictions(Catalog catalog, Planning planning, @Nullable String country) {
    this.catalog = catalog;
    this.planning = planning;
    this.country = country;
    this.hasOwn =
        country != null
            && planning.jurisdictions().values().stream()
                .anyMatch(codes -> codes.contains(country));
  }

  /** Whether an entry is made for people of other countries. */
  boolean isElsewhere(Entry entry) {
    return country != null && (isAboutOthers(entry) || isHeldByOthers(entry));
  }

  private boolean isAboutOthers(Entry entry) {
    boolean about = false;
    for (String topic : entry.facts().topics()) {
      List<String> codes = planning.jurisdictions().get(topic);
      if (codes != null && codes.contains(country)) {
        return false;
      }
      about |= codes != null;
    }
    return about && hasOwn;
  }

  private boolean isHeldByOthers(Entry entry) {
    if (!(entry instanceof Program program)
        || program.organization() == null
        || !isOnline(program)) {
      return false;
    }
    return catalog
        .findEntry(program.organization())
        .filter(Organization.class::isInstance)
        .map(Organization.class::cast)
        .filter(Jurisdictions::isGroup)
        .filter(group -> !group.locations().isEmpty())
        .filter(
            group -> group.locations().stream().noneMatch(place -> place.country().equals(country)))
        .isPresent();
  }

  private static boolean isOnline(Program program) {
    return program.modes().stream().map(Mode::setting).anyMatch(Setting.ONLINE::equals);
  }

  private static boolean isGroup(Organization organization) {
    return organization.kind() == OrganizationKind.LOCAL_GROUP
        || organization.kind() == OrganizationKind.UNIVERSITY_GROUP;
  }
}
