package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.account.Accounts;
import org.waymark.store.Database;
import org.waymark.store.Store;

/** Accounts from the command line. */
final class UserCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path data;
  private final StringWriter text = new StringWriter();

  /** Runs a command; its exit code. What it prints is in {@link #text}. */
  private int run(String... arguments) {
    text.getBuffer().setLength(0);
    var line = Main.line(new World(CLOCK, Map.of(), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    return line.execute(all);
  }

  private String secret() {
    return text.toString().strip().replaceAll("(?s).*/welcome/", "");
  }

  private boolean canSignIn(String name, String password) {
    try (Store store = Store.open(Database.inFolder(data))) {
      return new Accounts(store, new SecureRandom(), CLOCK)
          .signIn(name, password, null)
          .isPresent();
    }
  }

  @Test
  void anAccountIsMadeWithALink() {
    assertThat(run("user", "add", "Ana", "--role", "admin", "--site", "https://w.example/"))
        .isZero();
    assertThat(text.toString())
        .containsPattern("ana chooses a password at this link, once and within two days:")
        .containsPattern("https://w.example/welcome/[\\w-]{43}\n");
    try (Store store = Store.open(Database.inFolder(data))) {
      new Accounts(store, new SecureRandom(), CLOCK).redeem(secret(), "", "correct horse battery");
    }
    assertThat(canSignIn("ana", "correct horse battery")).isTrue();
    assertThat(run("user", "list")).isZero();
    assertThat(text.toString()).contains("ana  admin  active", "1 account");
  }

  @Test
  void aResetVoidsThePasswordAndADisabledOneIsListedSo() {
    run("user", "add", "ana", "--role", "admin");
    run("user", "add", "bo");
    run("user", "reset", "bo");
    assertThat(text.toString()).contains("http://localhost:8080/welcome/");
    run("user", "disable", "bo");
    run("user", "list");
    assertThat(text.toString())
        .contains("ana  admin  has no password yet", "bo  edit  disabled", "2 accounts");
    assertThat(run("user", "role", "bo", "--role", "advise")).isZero();
    assertThat(run("user", "enable", "bo")).isZero();
    run("user", "list");
    assertThat(text.toString()).contains("bo  advise  has no password yet");
  }

  @Test
  void whatIsWrongIsSaidWithWhatWouldBeRight() {
    assertThat(run("user", "lits")).isEqualTo(2);
    assertThat(text.toString()).contains("did you mean list?");
    assertThat(run("user", "add")).isEqualTo(2);
    assertThat(text.toString()).contains("waymark user add NAME");
    assertThat(run("user", "add", "ana", "--role", "king")).isEqualTo(2);
    assertThat(text.toString()).contains("expected advise, edit or admin");
    assertThat(run("user", "reset", "nobody")).isEqualTo(1);
    assertThat(text.toString()).contains("There is no account 'nobody'");
    run("user", "add", "ana", "--role", "admin");
    assertThat(run("user", "disable", "ana")).isEqualTo(1);
  }
}
