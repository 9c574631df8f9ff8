package org.waymark.web.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static Person of(Account account, String self) {
      String state =
          account.isDisabled()
              ? "disabled"
              : account.password() == null ? "has not chosen a password yet" : "active";
      return new Person(
          account.name(),
          state,
          account.isDisabled(),
          account.name().equals(self),
          choices(account.role().id()));
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
        Head.closed("People", "The accounts of those who keep the catalogue.", "/desk/people", ""),
        accounts.stream().map(account -> Person.of(account, desk.name())).toList(),
        form,
        choices(chosen.isEmpty() ? Role.EDIT.id() : chosen),
        link,
        alert);
  }

  private static List<Choice> choices(String chosen) {
    return Arrays.stream(Role.values())
        .map(role ->
            new Choice(
                role.id(),
                Stream.of(DeskFrame.called(role).split(":", 2))
                    .findFirst()
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .orElseThrow(),
                role.id().equals(chosen)))
        .toList();
  }
}
