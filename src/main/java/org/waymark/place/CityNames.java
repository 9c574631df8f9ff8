package org.waymark.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Folded names in the order of their UTF-8 bytes, each with the cities that bear it, kept as the
 * bytes of their file: some 200,000 names are at hand without an object for any of them. A line is
 * {@code name TAB number,number}; a number is a city's line in the file of cities, and the city
 * that a name means before all others comes first.
 */
final class CityNames {
  private final byte[] text;
  private final int[] starts;
  private final List<City> cities;

  /**
   * @param text the lines, each ended by a line feed
   * @param cities in the order that the lines count them in
   */
  CityNames(byte[] text, List<City> cities) {
    this.text = text;
    this.starts = starts(text);
    this.cities = cities;
  }

  private static int[] starts(byte[] text) {
    int[] starts = new int[1024];
    int lines = 0;
    for (int from = 0; from < text.length; lines++) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, 2 * lines);
      }
      starts[lines] = from;
      while (text[from] != '\n') {
        from++;
      }
      from++;
    }
    return Arrays.copyOf(starts, lines);
  }

  /** Those who bear a folded name, the one it means before all others first. */
  List<City> bearers(String folded) {
    byte[] name = folded.getBytes(StandardCharsets.UTF_8);
    int line = firstFrom(name);
    return line < starts.length
            && Arrays.equals(text, starts[line], end(line), name, 0, name.length)
        ? bearers(line)
        : List.of();
  }

  /** The bearers of all names that begin like this, in the order of the names. */
  List<City> beginningWith(String folded) {
    byte[] prefix = folded.getBytes(StandardCharsets.UTF_8);
    List<City> found = new ArrayList<>();
    for (int line = firstFrom(prefix); line < starts.length && begins(line, prefix); line++) {
      found.addAll(bearers(line));
    }
    return found;
  }

  /** Gives every name and its line's number, for {@link #bearers(int)}. */
  void forEach(ObjIntConsumer<String> reader) {
    for (int line = 0; line < starts.length; line++) {
      int from = starts[line];
      reader.accept(new String(text, from, end(line) - from, StandardCharsets.UTF_8), line);
    }
  }

  List<City> bearers(int line) {
    List<City> bearers = new ArrayList<>(1);
    int number = 0;
    for (int at = end(line) + 1; ; at++) {
      byte digit = text[at];
      if (digit >= '0') {
        number = 10 * number + digit - '0';
      } else {
        bearers.add(cities.get(number));
        number = 0;
        if (digit == '\n') {
          return bearers;
        }
      }
    }
  }

  /** The first line whose name is not before this one. */
  private int firstFrom(byte[] name) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int from = starts[middle];
      if (Arrays.compareUnsigned(text, from, end(middle), name, 0, name.length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean begins(int line, byte[] prefix) {
    int from = starts[line];
    int until = Math.min(end(line), from + prefix.length);
    return Arrays.equals(text, from, until, prefix, 0, prefix.length);
  }

  /** Where a line's name ends. */
  private int end(int line) {
    int end = starts[line];
    while (text[end] != '\t') {
      end++;
    }
    return end;
  }
}
