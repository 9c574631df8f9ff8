package org.waymark.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** Latin letters without what is written over, under or through them. */
public final class Letters {
  private Letters() {}

  /**
   * A text in lower case and compatibility decomposition: marks stand behind their letters, and
   * letters that Unicode doesn't take apart are the ones people type for them.
   */
  public static String apart(String text) {
    String lower =
        text.toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace("ø", "o")
            .replace("ł", "l")
            .replace("đ", "d")
            .replace("ı", "i")
            .replace("æ", "ae");
    return Normalizer.normalize(lower, Normalizer.Form.NFKD);
  }
}
