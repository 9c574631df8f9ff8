package org.waymark.web;

import java.util.List;

/**
 * What went wrong, for a person.
 *
 * @param status the HTTP status
 * @param title in a few words
 * @param detail what happened and what to do
 * @param faults one for each thing that is wrong
 * @param links where to go on
 */
public record ProblemPage(
    Head head, int status, String title, String detail, List<String> faults, List<Link> links) {}
