package org.waymark.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;
import org.waymark.store.Passkey;
import org.waymark.web.Head;

/**
 * One's own account.
 *
 * @param news what was done; null where nothing was
 */
public record AccountPage(
    DeskFrame desk, Head head, Filled form, List<Passkey> passkeys, @Nullable String news) {
  /** Copies. */
  public AccountPage {
    passkeys = List.copyOf(passkeys);
  }

  static AccountPage of(
      DeskFrame desk, Filled form, List<Passkey> passkeys, @Nullable String news) {
    return new AccountPage(
        desk,
        Head.closed(desk.say().of("account.title"), desk.say().of("account.title"), "/account", ""),
        form,
        passkeys,
        news);
  }

  /** What the account may do. */
  public String role() {
    return desk.may();
  }

  /** When a passkey was made and last used, by the days of UTC. */
  public String dates(Passkey passkey, Say say) {
    String made = say.day(day(passkey.createdAt()));
    Instant used = passkey.usedAt();
    return used == null
        ? say.of("passkey.unused", made)
        : say.of("passkey.used", made, say.day(day(used)));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
