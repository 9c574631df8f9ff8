package org.waymark.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Term;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.City;
import org.waymark.place.Coordinates;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;

/** Reads the parameters of a search's address and gathers everything that is wrong with them. */
final class SearchParameters {
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_VALUES = 50;
  private static final double FARTHEST_KM = 20_000;
  private static final int SPELLINGS = 3;
  private static final List<String> OTHERS =
      List.of(
          "q",
          "near",
          "withinKm",
          "deadlineBefore",
          "deadlineAfter",
          "plain",
          "sort",
          "limit",
          "offset");

  private final Map<String, List<String>> parameters;
  private final Vocabularies vocabularies;
  private final Gazetteer gazetteer;
  private final List<BadSearch.Fault> faults = new ArrayList<>();

  SearchParameters(
      Map<String, List<String>> parameters, Vocabularies vocabularies, Gazetteer gazetteer) {
    this.parameters = parameters;
    this.vocabularies = vocabularies;
    this.gazetteer = gazetteer;
  }

  /** Every parameter that a search knows. */
  static List<String> names() {
    return Stream.of(
            OTHERS.stream(),
            Stream.of(Facet.values()).map(Facet::parameter),
            Stream.of(Range.values()).map(Range::parameter))
        .flatMap(names -> names)
        .toList();
  }

  SearchQuery query() {
    unknownOnes();
    Near near = near();
    SearchQuery query =
        new SearchQuery(
            text(),
            chosen(),
            near,
            ranges(),
            day("deadlineAfter"),
            day("deadlineBefore"),
            Set.copyOf(parameters.getOrDefault("plain", List.of())),
            sort(near),
            whole("limit", 1, SearchQuery.MOST_RESULTS, SearchQuery.USUAL_LIMIT),
            whole("offset", 0, SearchQuery.FARTHEST, 0));
    if (!faults.isEmpty()) {
      throw new BadSearch(faults);
    }
    return query;
  }

  private void fault(String parameter, String key, Object... arguments) {
    fault(parameter, Message.of("search.fault." + key, arguments));
  }

  private void fault(String parameter, Message said) {
    faults.add(new BadSearch.Fault(parameter, said));
  }

  private void unknownOnes() {
    List<String> known = names();
    for (String name : parameters.keySet()) {
      if (!known.contains(name)) {
        String nearest = Vocabularies.nearest(name, known);
        fault(
            name,
            nearest == null
                ? Message.of("search.fault.parameter", shown(name), String.join(", ", known))
                : Message.of("search.fault.parameter.perhaps", shown(name), nearest));
      }
    }
  }

  /** A text as a message can hold it. */
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }

  private String text() {
    String text = one("q").orElse("");
    if (text.length() > LONGEST_TEXT) {
      fault("q", "text", text.length(), LONGEST_TEXT);
      return "";
    }
    return text.strip();
  }

  private Optional<String> one(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      fault(name, "times", name, values.size());
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /** The value of a parameter that says nothing when it is left empty, as forms send it. */
  private Optional<String> said(String name) {
    return one(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private Map<Facet, Set<String>> chosen() {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> given = parameters.getOrDefault(facet.parameter(), List.of());
      if (given.size() > MOST_VALUES) {
        fault(facet.parameter(), "many-values", MOST_VALUES);
      } else {
        chosen.put(facet, values(facet, given));
      }
    }
    return chosen;
  }

  private Set<String> values(Facet facet, List<String> given) {
    Set<String> values = new LinkedHashSet<>();
    Optional<List<String>> choices = facet.choices(vocabularies);
    for (String raw : given) {
      String value = facet.canonical(raw.strip());
      if (value.isEmpty()) {
        continue;
      }
      if (facet == Facet.COUNTRY && !Countries.isCode(value)) {
        fault("country", "country", shown(value));
      } else if (choices.isPresent() && !choices.get().contains(value)) {
        fault(facet.parameter(), noChoice(facet.parameter(), value, choices.get()));
      } else {
        values.add(facet == Facet.CITY ? city(value) : value);
      }
    }
    return values;
  }

  /** The name that the catalogue uses for a city, where the gazetteer knows it by another. */
  private String city(String name) {
    return gazetteer.findCity(name, null).map(City::name).orElse(name);
  }

  private static Message noChoice(String parameter, String value, List<String> choices) {
    String nearest = Vocabularies.nearest(value, choices);
    return nearest == null
        ? Message.of("search.fault.value", shown(value), parameter, String.join(", ", choices))
        : Message.of("search.fault.value.perhaps", shown(value), parameter, nearest);
  }

  private @Nullable Near near() {
    Optional<String> text = said("near");
    Optional<String> within = said("withinKm");
    double radius =
        within.map(value -> number("withinKm", value, FARTHEST_KM)).orElse(Near.USUAL_KM);
    if (text.isEmpty()) {
      within.ifPresent(value -> fault("withinKm", "within"));
      return null;
    }
    Coordinates centre = centre(text.get());
    return centre == null ? null : new Near(text.get(), centre, radius);
  }

  private @Nullable Coordinates centre(String text) {
    if (text.matches("[-+0-9.\\s]+,[-+0-9.\\s]+")) {
      return coordinates(text);
    }
    Optional<City> city = gazetteer.findCity(text, null);
    if (city.isEmpty()) {
      List<Message> spellings =
          gazetteer.nearSpellings(text, null, SPELLINGS).stream()
              .map(near ->
                  Message.of(
                      "search.fault.city.of", near.name(), new Message.Country(near.country())))
              .toList();
      fault(
          "near",
          spellings.isEmpty()
              ? Message.of("search.fault.city", shown(text))
              : Message.of("search.fault.city.perhaps", shown(text), spellings));
      return null;
    }
    return city.get().at();
  }

  private @Nullable Coordinates coordinates(String text) {
    int comma = text.indexOf(',');
    try {
      double latitude = Double.parseDouble(text.substring(0, comma).strip());
      double longitude = Double.parseDouble(text.substring(comma + 1).strip());
      if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
        return new Coordinates(latitude, longitude);
      }
    } catch (NumberFormatException notTwoNumbers) {
      // Told below, as any other pair that is no place.
    }
    fault("near", "place", shown(text));
    return null;
  }

  private double number(String name, String value, double most) {
    try {
      double number = Double.parseDouble(value);
      boolean allowed = name.equals("withinKm") ? number > 0 : number >= 0;
      if (allowed && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Told below, as any other value that is out of range.
    }
    fault(name, "number", shown(value), name, (long) most);
    return Near.USUAL_KM;
  }

  private Map<Range, Double> ranges() {
    Map<Range, Double> ranges = new EnumMap<>(Range.class);
    for (Range range : Range.values()) {
      said(range.parameter())
          .ifPresent(value -> ranges.put(range, number(range.parameter(), value, 1_000_000)));
    }
    return ranges;
  }

  private @Nullable LocalDate day(String name) {
    Optional<String> value = said(name);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(value.get());
    } catch (DateTimeParseException noDay) {
      fault(name, "day", shown(value.get()));
      return null;
    }
  }

  private Sort sort(@Nullable Near near) {
    Optional<String> id = said("sort");
    if (id.isEmpty()) {
      return Sort.RELEVANCE;
    }
    Optional<Sort> sort = Term.find(Sort.class, id.get().toLowerCase(Locale.ROOT));
    if (sort.isEmpty()) {
      List<String> choices = Stream.of(Sort.values()).map(Term::id).toList();
      fault("sort", noChoice("sort", id.get(), choices));
      return Sort.RELEVANCE;
    }
    if (sort.get() == Sort.DISTANCE && near == null) {
      fault("sort", "distance");
    }
    return sort.get();
  }

  private int whole(String name, int least, int most, int usual) {
    Optional<String> value = said(name);
    if (value.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notWhole) {
      // Told below, as any other number that is out of range.
    }
    fault(name, "whole-number", shown(value.get()), name, least, most);
    return usual;
  }
}
