package org.waymark.say;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one file. A message without braces is taken as it stands; the others are ICU
 * message formats, whose plural rules are the language's own, each made ready when it is first
 * wanted: to make all of them takes longer than a page.
 */
final class Texts {
  private final Properties messages;
  private final ULocale rules;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(Properties messages, Locale locale) {
    this.messages = messages;
    this.rules = ULocale.forLocale(locale);
  }

  /** The messages of a file; null when there is no such file. */
  static @Nullable Texts find(String file, Locale locale) {
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        return null;
      }
      Properties messages = new Properties();
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Texts(messages, locale);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /** A file of lines with two texts and a tab between them; empty when there is no such file. */
  static Map<String, String> pairs(String file) {
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        return Map.of();
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /** A message filled in; null when the file has none of this key. */
  @Nullable String find(String key, Object[] arguments) {
    String text = messages.getProperty(key);
    if (text == null || text.indexOf('{') < 0) {
      return text;
    }
    MessageFormat format = formats.computeIfAbsent(key, wanted -> new MessageFormat(text, rules));
    // A format keeps its parts between calls and is not safe for several threads by itself.
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
