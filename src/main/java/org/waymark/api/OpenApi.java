package org.waymark.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.http.Parameters;

/** The description of all routes for programs (OpenAPI 3.1), as it lies in the jar. */
final class OpenApi {
  private static final String TEXT = read();

  private OpenApi() {}

  private static String read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** {@code GET /openapi.json}. */
  static void answer(Context ctx) {
    Parameters.of(ctx);
    ctx.contentType("application/json").result(TEXT);
  }
}
