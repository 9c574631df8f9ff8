package org.waymark.feeds;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0; characters that XML can't hold are left out. */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  private Xml() throws XMLStreamException {
    writer = FACTORY.createXMLStreamWriter(out);
  }

  /** What stands between the tags of an element. */
  @FunctionalInterface
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  /** A document of one element in a namespace. */
  static String document(String element, String namespace, Content content) {
    try {
      Xml xml = new Xml();
      xml.writer.writeStartDocument("UTF-8", "1.0");
      xml.writer.writeCharacters("\n");
      xml.writer.setDefaultNamespace(namespace);
      xml.writer.writeStartElement(namespace, element);
      xml.writer.writeDefaultNamespace(namespace);
      content.write(xml);
      xml.writer.writeEndElement();
      xml.writer.writeEndDocument();
      return xml.out.append('\n').toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An element with content. */
  void element(String name, Content content) throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.writeStartElement(name);
    content.write(this);
    writer.writeEndElement();
  }

  /** An element with a text. */
  void text(String name, String text) throws XMLStreamException {
    element(name, xml -> xml.writer.writeCharacters(clean(text)));
  }

  /** An empty element with attributes: names and values in turn. */
  void empty(String name, String... attributes) throws XMLStreamException {
    writer.writeCharacters("\n");
    writer.writeEmptyElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private static String clean(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Xml::isAllowed).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
