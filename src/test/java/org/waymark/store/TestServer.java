package org.waymark.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of the tests' own, with as many empty databases as they want. */
public final class TestServer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int databases;

  /** Starts it. */
  public TestServer() throws IOException {
    server = EmbeddedPostgres.start();
  }

  /** A database that is not there. */
  Database missingDatabase() {
    return database("elsewhere");
  }

  /** Another database without any tables. */
  public Database emptyDatabase() throws SQLException {
    databases++;
    execute("postgres", "create database waymark" + databases);
    return database("waymark" + databases);
  }

  /** Runs a statement in the newest database. */
  void execute(String statement) throws SQLException {
    execute("waymark" + databases, statement);
  }

  private void execute(String database, String text) throws SQLException {
    try (Connection connection = server.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  /** The address of a database, with its password. */
  String address(Database database) {
    String path = database.url().substring(database.url().lastIndexOf('/'));
    return "postgresql://postgres:secret@localhost:" + server.getPort() + path;
  }

  private Database database(String name) {
    return Database.at("postgresql://postgres:secret@localhost:" + server.getPort() + "/" + name);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
