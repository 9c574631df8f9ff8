package org.waymark.feeds;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A feed (RFC 4287).
 *
 * @param self the feed's own address
 * @param updated when its newest item changed
 */
public record AtomFeed(String title, String self, Instant updated, List<Item> items) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Copies. */
  public AtomFeed {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param key names it for good
   * @param link the page about it
   */
  public record Item(String key, String title, String link, Instant updated, String summary) {}

  /** The item that tells of a deadline. */
  public static Item item(Deadline deadline, Instant changedAt, Addresses addresses) {
    return new Item(
        "deadline/" + deadline.key(),
        deadline.day() + " " + deadline.title(),
        addresses.entry(deadline.program().id()),
        changedAt,
        deadline.inWords() + " " + deadline.program().facts().summary());
  }

  /** The feed's text. */
  public String xml() {
    return Xml.document(
        "feed",
        ATOM,
        xml -> {
          xml.text("id", Addresses.name("feed/" + title));
          xml.text("title", title);
          xml.text("updated", updated.toString());
          xml.element("author", author -> author.text("name", "Waymark"));
          xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
          for (Item item : items) {
            xml.element("entry", entry -> write(entry, item));
          }
        });
  }

  private static void write(Xml xml, Item item) throws XMLStreamException {
    xml.text("id", Addresses.name(item.key()));
    xml.text("title", item.title());
    xml.text("updated", item.updated().toString());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", item.link());
    xml.text("summary", item.summary());
  }
}
