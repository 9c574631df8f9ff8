package org.waymark.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.Countries;

/**
 * A side by which results are narrowed. Several values of one facet widen (any of them), several
 * facets narrow (all of them).
 */
public enum Facet {
  TYPE("type", terms(EntryType.values())),
  KIND("kind", kinds()),
  TRACK("track", terms(Track.values())),
  TOPIC("topic", List.of()),
  SETTING("setting", terms(Setting.values())),
  MENTORING("mentoring", terms(Mentoring.values())),
  STATUS("status", terms(Status.values())),
  COUNTRY("country", List.of()),
  CITY("city", List.of()),
  CAREER_STAGE(
      "careerStage",
      Stream.of(CareerStage.values())
          .filter(stage -> stage != CareerStage.ANY)
          .map(Term::id)
          .toList()),
  FUNDED("funded", List.of("true", "false")),
  OPEN("open", List.of("true", "false"));

  private final String parameter;

  /** Its values, with commas between; empty where any text may be one. */
  private final String closed;

  Facet(String parameter, List<String> closed) {
    this.parameter = parameter;
    this.closed = String.join(",", closed);
  }

  private static List<String> terms(Term[] terms) {
    return Stream.of(terms).map(Term::id).toList();
  }

  private static List<String> kinds() {
    return Stream.of(ProgramKind.values(), ResourceKind.values(), OrganizationKind.values())
        .flatMap(Stream::of)
        .map(kind -> ((Term) kind).id())
        .distinct()
        .toList();
  }

  /** The parameter's name in an address. */
  public String parameter() {
    return parameter;
  }

  /** The index's field that holds its values. */
  String field() {
    return "facet." + parameter;
  }

  /** The facet of a parameter; empty when it names none. */
  public static Optional<Facet> find(String parameter) {
    return Stream.of(values()).filter(facet -> facet.parameter.equals(parameter)).findFirst();
  }

  /** All values that may be chosen; empty where any text may be: a city's name. */
  Optional<List<String>> choices(Vocabularies vocabularies) {
    return switch (this) {
      case TOPIC -> Optional.of(List.copyOf(vocabularies.topics().keySet()));
      default -> closed.isEmpty() ? Optional.empty() : Optional.of(List.of(closed.split(",")));
    };
  }

  /** A value in the form in which it is indexed: countries as codes, whatever they were called. */
  String canonical(String value) {
    return this == COUNTRY ? Countries.find(value).orElse(value) : value;
  }
}
