package org.waymark.app;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;

/** Tells on the terminal what is being done and how long it took. */
final class Progress {
  private final PrintWriter out;
  private final long begun = System.nanoTime();

  Progress(PrintWriter out) {
    this.out = out;
  }

  /** One that tells nobody, for commands whose output is read by others. */
  static Progress silent() {
    return new Progress(new PrintWriter(Writer.nullWriter()));
  }

  /** Something that may take a while begins. */
  void begin(String what) {
    out.println(what + " ...");
    out.flush();
  }

  /** Everything is done. */
  void done(String what) {
    double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    out.printf(Locale.ROOT, "%s (%.1f s)%n", what, seconds);
    out.flush();
  }
}
