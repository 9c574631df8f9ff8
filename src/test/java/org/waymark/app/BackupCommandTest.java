package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.account.Accounts;
import org.waymark.json.CatalogFolder;
import org.waymark.store.Authorship;
import org.waymark.store.Batch;
import org.waymark.store.Change;
import org.waymark.store.Contents;
import org.waymark.store.Database;
import org.waymark.store.Role;
import org.waymark.store.SavedPath;
import org.waymark.store.Store;

/** Backing up, and proving it by restoring. */
final class BackupCommandTest {
  @TempDir private Path folder;
  private final StringWriter text = new StringWriter();

  @BeforeEach
  void fill() {
    try (Store store = open("data")) {
      store.write(
          Batch.of(List.of(Change.create(entry("a", "one")), Change.create(entry("b", "one"))))
              .with(CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies()),
          ANA);
      store.write(List.of(Change.put(entry("a", "two"), 1)), Authorship.of("bo", ANA.when(), "x"));
      store.save(SavedPath.create("owner", "share", LocalDate.of(2026, 11, 25), "sealed"));
      new Accounts(store, new SecureRandom(), Clock.systemUTC())
          .add("ana", Role.ADMIN, "correct horse battery");
    }
  }

  private Store open(String name) {
    return Store.open(Database.inFolder(folder.resolve(name)));
  }

  private int run(String command, String place, String data) {
    text.getBuffer().setLength(0);
    var line = Main.line(new World(Clock.systemUTC(), Map.of(), Path.of("target")));
    line.setOut(new PrintWriter(text, true));
    line.setErr(new PrintWriter(text, true));
    return line.execute(
        command, folder.resolve(place).toString(), "--data", folder.resolve(data).toString());
  }

  @Test
  void whatWasBackedUpIsRestoredWithItsHistoryPathsAndAccounts() {
    Contents before;
    try (Store store = open("data")) {
      before = store.contents();
    }
    assertThat(run("backup", "copy", "data")).as(text.toString()).isZero();
    assertThat(text.toString()).contains("equal to the store");
    assertThat(run("restore", "copy", "again")).as(text.toString()).isZero();
    try (Store store = open("again")) {
      assertThat(store.contents()).isEqualTo(before);
      assertThat(store.history("a")).hasSize(2);
      assertThat(store.findSavedPath("owner")).isPresent();
      assertThat(
              new Accounts(store, new SecureRandom(), Clock.systemUTC())
                  .signIn("ana", "correct horse battery", null))
          .isPresent();
      store.write(List.of(Change.put(entry("a", "three"), 2)), ANA);
    }
  }

  @Test
  void whatIsThereIsNeverOverwritten() {
    assertThat(run("backup", "copy", "data")).isZero();
    assertThat(run("backup", "copy", "data")).isEqualTo(1);
    assertThat(text.toString()).contains("holds rows", "name an empty database");
    assertThat(run("restore", "copy", "data")).isEqualTo(1);
    assertThat(text.toString()).contains("holds rows");
  }

  @Test
  void aFolderWithoutABackupIsNamed() {
    assertThat(run("restore", "nowhere", "again")).isEqualTo(2);
    assertThat(text.toString()).contains("holds no backup; expected a folder with waymark.mv.db");
  }
}
