package org.waymark.catalog;

/** The kind of an organization. */
public enum OrganizationKind implements Term {
  LAB,
  NONPROFIT,
  ACADEMIC,
  GOVERNMENT,
  FUNDER,
  COMPANY,
  LOCAL_GROUP,
  UNIVERSITY_GROUP,
  COWORKING,
  CAREER_SUPPORT,
  THINK_TANK,
  MEDIA
}
