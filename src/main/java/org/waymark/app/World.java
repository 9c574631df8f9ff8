package org.waymark.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command reads of the world around it.
 *
 * @param clock its zone is that of {@link #today}
 * @param environment variables by name
 * @param home the folder that the launcher lies in
 */
record World(Clock clock, Map<String, String> environment, Path home) {
  /** The process's own world; days change in UTC. */
  static World ofProcess() {
    Path home = Path.of(System.getProperty("waymark.home", ".")).toAbsolutePath().normalize();
    return new World(Clock.systemUTC(), System.getenv(), home);
  }

  /** Who does something: the name given, else the user's on this machine. */
  String author(@Nullable String given) {
    return given != null ? given : environment.getOrDefault("USER", "maintainer");
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
