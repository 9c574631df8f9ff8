package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.web.Head;

/**
 * One's own account.
 *
 * @param news what was done; null where nothing was
 */
public record AccountPage(DeskFrame desk, Head head, Filled form, @Nullable String news) {
  static AccountPage of(DeskFrame desk, Filled form, @Nullable String news) {
    return new AccountPage(
        desk, Head.closed("Your account", "Your account.", "/account", ""), form, news);
  }

  /** What the account may do. */
  public String role() {
    return DeskFrame.called(desk.role());
  }
}
