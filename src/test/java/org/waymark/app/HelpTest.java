package org.waymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waymark.testing.Golden;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

final class HelpTest {
  private final CommandLine line =
      Main.line(new World(Clock.systemUTC(), Map.of(), Path.of("target")));

  @Test
  void theCommandsAreListed() {
    Golden.assertMatches("help/waymark.txt", line.getUsageMessage(Ansi.OFF));
  }

  @TestFactory
  Stream<DynamicTest> eachCommandExplainsItself() {
    return commands()
        .map(command ->
            DynamicTest.dynamicTest(
                command.getCommandName(),
                () ->
                    Golden.assertMatches(
                        "help/" + command.getCommandName() + ".txt",
                        command.getUsageMessage(Ansi.OFF))));
  }

  @TestFactory
  Stream<DynamicTest> eachCommandGivesAnExample() {
    return commands()
        .map(command ->
            DynamicTest.dynamicTest(
                command.getCommandName(),
                () ->
                    assertThat(command.getUsageMessage(Ansi.OFF))
                        .contains("Examples:\n  waymark " + command.getCommandName())));
  }

  private Stream<CommandLine> commands() {
    return line.getSubcommands().values().stream()
        .filter(command -> !command.getCommandName().equals("help"));
  }
}
