package org.waymark.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Waymark's command line. */
@Command(
    name = "waymark",
    mixinStandardHelpOptions = true,
    version = "Waymark 1.0",
    description = "Signposts from an introductory AI safety course to contributing.",
    subcommands = CommandLine.HelpCommand.class,
    footer = {
      "",
      "Examples:",
      "  waymark serve --port 8080        serve the catalogue and its pathways",
      "  waymark check                    check the catalogue's files",
      "  waymark import --dry-run         show what edited files would change",
      "",
      "Exit codes: 0 done, 1 found problems, 2 wrong usage."
    })
public final class Main {
  /**
   * Held, so that its level lasts. Lucene advises a module for vectors, which nothing here uses.
   */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTORS.setLevel(Level.SEVERE);
  }

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command; the code that the process should exit with. */
  static int run(String... arguments) {
    CommandLine line = line(World.ofProcess());
    if (arguments.length == 0) {
      line.usage(line.getOut());
      return 0;
    }
    return line.execute(arguments);
  }

  /** The command line with all its commands. */
  static CommandLine line(World world) {
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new ServeCommand(world))
            .addSubcommand(new CheckCommand(world))
            .addSubcommand(new ImportCommand(world))
            .addSubcommand(new ExportCommand(world))
            .addSubcommand(new ImportAisafetyCommand(world))
            .addSubcommand(new ReviewCommand(world))
            .addSubcommand(new HistoryCommand(world))
            .addSubcommand(new RevertCommand(world))
            .addSubcommand(new BulkCommand(world))
            .addSubcommand(new UndoCommand(world))
            .addSubcommand(new UserCommand(world))
            .addSubcommand(new ReleaseCommand(world))
            .addSubcommand(new RegressCommand(world))
            .addSubcommand(new DuplicatesCommand(world))
            .addSubcommand(new OverdueCommand(world))
            .addSubcommand(new GapsCommand(world))
            .addSubcommand(new SearchesCommand(world))
            .addSubcommand(new LinksCommand(world))
            .addSubcommand(new SearchCommand(world))
            .addSubcommand(new PlanCommand(world))
            .addSubcommand(new ReindexCommand(world))
            .addSubcommand(new RehearseCommand(world))
            .addSubcommand(new MoveCommand(world))
            .addSubcommand(new BackupCommand(world))
            .addSubcommand(new RestoreCommand(world))
            .addSubcommand(new EvaluateSearchCommand(world))
            .addSubcommand(new EvaluatePathsCommand(world));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures());
    return line;
  }
}
