package org.waymark.catalog;

/**
 * A level of a skill, as a demand or as what is taught.
 *
 * @param skill an id of the skills vocabulary
 * @param level 1 (aware) to 4 (expert)
 */
public record SkillLevel(String skill, int level) {}
