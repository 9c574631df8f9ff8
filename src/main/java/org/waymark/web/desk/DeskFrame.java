package org.waymark.web.desk;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.http.FormGuard;
import org.waymark.say.Say;
import org.waymark.store.Role;
import org.waymark.web.Views;

/**
 * What all pages behind the sign-in show around their content.
 *
 * @param name of the account
 * @param role what it may do
 * @param token that each form holds
 * @param section the part of the desk that the menu marks
 * @param say the visitor's language
 */
public record DeskFrame(String name, Role role, String token, String section, Say say) {
  static DeskFrame of(Context ctx, SignedIn who, String section) {
    return new DeskFrame(
        who.name(), who.role(), FormGuard.token(who.token()), section, Views.say(ctx));
  }

  /** Whether entries may be changed. */
  public boolean isEditor() {
    return role.includes(Role.EDIT);
  }

  /** Whether accounts may be made and disabled. */
  public boolean isAdmin() {
    return role.includes(Role.ADMIN);
  }

  /** The word for the page that is shown, as {@code aria-current} takes it; null for others. */
  public @Nullable String current(String other) {
    return section.equals(other) ? "page" : null;
  }

  /** What the menu calls the section. */
  public String title() {
    return switch (section) {
      case "account" -> name;
      case "desk" -> say.of("desk.nav.waiting");
      default -> say.of("desk.nav." + section);
    };
  }

  /** What an account with a role is called. */
  static String called(Role role, Say say) {
    return say.of("desk.role." + role.id());
  }

  /** The same with what it may do. */
  String may() {
    return say.of("desk.may." + role.id());
  }
}
