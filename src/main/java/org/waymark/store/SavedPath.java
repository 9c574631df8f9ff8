package org.waymark.store;

import java.time.LocalDate;

/**
 * A path that someone keeps, as the store knows it: by the hashes of its secrets, with contents
 * that the store cannot read.
 *
 * @param ownerHash SHA-256 of the secret of whoever keeps it, hexadecimal
 * @param shareHash SHA-256 of the secret that only lets one read, hexadecimal
 * @param version 1 for the first, and one more after each change
 * @param usedOn the last day on which either link was opened
 * @param sealed the contents, sealed
 */
public record SavedPath(
    String ownerHash,
    String shareHash,
    long version,
    LocalDate createdOn,
    LocalDate usedOn,
    String sealed) {

  /** A path that was never there. */
  public static SavedPath create(
      String ownerHash, String shareHash, LocalDate today, String sealed) {
    return new SavedPath(ownerHash, shareHash, 1, today, today, sealed);
  }

  /** The next version, with other contents. */
  public SavedPath with(String otherSealed) {
    return new SavedPath(ownerHash, shareHash, version + 1, createdOn, usedOn, otherSealed);
  }
}
