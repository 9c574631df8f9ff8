package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a store promises of the paths that people keep, whichever database it is on. */
interface SavedPathContract {
  LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** A store on a database of its own. */
  Store store();

  private static SavedPath path(String name) {
    return SavedPath.create(name + "-owner", name + "-share", DAY, "of " + name);
  }

  @Test
  default void eitherHashFindsASavedPath() {
    store().save(path("a"));
    store().save(path("b"));
    assertThat(store().findSavedPath("a-owner")).contains(path("a"));
    assertThat(store().findSavedPath("b-share")).contains(path("b"));
    assertThat(store().findSavedPath("c-share")).isEmpty();
  }

  @Test
  default void savingRaisesNoVersion() {
    store().save(path("a"));
    assertThat(store().version()).isZero();
  }

  @Test
  default void theNextVersionReplacesTheOneBeforeOnce() {
    store().save(path("a"));
    SavedPath next = path("a").with("of a, later");
    assertThat(store().replaceSavedPath(next)).isTrue();
    assertThat(store().replaceSavedPath(path("a").with("of a, too late"))).isFalse();
    assertThat(store().findSavedPath("a-owner")).contains(next);
  }

  @Test
  default void aUseIsKeptToTheDay() {
    store().save(path("a"));
    store().useSavedPath("a-owner", DAY.plusDays(3));
    store().useSavedPath("a-owner", DAY.plusDays(1));
    assertThat(store().findSavedPath("a-owner").orElseThrow().usedOn()).isEqualTo(DAY.plusDays(3));
  }

  @Test
  default void anErasedPathIsGone() {
    store().save(path("a"));
    store().save(path("b"));
    assertThat(store().eraseSavedPath("a-share")).isFalse();
    assertThat(store().eraseSavedPath("a-owner")).isTrue();
    assertThat(store().eraseSavedPath("a-owner")).isFalse();
    assertThat(store().findSavedPath("a-share")).isEmpty();
    assertThat(store().findSavedPath("b-share")).isPresent();
  }

  @Test
  default void onlyPathsUnusedSinceADayAreErased() {
    store().save(path("a"));
    store().save(path("b"));
    store().useSavedPath("b-owner", DAY.plusDays(1));
    assertThat(store().eraseSavedPathsUnusedSince(DAY)).isZero();
    assertThat(store().eraseSavedPathsUnusedSince(DAY.plusDays(1))).isEqualTo(1);
    assertThat(store().findSavedPath("a-owner")).isEmpty();
    assertThat(store().findSavedPath("b-owner")).isPresent();
  }
}
