package org.waymark.web;

import java.time.LocalDate;
import org.waymark.catalog.Term;
import org.waymark.say.Say;

/** Facts in plain English, for pages that have no other language yet; {@link Say} has them all. */
public final class Words {
  private Words() {}

  /** A vocabulary's value as a reader says it. */
  static String of(Term term) {
    return Say.english().of(term);
  }

  /** The same with a capital. */
  public static String capital(String text) {
    return Say.english().capital(text);
  }

  /** A day: {@code 5 January 2027}. */
  public static String day(LocalDate day) {
    return Say.english().day(day);
  }

  /** A number without needless decimals. */
  static String number(double value) {
    return Say.english().number(value);
  }

  /** A web page's host, which says where a fact comes from. */
  public static String host(String url) {
    String rest = url.replaceFirst("^https?://(www\\.)?", "");
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }
}
