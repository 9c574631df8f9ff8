package org.waymark.catalog;

/** Rules for organizations. */
final class OrganizationRules {
  private OrganizationRules() {}

  static void check(Organization organization, Findings.About about) {
    EntryRules.locations(organization.locations(), "/locations", about);
    EntryRules.distinct(organization.hires(), "/hires", about);
    EntryRules.webAddress(organization.contact(), "/contact", about);
  }
}
