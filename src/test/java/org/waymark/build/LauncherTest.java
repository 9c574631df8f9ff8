package org.waymark.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's own script, run by the shell in a folder whose jar prints its arguments. */
final class LauncherTest {
  private static final String PROGRAM =
      """
      public final class Program {
        public static void main(String[] arguments) throws Exception {
          if (arguments[0].equals("rehearse")) {
            System.exit(java.nio.file.Files.exists(java.nio.file.Path.of("no-rehearsal")) ? 1 : 0);
          }
          System.out.println(Runtime.version().feature() + " " + String.join("|", arguments));
        }
      }
      """;

  private @TempDir Path folder;
  private Path home;

  private record Run(int code, String out, String errors) {}

  @BeforeEach
  void lay() throws IOException {
    home = Files.createDirectories(folder.resolve("a house"));
    Files.copy(Path.of("waymark"), home.resolve("waymark"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("pom.xml"), "");
    Path source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(compiled).isZero();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
    Path jar = Files.createDirectories(home.resolve("target")).resolve("waymark.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry("Program.class"));
      Files.copy(folder.resolve("Program.class"), out);
    }
  }

  @Test
  void passesItsArgumentsOn() throws Exception {
    Run run = run(home.resolve("waymark"), Map.of(), "search", "two words", "*");
    assertThat(run.code()).as(run.errors()).isZero();
    assertThat(run.out()).endsWith(" search|two words|*\n");
  }

  @Test
  void findsItsFolderThroughASymbolicLink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a house/waymark"));
    assertThat(run(link, Map.of(), "check").out()).endsWith(" check\n");
  }

  @Test
  void passesByAJdkThatIsTooOld() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    for (String tool : List.of("java", "javac")) {
      Path file = Files.writeString(old.resolve(tool), "#!/bin/sh\necho 17 old\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"17.0.15\"\n");
    Run run = run(home.resolve("waymark"), Map.of("JAVA_HOME", folder + "/old"), "check");
    assertThat(run.out()).endsWith(" check\n").doesNotStartWith("17");
  }

  @Test
  void rehearsesOnceForEachBuild() throws Exception {
    assertThat(run(home.resolve("waymark"), Map.of(), "check").errors()).contains("rehearsing");
    assertThat(records()).singleElement().satisfies(record -> assertThat(record).isNotEmptyFile());
    assertThat(run(home.resolve("waymark"), Map.of(), "check").errors()).isEmpty();
    touch("target/waymark.jar", 10);
    assertThat(run(home.resolve("waymark"), Map.of(), "check").errors()).contains("rehearsing");
  }

  @Test
  void startsWithoutARehearsalThatFailed() throws Exception {
    Files.writeString(home.resolve("no-rehearsal"), "");
    Run first = run(home.resolve("waymark"), Map.of(), "check");
    assertThat(first.out()).endsWith(" check\n");
    assertThat(first.errors()).contains("the rehearsal failed", "rehearsal.log");
    Run second = run(home.resolve("waymark"), Map.of(), "check");
    assertThat(second.out()).endsWith(" check\n");
    assertThat(second.errors()).isEmpty();
  }

  @Test
  void showsWhyABuildFailed() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path maven = Files.writeString(bin.resolve("mvn"), "#!/bin/sh\necho no such symbol\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    touch("pom.xml", 10);
    Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
    Run run = run(home.resolve("waymark"), path, "check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).contains("no such symbol", "the build failed", "build.log");
  }

  private void touch(String file, int secondsAhead) throws IOException {
    Files.setLastModifiedTime(
        home.resolve(file), FileTime.from(Instant.now().plusSeconds(secondsAhead)));
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  private Run run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().putAll(environment);
    Path errors = folder.resolve("errors");
    Process process = builder.redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(errors));
  }
}
