package org.waymark.catalog;

/** No entry bears the id that was asked for. */
public final class UnknownEntry extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final String id;

  /** No entry bears this id. */
  public UnknownEntry(String id) {
    super(Message.of("refused.no-entry", id), "there is no entry '" + id + "'");
    this.id = id;
  }

  /** No version of an entry bears this number. */
  public UnknownEntry(String id, long version) {
    super(
        Message.of("refused.no-version", id, String.valueOf(version)),
        "'%s' has no version %d that can hold again".formatted(id, version));
    this.id = id;
  }

  /** The id that was asked for. */
  public String id() {
    return id;
  }
}
