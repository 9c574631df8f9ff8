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
        Message.of("rule.works-through", resource.kind()),
        Message.of("rule.communities-only"));
  }

  private static void activity(Resource resource, Findings.About about) {
    about.check(
        resource.produces() != null,
        "/produces",
        Message.of("rule.produces"),
        Message.of("rule.produces.right"));
    about.check(
        resource.isPublic() != null,
        "/public",
        Message.of("rule.public"),
        Message.of("json.true-or-false"));
    about.check(
        !resource.modes().isEmpty(),
        "/modes",
        Message.of("rule.how"),
        Message.of("rule.how.right"));
  }

  private static void noActivity(Resource resource, Findings.About about) {
    Message only = Message.of("rule.activities-only");
    Message message = Message.of("rule.no-such-field", resource.kind());
    about.check(resource.produces() == null, "/produces", message, only);
    about.check(resource.isPublic() == null, "/public", message, only);
    about.check(!resource.repeatable(), "/repeatable", message, only);
    about.check(resource.modes().isEmpty(), "/modes", message, only);
  }
}
