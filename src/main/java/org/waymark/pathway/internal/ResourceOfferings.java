package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Organization;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Stage;
import org.waymark.catalog.Status;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.StepMode;
import org.waymark.rounds.Timing;

/**
 * Makes the one offering of a resource for a person: alone, or with a community that works through
 * such things and is near, or online. "Any" means anything of the field and its practice: a reading
 * group does not work through a calculus course, a chat of engineers does not read a handbook of
 * law, and a coworking space is a desk among others, not a group that reads together.
 */
final class ResourceOfferings {
  private static final String ANY = "any";

  private final Teaching teaching;
  private final double smallestStepHours;
  private final Set<String> pinned;
  private final Track track;
  private final List<Resource> onlineCommunities = new ArrayList<>();
  private final List<Organization> groupsNear = new ArrayList<>();

  ResourceOfferings(Catalog catalog, Person person, Teaching teaching, Vocabularies.Effort effort) {
    this.teaching = teaching;
    this.smallestStepHours = effort.smallestStepHours();
    this.pinned = new HashSet<>(person.profile().pinned());
    if (person.profile().goal().target() != null) {
      pinned.add(person.profile().goal().target());
    }
    this.track = person.profile().goal().track();
    for (Resource resource : catalog.resources()) {
      if (!resource.worksThrough().isEmpty() && runs(resource.status())) {
        onlineCommunities.add(resource);
      }
    }
    for (Organization group : catalog.organizations()) {
      boolean open = group.facts().openTo() == null && runs(group.status());
      if (open && isNear(group, person)) {
        groupsNear.add(group);
      }
    }
  }

  private static boolean runs(Status status) {
    return status == Status.ACTIVE || status == Status.UPCOMING;
  }

  private static boolean isNear(Organization group, Person person) {
    boolean meets =
        !group.worksThrough().isEmpty()
            || group.kind() == OrganizationKind.LOCAL_GROUP
            || group.kind() == OrganizationKind.UNIVERSITY_GROUP;
    if (!meets) {
      return false;
    }
    for (Location location : group.locations()) {
      if (location.city() != null && person.travel().isNear(location.city(), location.country())) {
        return true;
      }
    }
    return false;
  }

  /** The groups that meet near the person. */
  List<Organization> groupsNear() {
    return groupsNear;
  }

  /** Whether a resource can be a step: long enough, worth one, and it teaches something. */
  boolean isStep(Resource resource) {
    Double hours = resource.effortHours();
    boolean activity = resource.kind() == ResourceKind.ACTIVITY;
    boolean longEnough = hours != null && (hours >= smallestStepHours || (activity && hours >= 6));
    boolean wanted = hours != null && pinned.contains(resource.id());
    return wanted || (longEnough && resource.stepWorthy() && !resource.teaches().isEmpty());
  }

  /** The offering; meaningful only where {@link #isStep} holds. */
  Offering of(Resource resource) {
    StepMode mode = mode(resource);
    Offering.Builder b = new Offering.Builder(resource, mode);
    b.timing = Timing.ROLLING;
    b.pace = Offering.Pace.FLEXIBLE;
    Double hours = resource.effortHours();
    b.hours = hours == null ? 0 : hours;
    b.hoursEstimated = resource.hours() == null;
    b.pinned = pinned.contains(resource.id());
    b.stage = resource.facts().stage();
    b.isPublic = Boolean.TRUE.equals(resource.isPublic());
    Teaching.demand(b, teaching.levels(resource.prerequisites()));
    Teaching.Levels taught = teaching.levels(resource.teaches());
    teaching.teach(b, taught, teaching.worth(resource), 1, mode.rung());
    return b.build();
  }

  /** How the person can study a resource: with a group near, with a community online, or alone. */
  StepMode mode(Resource resource) {
    if (resource.kind() == ResourceKind.ACTIVITY) {
      return activityMode(resource);
    }
    Organization group = groupFor(resource);
    if (group != null) {
      Location place = group.locations().getFirst();
      return new StepMode(
          Setting.IN_PERSON, Mentoring.PEER, group.id(), place.city(), place.country());
    }
    String community = communityFor(resource);
    return community == null
        ? new StepMode(Setting.ONLINE, Mentoring.NONE, null, null, null)
        : new StepMode(Setting.ONLINE, Mentoring.PEER, community, null, null);
  }

  private StepMode activityMode(Resource activity) {
    Organization near = groupsNear.isEmpty() ? null : groupsNear.getFirst();
    boolean online = false;
    for (Mode mode : activity.modes()) {
      if (mode.setting() == Setting.IN_PERSON && near != null) {
        Location place = near.locations().getFirst();
        return new StepMode(
            Setting.IN_PERSON, mode.mentoring(), near.id(), place.city(), place.country());
      }
      online |= mode.setting() == Setting.ONLINE && mode.mentoring() == Mentoring.PEER;
    }
    Mentoring with = online ? Mentoring.PEER : Mentoring.NONE;
    return new StepMode(Setting.ONLINE, with, null, null, null);
  }

  private @Nullable Organization groupFor(Resource resource) {
    for (Organization group : groupsNear) {
      boolean desk = group.kind() == OrganizationKind.COWORKING;
      if (desk
          ? group.worksThrough().contains(resource.id())
          : covers(group.worksThrough(), resource)) {
        return group;
      }
    }
    return null;
  }

  private @Nullable String communityFor(Resource resource) {
    String any = null;
    for (Resource community : onlineCommunities) {
      if (community.worksThrough().contains(resource.id())) {
        return community.id();
      }
      boolean ofItsTrack = community.facts().tracks().serves(track);
      if (any == null && ofItsTrack && covers(community.worksThrough(), resource)) {
        any = community.id();
      }
    }
    return any;
  }

  private static boolean covers(List<String> worksThrough, Resource resource) {
    boolean ofTheField =
        resource.facts().stage() == Stage.FIELD || resource.facts().stage() == Stage.APPLIED;
    return worksThrough.contains(resource.id()) || (ofTheField && worksThrough.contains(ANY));
  }

  /** Whether an activity can be done at all: one that needs a group near, needs one. */
  boolean isPossible(Resource resource) {
    boolean onlyInPerson =
        resource.kind() == ResourceKind.ACTIVITY
            && !resource.modes().isEmpty()
            && resource.modes().stream().allMatch(m -> m.setting() == Setting.IN_PERSON);
    return !onlyInPerson || !groupsNear.isEmpty();
  }
}
