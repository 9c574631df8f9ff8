package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;
import org.waymark.web.Head;

/**
 * Lets someone with a one-time link choose a password.
 *
 * @param secret the link's
 * @param name of the account; null where the first account is made
 */
public record WelcomePage(Head head, Filled form, String secret, @Nullable String name) {
  static WelcomePage of(Filled form, String secret, @Nullable String name, Say say) {
    String title = say.of(name == null ? "account.welcome.title.first" : "account.welcome.title");
    return new WelcomePage(
        Head.closed(title, say.of("account.for-whom"), "/welcome", ""), form, secret, name);
  }
}
