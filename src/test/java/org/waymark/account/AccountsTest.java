package org.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.AccountRecords;
import org.waymark.store.Database;
import org.waymark.store.Role;
import org.waymark.store.Store;

/** Accounts, passwords, sessions and links. */
final class AccountsTest {
  private static final String GOOD = "correct horse battery";
  private static final String OTHER = "another horse battery";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private Store store;
  private Accounts accounts;

  @BeforeEach
  void open() {
    store = Store.open(Database.inFolder(folder));
    accounts = new Accounts(store, new SecureRandom(), now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void wait(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private SignedIn ana() {
    accounts.add("ana", Role.ADMIN, GOOD);
    return accounts.signIn("ana", GOOD, null).orElseThrow();
  }

  @Test
  void aPasswordIsKeptAsAnArgon2idHashWithASaltOfItsOwn() {
    accounts.add("ana", Role.ADMIN, GOOD);
    accounts.add("bo", Role.EDIT, GOOD);
    String first = new AccountRecords(store).find("ana").orElseThrow().password();
    assertThat(first).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(GOOD);
    assertThat(new AccountRecords(store).find("bo").orElseThrow().password()).isNotEqualTo(first);
  }

  @Test
  void onlyTheRightPasswordOfAnEnabledAccountSignsIn() {
    ana();
    accounts.add("bo", Role.EDIT, GOOD);
    accounts.setDisabled("bo", true);
    assertThat(accounts.signIn("ana", OTHER, null)).isEmpty();
    assertThat(accounts.signIn("nobody", GOOD, null)).isEmpty();
    assertThat(accounts.signIn("bo", GOOD, null)).isEmpty();
    accounts.setDisabled("bo", false);
    assertThat(accounts.signIn("bo", GOOD, null)).isPresent();
  }

  @Test
  void passwordsThatAreShortOrPlainAreRefusedWithWhatWouldDo() {
    for (String bad :
        new String[] {"short", "aaaaaaaaaaaaaaa", "ana likes horses", "my Password 1"}) {
      assertThatThrownBy(() -> accounts.add("ana", Role.EDIT, bad))
          .isInstanceOf(BadAccount.class)
          .hasMessageMatching("(?s).*(12 to 256 characters|easily guessed).*");
    }
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void passwordsThatEverybodyKnowsAreRefused() {
    for (String known :
        new String[] {
          "qwerty123456",
          "1q2w3e4r5t6y",
          "qazwsxedcrfv",
          "manchesterunited",
          "michaeljackson",
          "iloveyou1234",
          "letmeinletmein",
          "P@ssw0rd2024!",
          "liverpool2019!",
          "football123!",
          "zxcvbnm,./123",
          "abcdefghijklm"
        }) {
      assertThatThrownBy(() -> accounts.add("ana", Role.EDIT, known))
          .as(known)
          .isInstanceOf(BadAccount.class)
          .hasMessageContaining("many people use")
          .hasMessageNotContaining(known);
    }
    List<String> goods =
        List.of(GOOD, OTHER, "I walk my dog at noon", "caballo grapa violeta", "x7#Lq9!vR2wZ");
    for (int i = 0; i < goods.size(); i++) {
      accounts.add("person" + i, Role.EDIT, goods.get(i));
    }
    assertThat(accounts.all()).hasSameSizeAs(goods);
  }

  @Test
  void aNameIsRefusedWithWhatWouldDo() {
    for (String bad : new String[] {"", "A", "ana b", "-ana", "ana--b", "import", "x".repeat(60)}) {
      assertThatThrownBy(() -> accounts.add(bad, Role.EDIT)).hasMessageContaining("small letters");
    }
    accounts.add("ana", Role.EDIT);
    assertThatThrownBy(() -> accounts.add("ana", Role.EDIT)).hasMessageContaining("already");
  }

  @Test
  void theStoreHoldsNoSecretOfASession() {
    SignedIn who = ana();
    assertThat(new AccountRecords(store).findSession(who.token())).isEmpty();
    assertThat(new AccountRecords(store).findSession(new Token(who.token()).hash())).isPresent();
    assertThat(who.token()).hasSize(43);
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndInAnyCaseAfterTwelveHours() {
    SignedIn who = ana();
    for (int i = 0; i < 11; i++) {
      wait(Duration.ofHours(1));
      assertThat(accounts.find(who.token())).isPresent();
    }
    wait(Duration.ofHours(1));
    assertThat(accounts.find(who.token())).isEmpty();
    SignedIn next = accounts.signIn("ana", GOOD, null).orElseThrow();
    wait(Accounts.IDLE);
    assertThat(accounts.find(next.token())).isEmpty();
  }

  @Test
  void signingInGivesAnotherTokenAndEndsTheOneBefore() {
    SignedIn before = ana();
    SignedIn after = accounts.signIn("ana", GOOD, before.token()).orElseThrow();
    assertThat(after.token()).isNotEqualTo(before.token());
    assertThat(accounts.find(before.token())).isEmpty();
  }

  @Test
  void aPasswordGivenLongAgoIsAskedForAgainWhichChangesTheToken() {
    SignedIn who = ana();
    assertThat(accounts.isConfirmed(who)).isTrue();
    wait(Accounts.CONFIRMED);
    assertThat(accounts.isConfirmed(who)).isFalse();
    assertThat(accounts.confirm(who, OTHER)).isEmpty();
    SignedIn confirmed = accounts.confirm(who, GOOD).orElseThrow();
    assertThat(accounts.isConfirmed(confirmed)).isTrue();
    assertThat(accounts.find(who.token())).isEmpty();
    wait(Accounts.LONGEST.minus(Accounts.CONFIRMED));
    assertThat(accounts.find(confirmed.token())).isEmpty();
  }

  @Test
  void signingOutEverywhereEndsAllSessions() {
    SignedIn one = ana();
    SignedIn two = accounts.signIn("ana", GOOD, null).orElseThrow();
    accounts.signOut(one);
    assertThat(accounts.find(one.token())).isEmpty();
    assertThat(accounts.find(two.token())).isPresent();
    accounts.signOutEverywhere("ana");
    assertThat(accounts.find(two.token())).isEmpty();
  }

  @Test
  void anotherPasswordEndsAllOtherSessions() {
    SignedIn one = ana();
    SignedIn two = accounts.signIn("ana", GOOD, null).orElseThrow();
    assertThat(accounts.changePassword(one, OTHER, OTHER)).isEmpty();
    SignedIn changed = accounts.changePassword(one, GOOD, OTHER).orElseThrow();
    assertThat(accounts.find(two.token())).isEmpty();
    assertThat(accounts.find(one.token())).isEmpty();
    assertThat(accounts.find(changed.token())).isPresent();
    assertThat(accounts.signIn("ana", GOOD, null)).isEmpty();
  }

  @Test
  void anotherRoleEndsTheSession() {
    ana();
    accounts.add("bo", Role.EDIT, GOOD);
    SignedIn bo = accounts.signIn("bo", GOOD, null).orElseThrow();
    accounts.setRole("bo", Role.ADVISE);
    assertThat(accounts.find(bo.token())).isEmpty();
    assertThat(accounts.signIn("bo", GOOD, null).orElseThrow().role()).isEqualTo(Role.ADVISE);
  }

  @Test
  void theLastAdminCantBeDisabledOrLowered() {
    ana();
    assertThatThrownBy(() -> accounts.setDisabled("ana", true)).hasMessageContaining("admin");
    assertThatThrownBy(() -> accounts.setRole("ana", Role.EDIT)).hasMessageContaining("admin");
  }

  @Test
  void aLinkWorksOnceAndForTwoDays() {
    String secret = accounts.add("bo", Role.EDIT);
    assertThat(accounts.invitation(secret)).contains(new Accounts.Invitation("bo"));
    assertThatThrownBy(() -> accounts.redeem(secret, "", "short")).hasMessageContaining("12");
    assertThat(accounts.redeem(secret, "", GOOD)).isEqualTo("bo");
    assertThat(accounts.invitation(secret)).isEmpty();
    assertThatThrownBy(() -> accounts.redeem(secret, "", OTHER))
        .hasMessageContaining("used before");
    String late = accounts.reset("bo");
    assertThat(accounts.signIn("bo", GOOD, null)).isEmpty();
    wait(Accounts.LINK);
    assertThat(accounts.invitation(late)).isEmpty();
    assertThatThrownBy(() -> accounts.redeem(late, "", OTHER)).hasMessageContaining("too old");
  }

  @Test
  void theFirstLinkMakesAnAdminAndIsMadeOnlyWhereThereIsNoAccount() {
    String early = accounts.inviteFirst().orElseThrow();
    String secret = accounts.inviteFirst().orElseThrow();
    assertThat(accounts.invitation(early)).isEmpty();
    assertThat(accounts.redeem(secret, "ana", GOOD)).isEqualTo("ana");
    assertThat(accounts.all().getFirst().role()).isEqualTo(Role.ADMIN);
    assertThat(accounts.inviteFirst()).isEmpty();
  }

  @Test
  void oneCharacterWrittenInTwoWaysIsOnePassword() {
    accounts.add("ana", Role.ADMIN, "café horse battery");
    assertThat(accounts.signIn("ana", "cafe\u0301 horse battery", null)).isPresent();
  }
}
