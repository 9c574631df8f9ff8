package org.waymark.catalog;

/** No entry bears the id that was asked for. */
public final class UnknownEntry extends WaymarkException {
  private static final long serialVersionUID = 1L;

  private final String id;

  /** No entry bears this id. */
  public UnknownEntry(String id) {
    super("there is no entry '" + id + "'");
    this.id = id;
  }

  /** The id that was asked for. */
  public String id() {
    return id;
  }
}
