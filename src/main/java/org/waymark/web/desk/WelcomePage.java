package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.web.Head;

/**
 * Lets someone with a one-time link choose a password.
 *
 * @param secret the link's
 * @param name of the account; null where the first account is made
 */
public record WelcomePage(Head head, Filled form, String secret, @Nullable String name) {
  static WelcomePage of(Filled form, String secret, @Nullable String name) {
    String title = name == null ? "Make the first account" : "Choose your password";
    return new WelcomePage(
        Head.closed(title, "For those who keep the catalogue.", "/welcome", ""),
        form,
        secret,
        name);
  }
}
