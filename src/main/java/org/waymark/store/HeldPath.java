package org.waymark.store;

import java.time.LocalDate;

/**
 * A saved path that an advisor keeps on the desk.
 *
 * @param account the advisor's
 * @param ownerHash the path's, as {@link SavedPath} has it
 * @param share the secret of the link that reads it
 * @param note the advisor's own words; may be empty
 * @param heldOn the day since which it is kept
 * @param seen what the advisor knew of it when they last spoke with the person, sealed
 */
public record HeldPath(
    String account, String ownerHash, String share, String note, LocalDate heldOn, String seen) {}
