package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.waymark.store.AccountRecords.Result;

/** What a store promises of accounts, sessions and links, whichever database it is on. */
interface AccountContract {
  Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  Account ADMIN = new Account("ana", Role.ADMIN, "hash", false, NOW);
  Account EDITOR = new Account("bo", Role.EDIT, null, false, NOW);

  /** A store on a database of its own. */
  Store store();

  private AccountRecords records() {
    return new AccountRecords(store());
  }

  private static AccountLink link(String account) {
    return new AccountLink("link-of-" + account, account, NOW.plusSeconds(60));
  }

  private static AccountSession session(String hash, String account) {
    return new AccountSession(hash, account, NOW, NOW, NOW);
  }

  private static Account disabled(Account one) {
    return new Account(one.name(), one.role(), one.password(), true, one.createdAt());
  }

  @Test
  default void anAccountIsKeptAsItWasMadeAndItsNameIsItsOwn() {
    assertThat(records().add(ADMIN, null)).isTrue();
    assertThat(records().add(EDITOR, link("bo"))).isTrue();
    assertThat(records().add(new Account("ana", Role.EDIT, null, false, NOW), null)).isFalse();
    assertThat(records().all()).containsExactly(ADMIN, EDITOR);
    assertThat(records().find("bo")).contains(EDITOR);
    assertThat(store().version()).isZero();
  }

  @Test
  default void aLinkSetsAPasswordOnceAndEndsSessions() {
    records().add(EDITOR, link("bo"));
    records().begin(session("s", "bo"), null);
    assertThat(records().redeem("link-of-bo", "new", NOW.plusSeconds(60))).isFalse();
    assertThat(records().redeem("link-of-bo", "new", NOW)).isTrue();
    assertThat(records().redeem("link-of-bo", "other", NOW)).isFalse();
    assertThat(records().find("bo").orElseThrow().password()).isEqualTo("new");
    assertThat(records().findSession("s")).isEmpty();
  }

  @Test
  default void theFirstLinkMakesOneAccountAndNoMore() {
    records().putFirstLink(new AccountLink("one", null, NOW.plusSeconds(60)));
    records().putFirstLink(new AccountLink("two", null, NOW.plusSeconds(60)));
    assertThat(records().redeemFirst("one", ADMIN, NOW)).isFalse();
    assertThat(records().redeem("two", "x", NOW)).isFalse();
    assertThat(records().redeemFirst("two", ADMIN, NOW)).isTrue();
    records().putFirstLink(new AccountLink("three", null, NOW.plusSeconds(60)));
    assertThat(records().redeemFirst("three", EDITOR, NOW)).isFalse();
    assertThat(records().all()).containsExactly(ADMIN);
  }

  @Test
  default void aChangeEndsSessionsAndTheLastAdminStays() {
    records().add(ADMIN, null);
    records().add(EDITOR, null);
    records().begin(session("s", "bo"), null);
    assertThat(records().change("bo", AccountContract::disabled, null)).isEqualTo(Result.DONE);
    assertThat(records().find("bo").orElseThrow().isDisabled()).isTrue();
    assertThat(records().findSession("s")).isEmpty();
    assertThat(records().change("ana", AccountContract::disabled, null))
        .isEqualTo(Result.LAST_ADMIN);
    assertThat(records().change("cy", AccountContract::disabled, null)).isEqualTo(Result.UNKNOWN);
  }

  @Test
  default void aSessionIsReplacedUsedAndEnded() {
    records().add(ADMIN, null);
    records().begin(session("one", "ana"), null);
    records().begin(session("two", "ana"), "one");
    assertThat(records().findSession("one")).isEmpty();
    Instant later = NOW.plus(Duration.ofHours(1));
    records().use("two", later);
    assertThat(records().findSession("two"))
        .contains(new AccountSession("two", "ana", NOW, later, NOW));
    records().begin(session("three", "ana"), null);
    assertThat(records().endAll("ana")).isEqualTo(2);
    assertThat(records().findSession("two")).isEmpty();
  }

  @Test
  default void whatIsTooOldIsDeleted() {
    records().add(ADMIN, link("ana"));
    records().begin(session("s", "ana"), null);
    records().deleteOld(NOW.minusSeconds(1), NOW.minusSeconds(1), NOW);
    assertThat(records().findSession("s")).isPresent();
    assertThat(records().findLink("link-of-ana")).isPresent();
    records().deleteOld(NOW.minusSeconds(1), NOW, NOW.plusSeconds(60));
    assertThat(records().findSession("s")).isEmpty();
    assertThat(records().findLink("link-of-ana")).isEmpty();
  }
}
