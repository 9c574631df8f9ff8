package org.waymark.store;

import static org.waymark.store.Samples.ANA;
import static org.waymark.store.Samples.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that writes until it is ended from outside or, after a number of writes, halts itself
 * while other threads are in the middle of theirs. Prints {@code ID VERSION ok} for each write that
 * was acknowledged.
 */
public final class EndlessWriter {
  private static final int THREADS = 3;

  private EndlessWriter() {}

  /** Takes the address of the database, and after how many writes to halt; 0 for never. */
  public static void main(String[] arguments) {
    Store store = Store.open(database(arguments[0]));
    int haltAfter = Integer.parseInt(arguments[1]);
    AtomicInteger acknowledged = new AtomicInteger();
    for (int i = 0; i < THREADS; i++) {
      String id = "writer-" + i;
      Thread.ofPlatform().start(() -> write(store, id, haltAfter, acknowledged));
    }
  }

  /** The database of a folder or a URL. */
  static Database database(String address) {
    return address.startsWith("postgresql:")
        ? Database.at(address)
        : Database.inFolder(Path.of(address));
  }

  private static void write(Store store, String id, int haltAfter, AtomicInteger acknowledged) {
    for (long version = 0; ; version++) {
      store.write(List.of(Change.put(entry(id, "write " + version), version)), ANA);
      System.out.println(id + " " + (version + 1) + " ok");
      System.out.flush();
      if (acknowledged.incrementAndGet() == haltAfter) {
        Runtime.getRuntime().halt(1);
      }
    }
  }
}
