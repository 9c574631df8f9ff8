package org.waymark.search;

/**
 * Where nothing was found: the one filter whose removal brings back the most.
 *
 * @param parameter of the filter, as in the address
 * @param value what is chosen there
 * @param query the same search without it
 * @param count what that would find, at least 1
 */
public record Lift(String parameter, String value, SearchQuery query, int count) {

  /** A filter that could be taken away. */
  record Way(String parameter, String value, SearchQuery query) {
    Lift finding(int count) {
      return new Lift(parameter, value, query, count);
    }
  }
}
