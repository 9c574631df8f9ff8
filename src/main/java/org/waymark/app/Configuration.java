package org.waymark.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;
import org.waymark.mail.Mailer;
import org.waymark.store.Database;
import org.waymark.store.StoreUnavailable;

/**
 * How this process runs: read once from flags, environment and file, in that order.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param publicAddress the site's origin as people see it; null for what requests name
 * @param data the folder of the embedded database and of releases
 * @param catalog the catalogue's files
 * @param index the search index
 * @param database PostgreSQL where its address is set, else the embedded one in {@code data}
 * @param origins each setting's text and where it came from, for {@code --print-config}
 */
record Configuration(
    String host,
    int port,
    @Nullable String publicAddress,
    Path data,
    Path catalog,
    Path index,
    Database database,
    Map<Setting, Origin> origins) {
  private static final String FILE = "waymark.properties";
  private static final String FILE_VARIABLE = "WAYMARK_CONFIG";
  private static final int LARGEST_PORT = 65_535;

  /** Scheme and authority (RFC 6454). */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");

  /** Variables that are the launcher's or the tests', not settings. */
  private static final List<String> OTHER_VARIABLES =
      List.of(FILE_VARIABLE, "WAYMARK_JAVA_OPTIONS", "WAYMARK_BROWSER");

  /** A setting's text, and where it was found in words. */
  record Origin(@Nullable String value, String from) {}

  /**
   * Reads all settings.
   *
   * @param flags what the command line sets
   * @param file the configuration file; null: the one that the environment names, or {@code
   *     waymark.properties} beside the launcher if there is one
   * @throws BadConfiguration for an unknown setting, which names the nearest known one, or a value
   *     that is not of its form
   */
  static Configuration read(Map<Setting, String> flags, @Nullable Path file, World world) {
    refuseUnknown(world.environment());
    Map<Setting, String> inFile = file(file, world);
    Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      origins.put(setting, origin(setting, flags, inFile, world));
    }
    Function<Setting, String> text = setting -> text(origins, setting).orElse("");
    Path data = path(Setting.DATA, text.apply(Setting.DATA));
    return new Configuration(
        text.apply(Setting.HOST),
        port(text.apply(Setting.PORT)),
        text(origins, Setting.PUBLIC_ADDRESS).map(Configuration::origin).orElse(null),
        data,
        path(Setting.CATALOG, text.apply(Setting.CATALOG)),
        path(Setting.INDEX, text.apply(Setting.INDEX)),
        database(text(origins, Setting.DATABASE_URL), data),
        origins);
  }

  /** The folder of releases, in {@code data}. */
  Path releases() {
    return data.resolve("releases").toAbsolutePath().normalize();
  }

  /**
   * What sends mail; null where no server is set, which is the default.
   *
   * @throws BadConfiguration when a server is set without a sender, or either is not of its form
   */
  @Nullable Mailer mailer(InstantSource clock) {
    String server = text(origins, Setting.SMTP_URL).orElse(null);
    if (server == null) {
      return null;
    }
    try {
      return Mailer.of(server, text(origins, Setting.MAIL_FROM).orElse(""), clock);
    } catch (Mailer.BadServer malformed) {
      throw new BadConfiguration("smtp-url and mail-from: " + malformed.getMessage(), malformed);
    }
  }

  private static Optional<String> text(Map<Setting, Origin> origins, Setting setting) {
    Origin origin = origins.get(setting);
    return Optional.ofNullable(origin == null ? null : origin.value());
  }

  private static Database database(Optional<String> address, Path data) {
    try {
      return address.map(Database::at).orElseGet(() -> Database.inFolder(data));
    } catch (StoreUnavailable malformed) {
      throw new BadConfiguration(String.valueOf(malformed.getMessage()), malformed);
    }
  }

  private static Origin origin(
      Setting setting, Map<Setting, String> flags, Map<Setting, String> inFile, World world) {
    String flag = flags.get(setting);
    if (flag != null) {
      return new Origin(flag, "flag " + setting.flag());
    }
    String variable = world.environment().get(setting.variable());
    if (variable != null) {
      return new Origin(variable, "environment " + setting.variable());
    }
    String line = inFile.get(setting);
    return line != null
        ? new Origin(line, "configuration file")
        : new Origin(preset(setting, world.home()), "default");
  }

  private static @Nullable String preset(Setting setting, Path home) {
    return switch (setting) {
      case HOST -> "127.0.0.1";
      case PORT -> "8080";
      case PUBLIC_ADDRESS -> null;
      case DATA -> home.resolve("data").toString();
      case CATALOG -> home.resolve("resources-catalog").toString();
      case INDEX -> home.resolve("index").toString();
      case DATABASE_URL, SMTP_URL, MAIL_FROM -> null;
    };
  }

  private static void refuseUnknown(Map<String, String> environment) {
    for (String variable : environment.keySet()) {
      if (variable.startsWith("WAYMARK_")
          && Setting.ofVariable(variable).isEmpty()
          && !OTHER_VARIABLES.contains(variable)) {
        throw new BadConfiguration(
            "the environment variable "
                + variable
                + " is no setting"
                + hint(variable, Setting.variables()));
      }
    }
  }

  private static Map<Setting, String> file(@Nullable Path named, World world) {
    String variable = world.environment().get(FILE_VARIABLE);
    Path file =
        named != null ? named : variable != null ? Path.of(variable) : world.home().resolve(FILE);
    if (named == null && variable == null && !Files.exists(file)) {
      return Map.of();
    }
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new BadConfiguration("can't read the configuration file " + file, unreadable);
    }
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (String key : lines.stringPropertyNames()) {
      Setting setting =
          Setting.ofKey(key)
              .orElseThrow(() ->
                  new BadConfiguration(
                      file + ": '" + key + "' is no setting" + hint(key, Setting.keys())));
      settings.put(setting, lines.getProperty(key).strip());
    }
    return settings;
  }

  private static String hint(String unknown, List<String> known) {
    String nearest = Vocabularies.nearest(unknown, known);
    return nearest == null
        ? "; expected one of " + String.join(", ", known)
        : "; did you mean " + nearest + "?";
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException _) {
      // Told below, as for a number out of range.
    }
    throw new BadConfiguration("'" + text + "' is no port; expected 0 to " + LARGEST_PORT);
  }

  private static String origin(String text) {
    String origin = text.replaceAll("/+$", "");
    if (!ORIGIN.matcher(origin).matches()) {
      throw new BadConfiguration(
          "'" + text + "' is no public-address; expected one such as https://waymark.example.org");
    }
    return origin;
  }

  private static Path path(Setting setting, String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException malformed) {
      throw new BadConfiguration("'" + text + "' is no path for " + setting.key(), malformed);
    }
  }

  /** Each setting with its value and origin, a line each; passwords are masked. */
  String described() {
    StringBuilder text = new StringBuilder();
    origins.forEach((setting, origin) ->
        text.append(
            "%-14s %s  (%s)%n".formatted(setting.key(), shown(setting, origin), origin.from())));
    return text.toString();
  }

  private String shown(Setting setting, Origin origin) {
    if (setting == Setting.DATABASE_URL) {
      return database.isPostgres() ? database + masked() : "none: the embedded database in data";
    }
    if (setting == Setting.SMTP_URL) {
      return origin.value() == null
          ? "none: no mail is sent"
          : origin.value().replaceFirst("//.*@", "//***@");
    }
    return setting == Setting.PUBLIC_ADDRESS && publicAddress == null
        ? "none: what each request names"
        : Objects.requireNonNullElse(origin.value(), "none");
  }

  private String masked() {
    return (database.user() == null ? "" : " as " + database.user())
        + (database.password() == null ? "" : " with a password ***");
  }
}
