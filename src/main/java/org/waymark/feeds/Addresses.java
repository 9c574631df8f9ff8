package org.waymark.feeds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The addresses that feeds and pages name.
 *
 * @param base scheme and authority, such as {@code https://example.org}, without a slash at the end
 */
public record Addresses(String base) {
  /** The page of an entry. */
  public String entry(String id) {
    return base + "/entries/" + id;
  }

  /** Another address of the site, by its path. */
  public String at(String path) {
    return base + path;
  }

  /** A permanent name for something, whatever address it has, as feeds want it. */
  static String name(String of) {
    byte[] bytes = ("waymark/" + of).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
