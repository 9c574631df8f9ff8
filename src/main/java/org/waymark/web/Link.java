package org.waymark.web;

/**
 * Where to go on.
 *
 * @param href the address
 * @param text what stands there
 * @param because why one would; may be empty
 */
public record Link(String href, String text, String because) {
  /** A link without a reason. */
  public static Link of(String href, String text) {
    return new Link(href, text, "");
  }

  /** Whether a reason is given. */
  public boolean hasReason() {
    return !because.isEmpty();
  }
}
