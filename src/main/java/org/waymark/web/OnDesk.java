package org.waymark.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.account.SignedIn;
import org.waymark.http.FormGuard;
import org.waymark.http.SessionCookie;
import org.waymark.saved.HeldPaths;
import org.waymark.saved.SavedState;

/** What a saved path's page says of the desks that it is kept on. */
public final class OnDesk {
  private final HeldPaths held;
  private final Accounts accounts;

  /**
   * What pages say of desks.
   *
   * @param accounts tells who is signed in
   */
  public OnDesk(HeldPaths held, Accounts accounts) {
    this.held = held;
    this.accounts = accounts;
  }

  /**
   * The desks that one path is kept on.
   *
   * @param token what a form of the signed-in visitor holds; null where nobody is signed in
   * @param isKept whether it is on the visitor's own desk
   * @param holders how many advisors keep it
   */
  public record Desks(@Nullable String token, boolean isKept, int holders) {
    /** Whether the visitor has a desk. */
    public boolean isAdvisor() {
      return token != null;
    }
  }

  Desks of(Context ctx, SavedState state) {
    SignedIn who = SessionCookie.read(ctx).flatMap(accounts::find).orElse(null);
    return new Desks(
        who == null ? null : FormGuard.token(who.token()),
        who != null && held.isKept(who.name(), state),
        held.holders(state));
  }
}
