package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that runs things, funds them, or hires.
 *
 * @param facts what every entry states
 * @param kind the kind of organization
 * @param locations where it sits
 * @param founded when it began
 * @param parent id of the organization that it belongs to
 * @param hires kinds of post that it fills
 * @param runs ids of the programs that it runs
 * @param worksThrough ids of resources that its members work through together, or {@code any}
 * @param size how many people, in words
 * @param contact a public page
 * @param teaches what a group's regular meetings teach that have no entry of their own
 */
public record Organization(
    Facts facts,
    OrganizationKind kind,
    List<Location> locations,
    @Nullable PartialDate founded,
    @Nullable String parent,
    List<HiringArea> hires,
    List<String> runs,
    List<String> worksThrough,
    @Nullable String size,
    @Nullable String contact,
    List<SkillLevel> teaches)
    implements Entry {
  /** Copies the lists. */
  public Organization {
    locations = List.copyOf(locations);
    hires = List.copyOf(hires);
    runs = List.copyOf(runs);
    worksThrough = List.copyOf(worksThrough);
    teaches = List.copyOf(teaches);
  }

  @Override
  public EntryType type() {
    return EntryType.ORGANIZATION;
  }
}
