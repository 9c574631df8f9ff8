package org.waymark.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;
import org.waymark.web.Head;

/**
 * Says that something was not done yet because the session ended or changed, or because the
 * password is asked for, and keeps all that was sent.
 *
 * @param action where it is sent to
 * @param fields what was sent
 * @param token null where nobody is signed in
 * @param asksPassword whether the password is asked for
 * @param hasPasskey whether a passkey does as well
 * @param alert what is in the way; null where nothing more is to be said
 */
public record ResendPage(
    Head head,
    String action,
    List<Kept> fields,
    @Nullable String token,
    boolean asksPassword,
    boolean hasPasskey,
    @Nullable String alert) {
  private static final int LARGE = 50_000;

  static ResendPage of(
      String action,
      List<Kept> fields,
      @Nullable String token,
      boolean asksPassword,
      boolean hasPasskey,
      @Nullable String alert,
      Say say) {
    String title =
        say.of(
            asksPassword
                ? "account.resend.title.password"
                : token == null ? "account.resend.title.out" : "account.resend.do");
    return new ResendPage(
        Head.closed(title, say.of("account.resend.lost-nothing"), action, ""),
        action,
        fields,
        token,
        asksPassword,
        hasPasskey,
        alert);
  }

  /** How the form is encoded: what is large goes as a file does; null for the usual way. */
  public @Nullable String enctype() {
    int length = fields.stream().mapToInt(field -> field.value().length()).sum();
    return length > LARGE ? "multipart/form-data" : null;
  }
}
