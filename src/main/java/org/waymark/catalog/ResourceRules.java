package org.waymark.catalog;

/** Rules for resources. */
final class ResourceRules {
  private static final double MOST_HOURS = 20_000;

  private ResourceRules() {}

  static void check(Resource resource, Findings.About about) {
    EntryRules.notBoth(resource.hours(), resource.hoursEstimated(), "hours", about);
    EntryRules.quantity(resource.hours(), MOST_HOURS, "/hours", about);
    EntryRules.quantity(resource.hoursEstimated(), MOST_HOURS, "/hoursEstimated", about);
    EntryRules.quantity(resource.standard(), 3, "/standard", about);
    EntryRules.funding(resource.funding(), about);
    EntryRules.modes(resource.modes(), about);
    EntryRules.distinct(resource.format(), "/format", about);
    if (resource.kind() == ResourceKind.ACTIVITY) {
      activity(resource, about);
    } else {
      noActivity(resource, about);
    }
    about.check(
        resource.kind() == ResourceKind.COMMUNITY || resource.worksThrough().isEmpty(),
        "/worksThrough",
        "a " + resource.kind().id() + " works through nothing",
        "this field on communities only");
  }

  private static void activity(Resource resource, Findings.About about) {
    about.check(
        resource.produces() != null,
        "/produces",
        "the activity does not say what it produces",
        "what others can see at the end");
    about.check(
        resource.isPublic() != null,
        "/public",
        "the activity does not say whether strangers see what it produces",
        "true or false");
    about.check(
        !resource.modes().isEmpty(),
        "/modes",
        "the activity does not say how it is done",
        "at least one of setting and mentoring");
  }

  private static void noActivity(Resource resource, Findings.About about) {
    String only = "this field on activities only";
    String message = "a " + resource.kind().id() + " has no such field";
    about.check(resource.produces() == null, "/produces", message, only);
    about.check(resource.isPublic() == null, "/public", message, only);
    about.check(!resource.repeatable(), "/repeatable", message, only);
    about.check(resource.modes().isEmpty(), "/modes", message, only);
  }
}
