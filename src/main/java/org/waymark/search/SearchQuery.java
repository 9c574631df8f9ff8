package org.waymark.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.Gazetteer;

/**
 * What is searched for. Immutable; an address and a query are two forms of one thing: {@link
 * #parse} and {@link #parameters} are each other's inverse.
 *
 * @param text what was typed; empty: everything
 * @param chosen values by facet; a facet without values is absent
 * @param near null: anywhere
 * @param ranges upper bounds
 * @param deadlineAfter announced deadlines on this day or later; null: any
 * @param deadlineBefore announced deadlines on this day or earlier; null: any
 * @param plain words that are to be read as words although they could mean a filter, lower case
 * @param limit results on a page, 1 to 100
 * @param offset results before the page, 0 to 10,000
 */
public record SearchQuery(
    String text,
    Map<Facet, Set<String>> chosen,
    @Nullable Near near,
    Map<Range, Double> ranges,
    @Nullable LocalDate deadlineAfter,
    @Nullable LocalDate deadlineBefore,
    Set<String> plain,
    Sort sort,
    int limit,
    int offset) {
  /** Results on a page where nothing is said. */
  public static final int USUAL_LIMIT = 20;

  static final int MOST_RESULTS = 100;
  static final int FARTHEST = 10_000;

  /** Copies. */
  public SearchQuery {
    EnumMap<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
      }
    });
    chosen = Collections.unmodifiableMap(copy);
    EnumMap<Range, Double> bounds = new EnumMap<>(Range.class);
    bounds.putAll(ranges);
    ranges = Collections.unmodifiableMap(bounds);
    plain = Collections.unmodifiableSet(new LinkedHashSet<>(plain));
  }

  /** A search for a text, nothing narrowed, the first page. */
  public static SearchQuery of(String text) {
    return new SearchQuery(
        text, Map.of(), null, Map.of(), null, null, Set.of(), Sort.RELEVANCE, USUAL_LIMIT, 0);
  }

  /**
   * The query that an address writes.
   *
   * @param parameters decoded values by name, in the order of the address
   * @throws BadSearch when one is unknown, stands twice though it has one value, or has a value
   *     that is none
   */
  public static SearchQuery parse(
      Map<String, List<String>> parameters, Vocabularies vocabularies, Gazetteer gazetteer) {
    return new SearchParameters(parameters, vocabularies, gazetteer).query();
  }

  /** The parameters of the address, without those that have their usual values. */
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      parameters.put("q", List.of(text));
    }
    chosen.forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
    if (near != null) {
      parameters.put("near", List.of(near.text()));
      if (near.withinKm() != Near.USUAL_KM) {
        parameters.put("withinKm", List.of(number(near.withinKm())));
      }
    }
    ranges.forEach((range, most) -> parameters.put(range.parameter(), List.of(number(most))));
    if (deadlineAfter != null) {
      parameters.put("deadlineAfter", List.of(deadlineAfter.toString()));
    }
    if (deadlineBefore != null) {
      parameters.put("deadlineBefore", List.of(deadlineBefore.toString()));
    }
    if (!plain.isEmpty()) {
      parameters.put("plain", List.copyOf(plain));
    }
    if (sort != Sort.RELEVANCE) {
      parameters.put("sort", List.of(sort.id()));
    }
    if (limit != USUAL_LIMIT) {
      parameters.put("limit", List.of(String.valueOf(limit)));
    }
    if (offset != 0) {
      parameters.put("offset", List.of(String.valueOf(offset)));
    }
    return parameters;
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  /** Whether a value of a facet is chosen. */
  public boolean has(Facet facet, String value) {
    return chosen.getOrDefault(facet, Set.of()).contains(value);
  }

  /** Whether anything narrows the results beside the text. */
  public boolean isNarrowed() {
    return !chosen.isEmpty()
        || near != null
        || !ranges.isEmpty()
        || deadlineAfter != null
        || deadlineBefore != null;
  }

  /** The first page of the same with another text. */
  public SearchQuery withText(String other) {
    return new SearchQuery(
        other, chosen, near, ranges, deadlineAfter, deadlineBefore, plain, sort, limit, 0);
  }

  /** The first page of the same with one more value of a facet. */
  public SearchQuery with(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
    values.add(value);
    return withValues(facet, values);
  }

  /** The first page of the same without a value of a facet. */
  public SearchQuery without(Facet facet, String value) {
    Set<String> values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
    values.remove(value);
    return withValues(facet, values);
  }

  /** The first page of the same without any value of a facet. */
  public SearchQuery without(Facet facet) {
    return withValues(facet, Set.of());
  }

  private SearchQuery withValues(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    other.put(facet, values);
    return new SearchQuery(
        text, other, near, ranges, deadlineAfter, deadlineBefore, plain, sort, limit, 0);
  }

  /** The first page of the same, everywhere. */
  public SearchQuery withoutNear() {
    Sort order = sort == Sort.DISTANCE ? Sort.RELEVANCE : sort;
    return new SearchQuery(
        text, chosen, null, ranges, deadlineAfter, deadlineBefore, plain, order, limit, 0);
  }

  /** The first page of the same without an upper bound. */
  public SearchQuery without(Range range) {
    Map<Range, Double> other = new EnumMap<>(Range.class);
    other.putAll(ranges);
    other.remove(range);
    return new SearchQuery(
        text, chosen, near, other, deadlineAfter, deadlineBefore, plain, sort, limit, 0);
  }

  /** The first page of the same with any deadline. */
  public SearchQuery withoutDeadlines() {
    return new SearchQuery(text, chosen, near, ranges, null, null, plain, sort, limit, 0);
  }

  /** The first page of the same with words that are not to be read as a filter. */
  public SearchQuery withPlain(String words) {
    Set<String> more = new LinkedHashSet<>(plain);
    more.add(words);
    return new SearchQuery(
        text, chosen, near, ranges, deadlineAfter, deadlineBefore, more, sort, limit, 0);
  }

  /** The first page of the same in another order. */
  public SearchQuery withSort(Sort other) {
    return new SearchQuery(
        text, chosen, near, ranges, deadlineAfter, deadlineBefore, plain, other, limit, 0);
  }

  /** Another page of the same, moved into the range that can be asked for. */
  public SearchQuery withOffset(int other) {
    int moved = Math.clamp(other, 0, FARTHEST);
    return new SearchQuery(
        text, chosen, near, ranges, deadlineAfter, deadlineBefore, plain, sort, limit, moved);
  }

  /** The same with another number of results on a page. */
  public SearchQuery withLimit(int other) {
    return new SearchQuery(
        text, chosen, near, ranges, deadlineAfter, deadlineBefore, plain, sort, other, offset);
  }

  /** Each way to take one filter away, with the words that name it. */
  List<Lift.Way> lifts() {
    List<Lift.Way> ways = new ArrayList<>();
    chosen.forEach((facet, values) ->
        ways.add(
            new Lift.Way(
                facet.parameter(), String.join(", ", values), withValues(facet, Set.of()))));
    if (near != null) {
      ways.add(new Lift.Way("near", near.text(), withoutNear()));
    }
    ranges.forEach(
        (range, most) -> ways.add(new Lift.Way(range.parameter(), number(most), without(range))));
    if (deadlineAfter != null || deadlineBefore != null) {
      LocalDate day = deadlineBefore != null ? deadlineBefore : deadlineAfter;
      ways.add(new Lift.Way("deadline", String.valueOf(day), withoutDeadlines()));
    }
    return ways;
  }
}
