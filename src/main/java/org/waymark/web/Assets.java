package org.waymark.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files that pages load, read once from the jar. An address changes with its content, so
 * browsers may keep what they have for ever.
 */
public final class Assets {
  private static final int HASH_LETTERS = 12;
  private static final Assets LOADED = new Assets();

  private final Map<String, Asset> byName = new LinkedHashMap<>();

  private Assets() {
    add("waymark.css", "text/css; charset=utf-8");
    add("waymark.js", "text/javascript; charset=utf-8");
    add("desk.js", "text/javascript; charset=utf-8");
    add("passkey.js", "text/javascript; charset=utf-8");
    // With a charset the server would take it for another image and not compress it.
    add("waymark.svg", "image/svg+xml");
    add("land.svg", "image/svg+xml");
    add("preview.png", "image/png");
  }

  private void add(String name, String type) {
    byte[] bytes = read(name);
    int dot = name.lastIndexOf('.');
    String address = "/assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
    byName.put(name, new Asset(address, type, bytes));
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The address of a file by its name, such as {@code waymark.css}. */
  public static String address(String name) {
    Asset asset = LOADED.byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("there is no asset '" + name + "'");
    }
    return asset.address();
  }

  static void register(RoutesConfig routes) {
    for (Asset asset : LOADED.byName.values()) {
      routes.get(asset.address(), asset::show);
    }
    routes.get("/favicon.ico", ctx -> ctx.redirect(address("waymark.svg")));
  }
}
