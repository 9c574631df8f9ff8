package org.waymark.web;

import io.javalin.http.Context;

/** A file that pages load, under an address with a hash of its content. */
final class Asset {
  private final String address;
  private final String contentType;
  private final byte[] bytes;

  Asset(String address, String contentType, byte[] bytes) {
    this.address = address;
    this.contentType = contentType;
    this.bytes = bytes;
  }

  String address() {
    return address;
  }

  /** Answers with the file, to be kept for ever. */
  void show(Context ctx) {
    ctx.contentType(contentType)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(bytes);
  }
}
