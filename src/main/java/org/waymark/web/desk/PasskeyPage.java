package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.account.Passkeys;
import org.waymark.say.Say;
import org.waymark.web.Head;

/**
 * Makes a passkey.
 *
 * @param name what it may be called
 * @param alert what is in the way; null where nothing is
 */
public record PasskeyPage(
    DeskFrame desk, Head head, String name, Passkeys.Making making, @Nullable String alert) {
  static PasskeyPage of(
      DeskFrame desk, String name, Passkeys.Making making, @Nullable String alert, Say say) {
    String title = say.of("passkey.add.title");
    return new PasskeyPage(desk, Head.closed(title, title, "/account", ""), name, making, alert);
  }

  /** The ids of those that there are, with spaces between them. */
  public String known() {
    return String.join(" ", making.known());
  }
}
