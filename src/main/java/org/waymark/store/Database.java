package org.waymark.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a store keeps its tables.
 *
 * @param url for JDBC, without credentials
 * @param password never printed
 */
public record Database(String url, @Nullable String user, @Nullable String password) {
  private static final String H2 = "jdbc:h2:file:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * The embedded database in a folder, which is made if need be. One process at a time can open it.
   *
   * @throws StoreUnavailable when the folder's path holds a semicolon, which H2 can't express
   */
  public static Database inFolder(Path folder) {
    Path file = folder.toAbsolutePath().normalize().resolve("waymark");
    if (file.toString().contains(";")) {
      throw new StoreUnavailable("the path " + file + " holds a ';'; choose one without");
    }
    return new Database(H2 + file, "sa", "");
  }

  /**
   * A PostgreSQL database.
   *
   * @param address {@code postgresql://user:password@host:5432/name} or the same for JDBC
   * @throws StoreUnavailable when the address is not of that form
   */
  public static Database at(String address) {
    String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
    try {
      URI uri = new URI(plain);
      boolean known = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
      if (!known || uri.getHost() == null || uri.getPath().length() < 2) {
        throw new StoreUnavailable(expected(plain));
      }
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String url = POSTGRESQL + "//" + uri.getHost() + port + uri.getRawPath() + query;
      String[] credentials = Objects.requireNonNullElse(uri.getRawUserInfo(), "").split(":", 2);
      return new Database(
          url,
          credentials[0].isEmpty() ? null : decoded(credentials[0]),
          credentials.length < 2 ? null : decoded(credentials[1]));
    } catch (URISyntaxException malformed) {
      throw new StoreUnavailable(expected(plain), malformed);
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String expected(String address) {
    String shown = address.replaceAll("//[^@/]*@", "//***@");
    return "'"
        + shown
        + "' is no address of a database; expected postgresql://user:password@host:5432/name";
  }

  /** Whether it is a PostgreSQL database; else it is an embedded file. */
  public boolean isPostgres() {
    return url.startsWith(POSTGRESQL);
  }

  /** The file's path without its ending, where it is an embedded one. */
  Path file() {
    return Path.of(url.substring(H2.length()));
  }

  /** The address without the password. */
  @Override
  public String toString() {
    return isPostgres() ? url.substring("jdbc:".length()) : "the files " + file() + ".*";
  }
}
