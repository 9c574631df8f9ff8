package org.waymark.say;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one file, ready to be filled in. A message without braces is taken as it stands;
 * the others are ICU message formats, whose plural rules are the language's own.
 */
final class Texts {
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, MessageFormat> formats = new HashMap<>();

  private Texts(Properties file, Locale locale) {
    ULocale rules = ULocale.forLocale(locale);
    for (String key : file.stringPropertyNames()) {
      String text = file.getProperty(key);
      if (text.indexOf('{') < 0) {
        plain.put(key, text);
      } else {
        formats.put(key, new MessageFormat(text, rules));
      }
    }
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

  /** A message filled in; null when the file has none of this key. */
  @Nullable String find(String key, Object[] arguments) {
    MessageFormat format = formats.get(key);
    if (format == null) {
      return plain.get(key);
    }
    // A format keeps its parts between calls and is not safe for several threads by itself.
    synchronized (format) {
      return format.format(arguments);
    }
  }
}
