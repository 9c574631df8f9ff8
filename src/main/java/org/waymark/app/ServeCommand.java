package org.waymark.app;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark serve}: serves until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serve the catalogue and its pathways.",
      "The first start imports the catalogue's files and builds the index; later ones are fast."
          + " SIGTERM and Ctrl-C stop it once answers under way are finished."
    },
    footer = {
      "",
      "Examples:",
      "  waymark serve",
      "  waymark serve --port 80 --host 0.0.0.0",
      "  waymark serve --data /var/lib/waymark --index /var/cache/waymark",
      "",
      "Exits with 0 when it was told to stop, with 1 when it could not start."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1; 0.0.0.0 for all).")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port to listen on (default: 8080; 0 for any free one).")
  private @Nullable String port;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "The site as people see it, such as https://waymark.example.org (default: what each"
              + " request names). Passkeys hold for its host.")
  private @Nullable String publicAddress;

  private final World world;

  ServeCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    SettingOptions.put(flags, Setting.HOST, host);
    SettingOptions.put(flags, Setting.PORT, port);
    SettingOptions.put(flags, Setting.PUBLIC_ADDRESS, publicAddress);
    return settings.run(world, flags, this::serve);
  }

  private int serve(Configuration configuration, PrintWriter out) {
    Progress progress = new Progress(out);
    Site site = Site.start(configuration, world, progress);
    Stopping stopping = Stopping.onSignal(site);
    progress.done("Waymark is ready at " + site.address());
    site.differences().ifPresent(out::println);
    site.firstAccount()
        .ifPresent(link -> out.println("To make the first maintainer's account, once: " + link));
    out.flush();
    stopping.await();
    return 0;
  }
}
