package org.waymark.live;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.waymark.store.Database;
import org.waymark.store.TestServer;

final class PostgresFollowingTest extends FollowingContract {
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
}
