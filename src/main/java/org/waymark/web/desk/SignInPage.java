package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;
import org.waymark.web.Head;

/**
 * Asks who it is.
 *
 * @param to where to go on from there
 * @param alert what is in the way; null where nothing is
 */
public record SignInPage(Head head, Filled form, String to, @Nullable String alert) {
  static SignInPage of(Filled form, String to, @Nullable String alert, Say say) {
    return new SignInPage(
        Head.closed(say.of("account.sign-in"), say.of("account.for-whom"), "/sign-in", ""),
        form,
        to,
        alert);
  }
}
