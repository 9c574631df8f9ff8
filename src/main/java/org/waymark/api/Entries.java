package org.waymark.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.PartialDate;
import org.waymark.curation.CatalogImport;
import org.waymark.http.HttpProblem;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.json.EntryJson;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.store.Contents;
import org.waymark.store.EntryVersion;
import org.waymark.store.Store;

/** Entries in the catalogue's own form, with their versions. */
final class Entries {
  private final Live live;
  private final Store store;

  Entries(Live live, Store store) {
    this.live = live;
    this.store = store;
  }

  /** {@code GET /api/v1/entries/{id}}: one entry; 301 where its id moved, 410 where it is gone. */
  void one(Context ctx) {
    Parameters.of(ctx);
    String id = ctx.pathParam("id");
    try (Snapshot snapshot = live.acquire()) {
      switch (snapshot.lookup(id)) {
        case Lookup.Found found -> found(ctx, found);
        case Lookup.Moved moved -> moved(ctx, moved);
        case Lookup.Gone gone -> throw gone(gone);
        case Lookup.Unknown unknown -> throw unknown(unknown);
      }
    }
  }

  private static void found(Context ctx, Lookup.Found found) {
    if (Exchange.isHeld(ctx, String.valueOf(found.version()))) {
      return;
    }
    Exchange.answer(ctx, json(found.entry(), found.version(), found.changedAt()));
  }

  private static void moved(Context ctx, Lookup.Moved moved) {
    ctx.status(301).header("Location", "/api/v1/entries/" + moved.to());
    Exchange.answer(
        ctx, JsonBuilder.full().put("id", moved.id()).put("movedTo", moved.to()).build());
  }

  private static RequestRefused gone(Lookup.Gone gone) {
    return new RequestRefused(
        HttpProblem.of(410, "The entry '%s' was removed: %s.".formatted(gone.id(), gone.reason())));
  }

  /**
   * The id of the entry that an id leads to.
   *
   * @throws RequestRefused with 410 where it was removed, with 404 where there is none
   */
  static String present(Lookup lookup) {
    return switch (lookup) {
      case Lookup.Found found -> found.id();
      case Lookup.Moved moved -> moved.to();
      case Lookup.Gone gone -> throw gone(gone);
      case Lookup.Unknown unknown -> throw unknown(unknown);
    };
  }

  private static RequestRefused unknown(Lookup.Unknown unknown) {
    String nearest =
        unknown.nearest().stream()
            .map(entry -> "'" + entry.id() + "'")
            .collect(Collectors.joining(", "));
    String hint = nearest.isEmpty() ? "" : " Near in spelling: " + nearest + ".";
    String id = unknown.id().length() > 80 ? "of this id" : "'" + unknown.id() + "'";
    return new RequestRefused(HttpProblem.of(404, "There is no entry " + id + "." + hint));
  }

  private static JsonObject json(Entry entry, long version, Instant changedAt) {
    JsonBuilder json = JsonBuilder.full();
    EntryJson.value(entry).members().forEach(json::put);
    if (entry.facts().sources().isEmpty()) {
      json.putTexts("sources", List.of());
    }
    return json.put("version", version).put("updatedAt", changedAt.toString()).build();
  }

  /**
   * {@code GET /api/v1/entries}: all entries, or those that changed since a version of the
   * catalogue, a day or an instant, and which ids are gone.
   */
  void changed(Context ctx) {
    Parameters parameters = Parameters.of(ctx, "since");
    try (Snapshot snapshot = live.acquire()) {
      Since since = parameters.find("since").map(Since::parse).orElse(Since.EVER);
      List<JsonObject> entries =
          snapshot.catalog().entries().stream()
              .flatMap(entry -> snapshot.versionOf(entry.id()).stream())
              .filter(since::isBefore)
              .map(held -> json(held.entry(), held.version(), held.changedAt()))
              .toList();
      Exchange.answer(
          ctx,
          JsonBuilder.full()
              .put("catalogVersion", snapshot.version())
              .put("total", entries.size())
              .putItems("entries", entries, entry -> entry)
              .putItems("gone", gone(since, snapshot), Entries::end)
              .build());
    }
  }

  private List<EntryVersion> gone(Since since, Snapshot snapshot) {
    if (since.equals(Since.EVER)) {
      return List.of();
    }
    return snapshot.gone().stream()
        .filter(version -> since.isBefore(version.revision(), version.by().when()))
        .toList();
  }

  private static JsonObject end(EntryVersion version) {
    return JsonBuilder.full()
        .put("id", version.id())
        .put("version", version.version())
        .put("updatedAt", version.by().when().toString())
        .put("movedTo", version.mergedInto())
        .put("reason", version.by().why())
        .build();
  }

  /**
   * A moment in the catalogue's life.
   *
   * @param revision a version of the catalogue; used where {@code at} is null
   */
  private record Since(long revision, @Nullable Instant at) {
    static final Since EVER = new Since(-1, null);

    static Since parse(String text) {
      if (text.matches("\\d{1,15}") && text.length() != 4) {
        return new Since(Long.parseLong(text), null);
      }
      try {
        return new Since(0, instant(text));
      } catch (DateTimeException no) {
        throw RequestRefused.badParameter(
            "since",
            ("'%s' is neither a version of the catalogue, such as 12, nor a day, such as 2026-11-22,"
                    + " nor an instant, such as 2026-11-22T10:00:00Z")
                .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
      }
    }

    private static Instant instant(String text) {
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : PartialDate.parse(text).earliest().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean isBefore(Contents.Live held) {
      return isBefore(held.revision(), held.changedAt());
    }

    boolean isBefore(long changedIn, Instant changedAt) {
      return at == null ? changedIn > revision : !changedAt.isBefore(at);
    }
  }

  /** {@code GET /api/v1/entries/{id}/history}: all versions, the newest first. */
  void history(Context ctx) {
    Parameters.of(ctx);
    String id = ctx.pathParam("id");
    List<EntryVersion> versions = Codes.isId(id) ? store.history(id) : List.of();
    if (versions.isEmpty()) {
      try (Snapshot snapshot = live.acquire()) {
        switch (snapshot.lookup(id)) {
          case Lookup.Moved moved ->
              ctx.redirect(
                  "/api/v1/entries/" + moved.to() + "/history", HttpStatus.MOVED_PERMANENTLY);
          case Lookup.Unknown unknown -> throw unknown(unknown);
          case Lookup.Found _, Lookup.Gone _ ->
              throw new IllegalStateException("no history: " + id);
        }
      }
      return;
    }
    Exchange.answer(
        ctx,
        JsonBuilder.full()
            .put("id", id)
            .putItems("versions", versions.reversed(), Entries::version)
            .build());
  }

  private static JsonObject version(EntryVersion version) {
    return JsonBuilder.full()
        .put("version", version.version())
        .put("catalogVersion", version.revision())
        .put("action", version.action())
        .put("at", version.by().when().toString())
        .put("by", by(version.by().who()))
        .put("why", version.by().why())
        .put("source", version.by().source())
        .put("movedTo", version.mergedInto())
        .putObject("entry", version.entry().orElse(null), EntryJson::value)
        .build();
  }

  /** Who wrote, as everyone may know it: names of accounts are for those who are signed in. */
  private static String by(String who) {
    return who.equals(CatalogImport.ORIGIN) ? who : "maintainer";
  }
}
