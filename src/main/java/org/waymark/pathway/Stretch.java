package org.waymark.pathway;

/**
 * A demand that the person is one level short of.
 *
 * @param skill id
 * @param has level in the nominal state
 * @param needs level demanded
 */
public record Stretch(String skill, int has, int needs) {}
