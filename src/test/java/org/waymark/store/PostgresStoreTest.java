package org.waymark.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PostgresStoreTest extends StoreContract {
  private static EmbeddedPostgres server;
  private static int databases;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  Database emptyDatabase() throws SQLException {
    String name = "waymark" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return database(name);
  }

  private static Database database(String name) {
    return Database.at("postgresql://postgres:secret@localhost:" + server.getPort() + "/" + name);
  }

  @Test
  void aMissingDatabaseIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> Store.open(database("elsewhere")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("/elsewhere")
        .hasMessageContaining("does not exist")
        .hasMessageNotContaining("secret");
  }

  @Test
  void tablesOfAnotherProgramAreLeftAlone() throws SQLException {
    Database other = emptyDatabase();
    try (Connection connection =
            server.getDatabase("postgres", "waymark" + databases).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table revision (number bigint)");
    }
    assertThatThrownBy(() -> Store.open(other))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("not of this program's form");
  }
}
