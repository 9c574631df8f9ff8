package org.waymark.search;

import java.util.Random;

/** Queries that nobody would mean: operators, control characters, stray code points, long runs. */
public final class AbsurdQueries {
  private static final int LONGEST = 500;

  private static final String[] PIECES = {
    "\"",
    "-",
    "--",
    "+",
    "*",
    "?",
    "~2",
    "^5",
    "(",
    ")",
    "[a TO z]",
    "AND",
    "OR",
    "NOT",
    "name:",
    "/.*/",
    "(a+)+$",
    "\\",
    "\u0000",
    "\u202e",
    "\ud800",
    "\ud83d\ude42",
    "\u6771\u4eac",
    "\u01c5",
    "\u00df",
    "\u0130",
    "\n",
    "a".repeat(300),
    "safety",
    "mats",
    "londno",
    "free",
    "in",
    "near",
    "january",
    "stop AI from lying",
    "-\"x y\"",
    "\"\"",
    "e\u0301",
    "1e999",
    "' or 1=1",
    "${x}",
    "%00",
    "<b>",
    "undergrad",
    "fellow"
  };

  private AbsurdQueries() {}

  /** One of at most 500 characters; the same for the same state of the source. */
  public static String next(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(3) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      text.append(random.nextBoolean() ? " " : "");
    }
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
