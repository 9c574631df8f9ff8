package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a store promises of passkeys and challenges, whichever database it is on. */
interface PasskeyContract {
  Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  /** A store on a database of its own. */
  Store store();

  private PasskeyRecords records() {
    return new PasskeyRecords(store());
  }

  private AccountRecords accounts() {
    AccountRecords accounts = new AccountRecords(store());
    accounts.add(new Account("ana", Role.ADMIN, "hash", false, NOW), null);
    accounts.add(new Account("bo", Role.EDIT, "hash", false, NOW), null);
    return accounts;
  }

  private static Passkey passkey(String id, String account) {
    return new Passkey(id, account, "laptop", "handle", "key", 3, true, NOW, null);
  }

  @Test
  default void aPasskeyIsKeptAsItWasMadeAndItsIdIsItsOwn() {
    accounts();
    assertThat(records().add(passkey("one", "ana"))).isTrue();
    assertThat(records().add(passkey("one", "bo"))).isFalse();
    assertThat(records().find("one")).contains(passkey("one", "ana"));
    assertThat(records().of("ana")).containsExactly(passkey("one", "ana"));
    assertThat(records().of("bo")).isEmpty();
    assertThat(records().remove("bo", "one")).isFalse();
    assertThat(records().remove("ana", "one")).isTrue();
    assertThat(records().find("one")).isEmpty();
  }

  @Test
  default void aUseIsNotedWhereNobodyElseWasFirst() {
    accounts();
    records().add(passkey("one", "ana"));
    assertThat(records().use(passkey("one", "ana"), 4, NOW)).isTrue();
    assertThat(records().use(passkey("one", "ana"), 5, NOW)).isFalse();
    Passkey used = records().find("one").orElseThrow();
    assertThat(used.signCount()).isEqualTo(4);
    assertThat(used.usedAt()).isEqualTo(NOW);
  }

  @Test
  default void aChallengeIsTakenOnceInTimeAndForItsAccount() {
    AccountRecords accounts = accounts();
    records().putChallenge("one", "ana", NOW.plusSeconds(60));
    records().putChallenge("two", null, NOW.plusSeconds(60));
    assertThat(records().takeChallenge("one", "bo", NOW)).isFalse();
    assertThat(records().takeChallenge("one", null, NOW)).isFalse();
    assertThat(records().takeChallenge("two", "ana", NOW)).isFalse();
    assertThat(records().takeChallenge("one", "ana", NOW.plusSeconds(60))).isFalse();
    assertThat(records().takeChallenge("one", "ana", NOW)).isTrue();
    assertThat(records().takeChallenge("one", "ana", NOW)).isFalse();
    accounts.deleteOld(NOW, NOW, NOW.plusSeconds(60));
    assertThat(records().takeChallenge("two", null, NOW)).isFalse();
  }

  @Test
  default void whoIsToChooseAnotherPasswordHasNoPasskeys() {
    AccountRecords accounts = accounts();
    records().add(passkey("one", "ana"));
    records().add(passkey("two", "bo"));
    accounts.change("bo", one -> new Account("bo", Role.ADVISE, "hash", false, NOW), null);
    assertThat(records().of("bo")).hasSize(1);
    accounts.change("bo", one -> new Account("bo", Role.ADVISE, null, false, NOW), null);
    assertThat(records().of("bo")).isEmpty();
    assertThat(records().of("ana")).hasSize(1);
  }
}
