package org.waymark.catalog;

/** A kind of post that an organization fills. */
public enum HiringArea implements Term {
  RESEARCH_ENGINEER,
  RESEARCHER,
  POLICY,
  OPERATIONS,
  INTERNSHIP
}
