package org.waymark.catalog;

import java.util.Arrays;

/**
 * How many letters lie between two spellings: those to add, to take away, to change, and neighbours
 * to swap (optimal string alignment; Boytsov 2011, "Indexing methods for approximate dictionary
 * searching", section 2.2).
 */
public final class EditDistance {
  private EditDistance() {}

  /**
   * The distance of two spellings where it is small; only cells near the diagonal are looked at.
   *
   * @param most 0 or more; a greater distance is told as {@code most + 1}
   */
  public static int of(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int from = Math.max(1, i - most);
      int until = Math.min(b.length(), i + most);
      row[from - 1] = from == 1 ? i : most + 1;
      int least = row[from - 1];
      for (int j = from; j <= until; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = last[j - 1] + (same ? 0 : 1);
        best = Math.min(best, row[j - 1] + 1);
        // The row above ends a cell earlier, unless both end with the word.
        if (j < i + most) {
          best = Math.min(best, last[j] + 1);
        }
        if (isSwap(a, b, i, j)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      if (least > most) {
        return most + 1;
      }
      int[] oldest = before;
      before = last;
      last = row;
      row = oldest;
    }
    return Math.min(last[b.length()], most + 1);
  }

  private static boolean isSwap(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
