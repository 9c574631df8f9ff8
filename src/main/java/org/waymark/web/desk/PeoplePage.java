package org.waymark.web.desk;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;
import org.waymark.store.Account;
import org.waymark.store.Role;
import org.waymark.web.Head;

/**
 * The accounts.
 *
 * @param link a one-time link that was just made; null where none was
 * @param alert what is in the way; null where nothing is
 */
public record PeoplePage(
    DeskFrame desk,
    Head head,
    List<Person> people,
    Filled form,
    List<Choice> roles,
    @Nullable Invited link,
    @Nullable String alert) {
  /** A role to choose. */
  public record Choice(String value, String text, boolean chosen) {}

  /**
   * A link, and for whom it is.
   *
   * @param canSend whether it can be sent by mail
   * @param sentTo where it was sent; null for nowhere
   */
  public record Invited(String name, String address, boolean canSend, @Nullable String sentTo) {
    /** The secret that the link ends with. */
    public String secret() {
      return address.substring(address.lastIndexOf('/') + 1);
    }
  }

  /**
   * An account.
   *
   * @param state what is to be known of it, in words
   * @param isSelf whether it is one's own
   */
  public record Person(
      String name, String state, boolean isDisabled, boolean isSelf, List<Choice> roles) {
    private static Person of(Account account, DeskFrame desk) {
      String state =
          account.isDisabled()
              ? "desk.people.disabled"
              : account.password() == null ? "desk.people.no-password" : "desk.people.active";
      return new Person(
          account.name(),
          desk.say().of(state),
          account.isDisabled(),
          account.name().equals(desk.name()),
          choices(account.role().id(), desk.say()));
    }
  }

  static PeoplePage of(
      DeskFrame desk,
      List<Account> accounts,
      Filled form,
      @Nullable Invited link,
      @Nullable String alert) {
    String chosen = form.value("role");
    return new PeoplePage(
        desk,
        Head.closed(desk.say().of("desk.nav.people"), "", "/desk/people", ""),
        accounts.stream().map(account -> Person.of(account, desk)).toList(),
        form,
        choices(chosen.isEmpty() ? Role.EDIT.id() : chosen, desk.say()),
        link,
        alert);
  }

  private static List<Choice> choices(String chosen, Say say) {
    return Arrays.stream(Role.values())
        .map(role -> new Choice(role.id(), DeskFrame.called(role, say), role.id().equals(chosen)))
        .toList();
  }
}
