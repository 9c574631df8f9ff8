package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a store promises of the paths on advisors' desks, whichever database it is on. */
interface HeldPathContract {
  LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** A store on a database of its own. */
  Store store();

  private HeldPathRecords held() {
    return new HeldPathRecords(store());
  }

  private static HeldPath row(String account, String path, LocalDate on) {
    return new HeldPath(account, path + "-owner", path + "-link", "", on, "sealed");
  }

  private void advisorsAndPaths() {
    for (String name : new String[] {"ana", "bo"}) {
      Instant now = Instant.parse("2026-11-25T10:00:00Z");
      new AccountRecords(store()).add(new Account(name, Role.ADMIN, "hash", false, now), null);
    }
    for (String name : new String[] {"a", "b"}) {
      store().save(SavedPath.create(name + "-owner", name + "-share", TODAY, "of " + name));
    }
  }

  @Test
  default void anAccountSeesItsOwnPathsAndNotesOnly() {
    advisorsAndPaths();
    assertThat(held().add(row("ana", "a", TODAY))).isTrue();
    assertThat(held().add(row("ana", "b", TODAY.plusDays(1)))).isTrue();
    assertThat(held().add(row("bo", "a", TODAY))).isTrue();
    assertThat(held().setNote("ana", "a-owner", "Likes puzzles.")).isTrue();
    assertThat(held().of("ana")).extracting(HeldPath::note).containsExactly("", "Likes puzzles.");
    assertThat(held().of("bo")).containsExactly(row("bo", "a", TODAY));
    assertThat(held().holders("a-owner")).isEqualTo(2);
  }

  @Test
  default void aPathIsKeptOnceAndOnlyWhileItIsThere() {
    advisorsAndPaths();
    assertThat(held().add(row("ana", "a", TODAY))).isTrue();
    held().setSeen("ana", "a-owner", "later");
    assertThat(held().add(row("ana", "a", TODAY.plusDays(1)))).isFalse();
    assertThat(held().add(row("ana", "c", TODAY))).isFalse();
    assertThat(held().of("ana")).extracting(HeldPath::seen).containsExactly("later");
    assertThat(held().setNote("bo", "a-owner", "Not mine.")).isFalse();
  }

  @Test
  default void whatIsTakenOffIsGoneForThatAccountOnly() {
    advisorsAndPaths();
    held().add(row("ana", "a", TODAY));
    held().add(row("bo", "a", TODAY));
    assertThat(held().remove("ana", "a-owner")).isTrue();
    assertThat(held().remove("ana", "a-owner")).isFalse();
    assertThat(held().of("ana")).isEmpty();
    assertThat(held().of("bo")).hasSize(1);
  }

  @Test
  default void anErasedPathIsOnNoDesk() {
    advisorsAndPaths();
    held().add(row("ana", "a", TODAY));
    held().add(row("ana", "b", TODAY));
    store().eraseSavedPath("a-owner");
    assertThat(held().of("ana")).extracting(HeldPath::ownerHash).containsExactly("b-owner");
    store().eraseSavedPathsUnusedSince(TODAY.plusDays(1));
    assertThat(held().of("ana")).isEmpty();
  }

  @Test
  default void aDisabledAccountKeepsNoPaths() {
    advisorsAndPaths();
    held().add(row("bo", "a", TODAY));
    new AccountRecords(store())
        .change(
            "bo",
            one -> new Account(one.name(), one.role(), one.password(), true, one.createdAt()),
            null);
    assertThat(held().of("bo")).isEmpty();
  }
}
