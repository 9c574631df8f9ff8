package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class DatabaseTest {
  @Test
  void anAddressIsTakenApart() {
    assertThat(Database.at("postgresql://ana:a%40b+c@db.example:6543/waymark?sslmode=require"))
        .isEqualTo(
            new Database(
                "jdbc:postgresql://db.example:6543/waymark?sslmode=require", "ana", "a@b+c"));
  }

  @Test
  void aDatabaseIsShownWithoutItsPassword() {
    assertThat(Database.at("jdbc:postgresql://ana:secret@db.example/waymark"))
        .hasToString("postgresql://db.example/waymark");
  }

  @Test
  void aMalformedAddressIsShownWithoutItsPassword() {
    assertThatThrownBy(() -> Database.at("mysql://ana:secret@db.example/waymark"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "'mysql://***@db.example/waymark' is no address of a database; expected"
                + " postgresql://user:password@host:5432/name");
  }

  @Test
  void aFolderThatH2CannotNameIsRefused() {
    assertThatThrownBy(() -> Database.inFolder(Path.of("a;b")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("';'");
  }
}
