package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresStoreTest extends StoreContract {
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new TestServer();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Database emptyDatabase() throws SQLException {
    return server.emptyDatabase();
  }

  @Test
  void aMissingDatabaseIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> Store.open(server.missingDatabase()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("/elsewhere")
        .hasMessageContaining("does not exist")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tablesOfAnotherProgramAreLeftAlone() throws SQLException {
    Database other = emptyDatabase();
    server.execute("create table revision (number bigint)");
    assertThatThrownBy(() -> Store.open(other))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("not of this program's form");
  }
}
