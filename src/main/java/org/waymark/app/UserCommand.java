package org.waymark.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.account.Accounts;
import org.waymark.catalog.Term;
import org.waymark.catalog.Vocabularies;
import org.waymark.mail.Mailer;
import org.waymark.say.Say;
import org.waymark.store.Account;
import org.waymark.store.Role;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark user}: the accounts of those who keep the catalogue. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = {
      "Make, list, reset, disable and enable the accounts of those who keep the catalogue.",
      "add and reset print a link with which the password is chosen, once and within two days; with"
          + " --password it is asked for here instead. A running server's admins do the same at"
          + " /desk/people."
    },
    footer = {
      "",
      "Examples:",
      "  waymark user list",
      "  waymark user add ana --role admin",
      "  waymark user add bo --role edit --site https://waymark.example",
      "  waymark user reset bo",
      "  waymark user disable bo",
      "",
      "Roles: advise (sees the desk), edit (also decides and edits), admin (also keeps accounts).",
      "Exits with 0 when it was done, with 1 when it could not be."
    })
final class UserCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(
      index = "0",
      paramLabel = "ACTION",
      description = "One of list, add, reset, disable, enable, role.")
  private String action;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "The account's name: small letters, digits and hyphens.")
  private @Nullable String name;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "What it may do: advise, edit or admin (default of add: edit).")
  private @Nullable String role;

  @Option(
      names = "--password",
      description =
          "Ask for the password here (or read a line of standard input) instead of making a link.")
  private boolean asksPassword;

  @Option(
      names = "--site",
      paramLabel = "URL",
      description =
          "Where people reach the site, for the link (default: the setting public-address, else"
              + " host and port).")
  private @Nullable String site;

  @Option(
      names = "--mail-to",
      paramLabel = "ADDRESS",
      description = "Send the link there by the server of smtp-url, instead of printing it.")
  private @Nullable String mailTo;

  private final World world;

  UserCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      Accounts accounts = new Accounts(store, new SecureRandom(), world.clock());
      checkMail(configuration);
      switch (action) {
        case "list" -> list(accounts, out);
        case "add" -> add(accounts, configuration, out);
        case "reset" -> tell(named(), accounts.reset(named()), configuration, out);
        case "disable" -> accounts.setDisabled(named(), true);
        case "enable" -> accounts.setDisabled(named(), false);
        case "role" -> accounts.setRole(named(), role(role));
        default -> throw new BadConfiguration(unknown(action));
      }
      return 0;
    }
  }

  /** Makes sure that a link can be sent, before it is made. */
  private void checkMail(Configuration configuration) {
    if (mailTo != null && configuration.mailer(world.clock()) == null) {
      throw new BadConfiguration("--mail-to takes a mail server; set smtp-url and mail-from");
    }
    if (mailTo != null && !Mailer.isAddress(mailTo)) {
      throw new BadConfiguration("'" + mailTo + "' is no mail address, such as ana@example.org");
    }
  }

  private static String unknown(String action) {
    List<String> known = List.of("list", "add", "reset", "disable", "enable", "role");
    String nearest = Vocabularies.nearest(action, known);
    return "'"
        + action
        + "' is no action; expected one of "
        + String.join(", ", known)
        + (nearest == null ? "" : "; did you mean " + nearest + "?");
  }

  private String named() {
    if (name == null) {
      throw new BadConfiguration("say which account: waymark user " + action + " NAME");
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static void list(Accounts accounts, PrintWriter out) {
    for (Account account : accounts.all()) {
      String state =
          account.isDisabled()
              ? "disabled"
              : account.password() == null ? "has no password yet" : "active";
      out.println(account.name() + "  " + account.role().id() + "  " + state);
    }
    out.println(accounts.all().size() == 1 ? "1 account" : accounts.all().size() + " accounts");
  }

  private void add(Accounts accounts, Configuration configuration, PrintWriter out) {
    Role given = role == null ? Role.EDIT : role(role);
    if (asksPassword) {
      accounts.add(named(), given, password());
      out.println(named() + " can sign in, with the role " + given.id());
    } else {
      tell(named(), accounts.add(named(), given), configuration, out);
    }
  }

  private static Role role(@Nullable String id) {
    return Term.find(Role.class, String.valueOf(id))
        .orElseThrow(() ->
            new BadConfiguration(
                "--role is "
                    + (id == null ? "missing" : "'" + id + "'")
                    + "; expected advise, edit or admin"));
  }

  // On JDK 25 there is none again where standard input is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static String password() {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return line();
    }
    char[] first = console.readPassword("Password: ");
    char[] again = console.readPassword("Once more: ");
    if (first == null || again == null || !Arrays.equals(first, again)) {
      throw new BadConfiguration("the two passwords are not the same");
    }
    return new String(first);
  }

  private static String line() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? "" : line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void tell(String account, String secret, Configuration configuration, PrintWriter out) {
    String seen = site != null ? site : configuration.publicAddress();
    String base = seen != null ? seen : "http://localhost:" + configuration.port();
    String link = base.replaceAll("/+$", "") + "/welcome/" + secret;
    Mailer mailer = mailTo == null ? null : configuration.mailer(world.clock());
    if (mailTo != null && mailer != null) {
      Say say = Say.english();
      mailer.send(mailTo, say.of("mail.subject"), say.of("mail.text", account, link));
      out.println("the link for " + account + " is on its way to " + mailTo);
      return;
    }
    out.println(account + " chooses a password at this link, once and within two days:");
    out.println(link);
  }
}
