package org.waymark.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class H2StoreTest extends StoreContract {
  @TempDir private Path folder;

  @Override
  Database emptyDatabase() {
    return Database.inFolder(folder.resolve("not-yet-there"));
  }
}
