package org.waymark.store;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class PostgresKillTest extends KillContract {
  private TestServer server;
  private String address;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer();
    address = server.address(server.emptyDatabase());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  String address() {
    return address;
  }
}
