package org.waymark.pathway;

/**
 * What a step does for one skill, in levels 0 to 4.
 *
 * @param skill id
 * @param from expected level before
 * @param aim level that the teaching aims at
 * @param expect level that people reach on average
 */
public record Gain(String skill, double from, double aim, double expect) {}
