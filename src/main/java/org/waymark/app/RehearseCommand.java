package org.waymark.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code waymark rehearse}: what a server does from its first start to its stop, in a folder of its
 * own. The launcher has the JVM record it once after a build and gives later starts the record (JEP
 * 483, 514 and 515: classes linked and methods profiled ahead of time).
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Start as a server does, answer a few requests and stop, in a temporary folder.",
      "The launcher records it after a build, so that starts are fast."
    },
    footer = {
      "",
      "Examples:",
      "  waymark rehearse",
      "",
      "Exits with 0 when all went well, else with 1."
    })
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> REQUESTS =
      List.of(
          "",
          "search?q=mech+interp+london",
          "path?track=engineering&background=software-engineer&city=London&hoursPerWeek=10",
          "readyz");

  private final World world;

  RehearseCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.make("waymark-rehearsal")) {
      Configuration configuration = configuration(folder.path());
      // The second start finds everything in place, as most starts do.
      for (int start = 0; start < 2; start++) {
        try (Site site = Site.start(configuration, world, Progress.silent())) {
          site.differences();
          request(site);
        }
      }
      return 0;
    }
  }

  /** Nothing of the machine's own settings holds here: a rehearsal touches no one's data. */
  private Configuration configuration(Path folder) {
    Map<Setting, String> flags =
        Map.of(
            Setting.PORT,
            "0",
            Setting.CATALOG,
            world.home().resolve("resources-catalog").toString());
    return Configuration.read(flags, null, new World(world.clock(), Map.of(), folder));
  }

  private static void request(Site site) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : REQUESTS) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address() + path)).build();
        int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
          throw new IOException("/" + path + " answered with " + status);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
