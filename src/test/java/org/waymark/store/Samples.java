package org.waymark.store;

import java.time.Instant;
import org.waymark.catalog.Entry;
import org.waymark.json.EntryJson;

/** Entries and authors to write. */
public final class Samples {
  /** An author with everything. */
  public static final Authorship ANA =
      new Authorship(
          "ana",
          Instant.parse("2026-10-25T01:30:00.123Z"),
          "the page says so",
          "https://example.org/");

  private Samples() {}

  /** A resource with one given sentence as its summary. */
  public static Entry entry(String id, String summary) {
    String text =
        """
        {
          "id": "%s",
          "type": "resource",
          "kind": "project-list",
          "name": "The list %s",
          "url": "https://example.org/%s",
          "summary": "%s",
          "tracks": {"engineering": 3, "conceptual": 0, "governance": 1},
          "topics": ["evaluations"],
          "stage": "applied",
          "status": "active",
          "languages": ["en"],
          "hoursEstimated": 2,
          "entryLevel": "after-intro",
          "standard": 2,
          "funding": {"cost": {"amount": 0, "currency": "USD"}},
          "format": ["text"],
          "sources": [{"url": "https://example.org/%s"}]
        }
        """
            .formatted(id, id, id, summary, id);
    return EntryJson.read(text, null).orThrow();
  }

  /** The canonical form of {@link #entry}. */
  public static String body(String id, String summary) {
    return EntryJson.canonical(entry(id, summary));
  }
}
