package org.waymark.web.desk;

import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.http.FormGuard;
import org.waymark.store.Role;

/**
 * What all pages behind the sign-in show around their content.
 *
 * @param name of the account
 * @param role what it may do
 * @param token that each form holds
 * @param section the part of the desk that the menu marks
 */
public record DeskFrame(String name, Role role, String token, String section) {
  static DeskFrame of(SignedIn who, String section) {
    return new DeskFrame(who.name(), who.role(), FormGuard.token(who.token()), section);
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

  /** What an account with a role is called. */
  public static String called(Role role) {
    return switch (role) {
      case ADVISE -> "advisor: sees the desk";
      case EDIT -> "editor: also decides and edits";
      case ADMIN -> "admin: also keeps the accounts";
    };
  }
}
