package org.waymark.app;

import java.util.concurrent.CountDownLatch;

/** Waits until the process is told to stop (SIGTERM, Ctrl-C), and closes what runs. */
final class Stopping {
  private final CountDownLatch never = new CountDownLatch(1);

  private Stopping() {}

  /** From now on, being told to stop closes the site and ends the process with 0. */
  static Stopping onSignal(Site site) {
    Runtime runtime = Runtime.getRuntime();
    runtime.addShutdownHook(
        Thread.ofPlatform()
            .name("stopping")
            .unstarted(() -> {
              site.close();
              // A signal would end the process with 128 and its number; this stop is a success.
              runtime.halt(0);
            }));
    return new Stopping();
  }

  /** Blocks until the process ends. */
  void await() {
    try {
      never.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
