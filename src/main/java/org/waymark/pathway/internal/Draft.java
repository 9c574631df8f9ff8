package org.waymark.pathway.internal;

import org.waymark.catalog.Vocabularies;

/**
 * A plan before it is put into words.
 *
 * @param from where the person stands
 * @param without the base plan
 * @param outlook what the windows add
 */
record Draft(
    Prepared prepared,
    Person person,
    Vocabularies.Role role,
    Frame frame,
    State from,
    Search.Result without,
    Windows.Outlook outlook,
    Windows windows,
    Supply supply,
    Supply.Choosable choosable) {}
