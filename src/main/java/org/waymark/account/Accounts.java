package org.waymark.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.catalog.Message;
import org.waymark.store.Account;
import org.waymark.store.AccountLink;
import org.waymark.store.AccountRecords;
import org.waymark.store.AccountSession;
import org.waymark.store.Role;
import org.waymark.store.Store;

/**
 * The accounts of people who keep the catalogue: made, changed and signed in to. Safe for use by
 * many threads.
 *
 * <p>Methods that fail for what was given throw {@link BadAccount}, whose message says what would
 * be right.
 */
public final class Accounts {
  /** A session that nobody uses ends after so long. */
  public static final Duration IDLE = Duration.ofHours(2);

  /** Any session ends after so long. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** A password or passkey given so long ago is asked for again before what is sensitive. */
  public static final Duration CONFIRMED = Duration.ofMinutes(30);

  /** A one-time link is worth something for so long. */
  public static final Duration LINK = Duration.ofDays(2);

  /** The use of a session is noted as often as this, not at each request. */
  private static final Duration NOTED = Duration.ofMinutes(5);

  private static final Pattern NAME = Pattern.compile("[a-z0-9](-?[a-z0-9]){1,39}");

  /** Those who write without an account stand under these in histories. */
  private static final List<String> NOT_TAKEN = List.of("import", "export", "anyone");

  private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

  private final AccountRecords records;
  private final Passkeys passkeys;
  private final Passwords passwords;
  private final RandomGenerator random;
  private final InstantSource clock;

  /**
   * The accounts of a store.
   *
   * @param random must be one that nobody can predict
   */
  public Accounts(Store store, RandomGenerator random, InstantSource clock) {
    this.records = new AccountRecords(store);
    this.passkeys = new Passkeys(this, store, random, clock);
    this.passwords = new Passwords(random);
    this.random = random;
    this.clock = clock;
  }

  /**
   * What a one-time link is for.
   *
   * @param name the account whose password is chosen; null where the first account is made
   */
  public record Invitation(@Nullable String name) {}

  /** The accounts' passkeys. */
  public Passkeys passkeys() {
    return passkeys;
  }

  /** All accounts by their names. */
  public List<Account> all() {
    return records.all();
  }

  /** Makes an account without a password; the secret of the link with which one is chosen. */
  public String add(String name, Role role) {
    checkName(name);
    Token secret = Token.random(random);
    if (!records.add(account(name, role, null), link(secret, name))) {
      throw taken(name);
    }
    LOG.info("account {} was made, with the role {}", name, role.id());
    return secret.text();
  }

  /** Makes an account with a password. */
  public void add(String name, Role role, String password) {
    checkName(name);
    Passwords.check(name, password);
    if (!records.add(account(name, role, passwords.hash(password)), null)) {
      throw taken(name);
    }
    LOG.info("account {} was made, with the role {}", name, role.id());
  }

  private Account account(String name, Role role, @Nullable String hash) {
    return new Account(name, role, hash, false, clock.instant());
  }

  private AccountLink link(Token secret, @Nullable String account) {
    return new AccountLink(secret.hash(), account, clock.instant().plus(LINK));
  }

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches() || NOT_TAKEN.contains(name)) {
      throw new BadAccount("name", Message.of("refused.account.name", NOT_TAKEN));
    }
  }

  private static BadAccount taken(String name) {
    return new BadAccount("name", Message.of("refused.account.taken", name));
  }

  /**
   * Lets someone choose another password: the one there is, all passkeys, sessions and earlier
   * links end.
   *
   * @return the secret of the link
   */
  public String reset(String name) {
    Token secret = Token.random(random);
    change(
        name,
        one -> new Account(name, one.role(), null, one.isDisabled(), one.createdAt()),
        link(secret, name));
    LOG.info("account {} is to choose another password", name);
    return secret.text();
  }

  /** Keeps an account from signing in, or lets it again; its sessions end. */
  public void setDisabled(String name, boolean isDisabled) {
    change(
        name,
        one -> new Account(name, one.role(), one.password(), isDisabled, one.createdAt()),
        null);
    LOG.info("account {} was {}", name, isDisabled ? "disabled" : "enabled");
  }

  /** Gives an account another role; its sessions end. */
  public void setRole(String name, Role role) {
    change(
        name,
        one -> new Account(name, role, one.password(), one.isDisabled(), one.createdAt()),
        null);
    LOG.info("account {} has the role {} now", name, role.id());
  }

  private void change(String name, UnaryOperator<Account> change, @Nullable AccountLink link) {
    switch (records.change(name, change, link)) {
      case DONE -> {}
      case UNKNOWN -> throw new BadAccount("name", Message.of("refused.account.unknown", name));
      case LAST_ADMIN -> throw new BadAccount("role", Message.of("refused.account.last-admin"));
    }
  }

  /**
   * The secret of a link that makes the first account, where there is none; earlier ones are worth
   * nothing from now on. Empty where there are accounts.
   */
  public Optional<String> inviteFirst() {
    if (!records.all().isEmpty()) {
      return Optional.empty();
    }
    Token secret = Token.random(random);
    records.putFirstLink(link(secret, null));
    return Optional.of(secret.text());
  }

  /** What a link is for; empty where it was used, has expired or never was. */
  public Optional<Invitation> invitation(String secret) {
    return Token.find(secret)
        .flatMap(token -> records.findLink(token.hash()))
        .filter(link -> clock.instant().isBefore(link.expiresAt()))
        .map(link -> new Invitation(link.account()));
  }

  /**
   * Chooses a password by a link, which is then worth nothing.
   *
   * @param name of the first account, which is an admin; not read for another link
   * @return the account's name
   */
  public String redeem(String secret, String name, String password) {
    Invitation invitation = invitation(secret).orElseThrow(Accounts::spent);
    String hash = new Token(secret).hash();
    String account = invitation.name() == null ? name : invitation.name();
    checkName(account);
    Passwords.check(account, password);
    String hashed = passwords.hash(password);
    boolean done =
        invitation.name() == null
            ? records.redeemFirst(hash, account(account, Role.ADMIN, hashed), clock.instant())
            : records.redeem(hash, hashed, clock.instant());
    if (!done) {
      throw spent();
    }
    LOG.info("account {} chose a password by a link", account);
    return account;
  }

  private static BadAccount spent() {
    return new BadAccount("link", Message.of("refused.account.link-spent"));
  }

  /**
   * Signs in. Whether the name, the password or both are wrong isn't told, and takes as long.
   *
   * @param before the session's token that the browser had, which ends; null for none
   * @return empty where it is refused
   */
  public Optional<SignedIn> signIn(String name, String password, @Nullable String before) {
    Account account = records.find(name).filter(one -> !one.isDisabled()).orElse(null);
    if (!passwords.matches(password, account == null ? null : account.password())) {
      if (account != null) {
        LOG.warn("account {}: a sign-in failed", account.name());
      }
      return Optional.empty();
    }
    if (account == null) {
      return Optional.empty();
    }
    LOG.info("account {} signed in", account.name());
    Instant now = clock.instant();
    return Optional.of(begin(account, now, before));
  }

  /** Signs in someone whose passkey signed; empty where the account is disabled. */
  Optional<SignedIn> signInVerified(String name, @Nullable String before) {
    Account account = records.find(name).filter(one -> !one.isDisabled()).orElse(null);
    if (account == null) {
      return Optional.empty();
    }
    LOG.info("account {} signed in with a passkey", name);
    return Optional.of(begin(account, clock.instant(), before));
  }

  private SignedIn begin(Account account, Instant begun, @Nullable String before) {
    Token token = Token.random(random);
    Instant now = clock.instant();
    String replaced = before == null ? null : new Token(before).hash();
    records.begin(new AccountSession(token.hash(), account.name(), begun, now, now), replaced);
    return new SignedIn(account.name(), account.role(), token.text(), now);
  }

  /** Who is signed in with a session's token; empty where it ended or is too old. */
  public Optional<SignedIn> find(String text) {
    Token token = Token.find(text).orElse(null);
    if (token == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    AccountSession session =
        records
            .findSession(token.hash())
            .filter(one -> now.isBefore(one.begunAt().plus(LONGEST)))
            .filter(one -> now.isBefore(one.usedAt().plus(IDLE)))
            .orElse(null);
    Account account =
        session == null
            ? null
            : records.find(session.account()).filter(one -> !one.isDisabled()).orElse(null);
    if (session == null || account == null) {
      return Optional.empty();
    }
    if (!now.isBefore(session.usedAt().plus(NOTED))) {
      records.use(token.hash(), now);
    }
    return Optional.of(new SignedIn(account.name(), account.role(), text, session.confirmedAt()));
  }

  /** Whether password or passkey was given so lately that what is sensitive may be done. */
  public boolean isConfirmed(SignedIn who) {
    return clock.instant().isBefore(who.confirmedAt().plus(CONFIRMED));
  }

  /**
   * Has someone who is signed in give the password again; the session goes on under another token.
   *
   * @return empty where it is the wrong one
   */
  public Optional<SignedIn> confirm(SignedIn who, String password) {
    Account account = records.find(who.name()).orElse(null);
    if (!passwords.matches(password, account == null ? null : account.password())
        || account == null) {
      LOG.warn("account {}: a password given again was wrong", who.name());
      return Optional.empty();
    }
    return Optional.of(confirmVerified(account, who.token()));
  }

  /** The same for someone whose passkey signed; empty where the account is gone. */
  Optional<SignedIn> confirmVerified(SignedIn who) {
    return records.find(who.name()).map(account -> confirmVerified(account, who.token()));
  }

  private SignedIn confirmVerified(Account account, String token) {
    Instant begun =
        records
            .findSession(new Token(token).hash())
            .map(AccountSession::begunAt)
            .orElse(clock.instant());
    return begin(account, begun, token);
  }

  /**
   * Changes the password of someone who is signed in; all sessions end but for a new one.
   *
   * @return empty where the old password is wrong
   */
  public Optional<SignedIn> changePassword(SignedIn who, String old, String chosen) {
    Passwords.check(who.name(), chosen);
    Account account = records.find(who.name()).orElse(null);
    if (!passwords.matches(old, account == null ? null : account.password()) || account == null) {
      LOG.warn("account {}: a password given again was wrong", who.name());
      return Optional.empty();
    }
    String hash = passwords.hash(chosen);
    change(
        who.name(),
        one -> new Account(one.name(), one.role(), hash, one.isDisabled(), one.createdAt()),
        null);
    LOG.info("account {} has another password now", who.name());
    return Optional.of(begin(account, clock.instant(), null));
  }

  /** Ends a session. */
  public void signOut(SignedIn who) {
    records.end(new Token(who.token()).hash());
    LOG.info("account {} signed out", who.name());
  }

  /** Ends all sessions of an account. */
  public void signOutEverywhere(String name) {
    records.endAll(name);
    LOG.info("account {} was signed out everywhere", name);
  }

  /** Deletes sessions, links and challenges that are worth nothing any more. */
  public void deleteOld() {
    Instant now = clock.instant();
    records.deleteOld(now.minus(LONGEST), now.minus(IDLE), now);
  }
}
