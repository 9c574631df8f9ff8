package org.waymark.live;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.store.Database;

final class H2FollowingTest extends FollowingContract {
  @TempDir private Path data;

  @Override
  Database emptyDatabase() {
    return Database.inFolder(data);
  }
}
