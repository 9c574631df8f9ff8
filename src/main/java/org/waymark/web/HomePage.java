package org.waymark.web;

/**
 * The first page.
 *
 * @param programs how many the catalogue holds
 * @param resources how many the catalogue holds
 * @param organizations how many the catalogue holds
 */
public record HomePage(Head head, FormView form, int programs, int resources, int organizations) {}
