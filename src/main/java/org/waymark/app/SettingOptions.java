package org.waymark.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The settings that every command takes, and how it comes to run with them. */
final class SettingOptions {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "The embedded database's folder (default: data beside the launcher).")
  private @Nullable String data;

  @Option(
      names = "--catalog",
      paramLabel = "FOLDER",
      description = "The catalogue's files (default: resources-catalog beside the launcher).")
  private @Nullable String catalog;

  @Option(
      names = "--index",
      paramLabel = "FOLDER",
      description = "The search index (default: index beside the launcher).")
  private @Nullable String index;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database in place of the embedded one:",
        "postgresql://user:password@host:5432/name. Better set as WAYMARK_DATABASE_URL, which"
            + " other users of the machine can't see."
      })
  private @Nullable String databaseUrl;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A file of settings, such as port=8080 (default: waymark.properties).")
  private @Nullable Path file;

  @Option(
      names = "--print-config",
      description = "Print every setting with its origin, and do nothing else.")
  private boolean printing;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** What a command does, once its settings are read; gives the exit code. */
  @FunctionalInterface
  interface Work {
    int run(Configuration configuration, PrintWriter out);
  }

  /** Reads the settings and does the work, or prints the settings where that is asked for. */
  int run(World world, Work work) {
    return run(world, Map.of(), work);
  }

  /** The same with flags that only this command takes. */
  int run(World world, Map<Setting, String> more, Work work) {
    PrintWriter out = command.commandLine().getOut();
    Configuration configuration = read(world, more);
    try {
      if (printing) {
        out.print(configuration.described());
        return 0;
      }
      return work.run(configuration, out);
    } finally {
      out.flush();
    }
  }

  private Configuration read(World world, Map<Setting, String> more) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.putAll(more);
    put(flags, Setting.DATA, data);
    put(flags, Setting.CATALOG, catalog);
    put(flags, Setting.INDEX, index);
    put(flags, Setting.DATABASE_URL, databaseUrl);
    return Configuration.read(flags, file, world);
  }

  /** Adds a flag where it is given. */
  static void put(Map<Setting, String> flags, Setting setting, @Nullable String value) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
