package org.waymark.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the catalogue's files are. */
final class CatalogOption {
  @Option(
      names = "--catalog",
      paramLabel = "FOLDER",
      description = "The catalogue's files (default: resources-catalog beside the launcher).")
  private Path folder = home().resolve("resources-catalog");

  Path folder() {
    return folder;
  }

  /** The folder that the launcher lies in; the working folder when started without it. */
  static Path home() {
    return Path.of(System.getProperty("waymark.home", ".")).toAbsolutePath().normalize();
  }
}
