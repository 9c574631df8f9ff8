package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.Status;
import org.waymark.place.Countries;
import org.waymark.search.Facet;
import org.waymark.search.Hit;
import org.waymark.search.Lift;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import org.waymark.search.Sort;
import org.waymark.search.Understood;

/**
 * What a search found.
 *
 * @param count in words
 * @param results of this page
 * @param chips filters that are chosen, each leading to the same without it
 * @param understood filters that were read from the words, each leading to the same without it
 * @param facets sides to narrow by; those with one value or none are left out
 * @param kept parameters besides the text, which the form keeps
 * @param feed what follows a feed's name in its address, so that it holds the same
 * @param overviews pages of the topics and places that are chosen
 * @param better a better spelling; null: none
 * @param lift where nothing was found: the filter to take away; null: none
 * @param before the page before; null: this is the first
 * @param after the next page; null: this is the last
 */
public record ResultsPage(
    Head head,
    String text,
    String count,
    List<Result> results,
    List<Link> chips,
    List<Link> understood,
    List<Side> facets,
    List<Kept> kept,
    List<Order> orders,
    String feed,
    List<Link> overviews,
    @Nullable Link better,
    @Nullable Link lift,
    @Nullable Link before,
    @Nullable Link after) {
  private static final int SHOWN_VALUES = 7;

  /** A result; the pieces of name and summary say which words were searched for. */
  public record Result(
      String id,
      String href,
      List<Hit.Fragment> name,
      List<Hit.Fragment> summary,
      String kind,
      @Nullable String life,
      @Nullable String deadline,
      boolean isEstimated) {}

  /** A facet with its most frequent values, and the others. */
  public record Side(String title, List<Value> first, List<Value> others) {}

  /** A facet's value; following it chooses it or takes it away. */
  public record Value(String href, String text, int count, boolean chosen) {}

  /** A parameter that the form hands on. */
  public record Kept(String name, String value) {}

  /** An order of the results. */
  public record Order(String href, String text, boolean chosen) {}

  static ResultsPage of(SearchPage found, Catalog catalog) {
    SearchQuery query = found.query();
    String title = query.text().isEmpty() ? "Search" : query.text();
    Head head =
        Head.open(
            title,
            "Programs, resources and organizations of AI safety, with facets and sources.",
            "/search",
            "search");
    return new ResultsPage(
        head,
        query.text(),
        count(found),
        found.hits().stream().map(ResultsPage::result).toList(),
        chips(query, catalog),
        found.understood().stream().map(ResultsPage::understood).toList(),
        sides(found, catalog),
        kept(query),
        orders(query),
        parameters(query.withSort(Sort.RELEVANCE).withOffset(0)),
        overviews(query, catalog),
        better(found),
        lift(found.lift(), catalog),
        query.offset() == 0
            ? null
            : Link.of(address(query.withOffset(query.offset() - query.limit())), "Previous"),
        query.offset() + query.limit() >= found.total()
            ? null
            : Link.of(address(query.withOffset(query.offset() + query.limit())), "Next"));
  }

  /** The address of a search. */
  static String address(SearchQuery query) {
    return "/search" + parameters(query);
  }

  private static String parameters(SearchQuery query) {
    StringBuilder text = new StringBuilder();
    query
        .parameters()
        .forEach((name, values) ->
            values.forEach(value ->
                text.append(text.isEmpty() ? "?" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return text.toString();
  }

  private static String count(SearchPage found) {
    int total = found.total();
    if (total == 0) {
      return "Nothing found";
    }
    String all = Words.number(total) + (total == 1 ? " result" : " results");
    int first = found.query().offset() + 1;
    int last = found.query().offset() + found.hits().size();
    return total == found.hits().size() ? all : all + ", " + first + " to " + last;
  }

  private static Result result(Hit hit) {
    Entry entry = hit.entry();
    var next = hit.nextDeadline();
    return new Result(
        entry.id(),
        "/entries/" + entry.id(),
        pieces(hit, "name", entry.name()),
        pieces(hit, "summary", entry.facts().summary()),
        Words.capital(Words.of(entry.kind())),
        entry.status() == Status.ACTIVE ? null : life(entry.status()),
        next == null
            ? null
            : Words.range(next.range()) + (next.estimated() ? "; not announced" : ""),
        next != null && next.estimated());
  }

  private static String life(Status status) {
    return status == Status.UNKNOWN ? "may not run any more" : Words.of(status);
  }

  private static List<Hit.Fragment> pieces(Hit hit, String field, String plain) {
    Hit.Highlight marked = hit.highlights().get(field);
    return marked == null ? List.of(new Hit.Fragment(plain, false)) : marked.fragments();
  }

  private static List<Link> chips(SearchQuery query, Catalog catalog) {
    List<Link> chips = new ArrayList<>();
    query
        .chosen()
        .forEach((facet, values) ->
            values.forEach(value ->
                chips.add(
                    Link.of(address(query.without(facet, value)), text(facet, value, catalog)))));
    var near = query.near();
    if (near != null) {
      chips.add(Link.of(address(query.withoutNear()), "near " + near.text()));
    }
    query
        .ranges()
        .forEach((range, most) ->
            chips.add(
                Link.of(
                    address(query.without(range)),
                    range.parameter() + ": up to " + Words.number(most))));
    if (query.deadlineAfter() != null || query.deadlineBefore() != null) {
      chips.add(Link.of(address(query.withoutDeadlines()), "deadline within the dates given"));
    }
    return chips;
  }

  private static Link understood(Understood understood) {
    return new Link(
        address(understood.without()),
        understood.meaning(),
        "read from \"" + understood.words() + "\"");
  }

  private static List<Side> sides(SearchPage found, Catalog catalog) {
    List<Side> sides = new ArrayList<>();
    for (Map.Entry<Facet, List<SearchPage.FacetCount>> facet : found.facets().entrySet()) {
      List<Value> values =
          facet.getValue().stream()
              .map(count -> value(found.query(), facet.getKey(), count, catalog))
              .toList();
      if (values.size() > 1 || values.stream().anyMatch(Value::chosen)) {
        int cut = Math.min(SHOWN_VALUES, values.size());
        sides.add(
            new Side(
                title(facet.getKey()), values.subList(0, cut), values.subList(cut, values.size())));
      }
    }
    return sides;
  }

  private static Value value(
      SearchQuery query, Facet facet, SearchPage.FacetCount count, Catalog catalog) {
    boolean chosen = query.has(facet, count.value());
    SearchQuery other =
        chosen ? query.without(facet, count.value()) : query.with(facet, count.value());
    return new Value(address(other), text(facet, count.value(), catalog), count.count(), chosen);
  }

  private static String title(Facet facet) {
    return switch (facet) {
      case TYPE -> "What";
      case KIND -> "Kind";
      case TRACK -> "Track";
      case TOPIC -> "Topic";
      case SETTING -> "Where";
      case MENTORING -> "With whom";
      case STATUS -> "Runs now";
      case COUNTRY -> "Country";
      case CITY -> "City";
      case CAREER_STAGE -> "Career stage";
      case FUNDED -> "Pays you";
      case OPEN -> "Open now";
    };
  }

  private static String text(Facet facet, String value, Catalog catalog) {
    return switch (facet) {
      case TOPIC -> {
        var topic = catalog.vocabularies().topics().get(value);
        yield topic == null ? value : topic.name();
      }
      case COUNTRY -> Countries.name(value);
      case CITY -> value;
      case FUNDED -> value.equals("true") ? "Pays you" : "Does not pay";
      case OPEN -> value.equals("true") ? "Open now" : "Not open";
      case MENTORING ->
          switch (value) {
            case "mentored" -> "With a mentor";
            case "facilitated" -> "Someone leads";
            case "peer" -> "With others";
            default -> "Alone";
          };
      case TYPE -> Words.capital(value) + "s";
      default ->
          Words.capital(value.equals("hybrid") ? "partly in person" : value.replace('-', ' '));
    };
  }

  private static List<Kept> kept(SearchQuery query) {
    List<Kept> kept = new ArrayList<>();
    query
        .withOffset(0)
        .parameters()
        .forEach((name, values) -> {
          if (!name.equals("q")) {
            values.forEach(value -> kept.add(new Kept(name, value)));
          }
        });
    return kept;
  }

  private static List<Order> orders(SearchQuery query) {
    List<Order> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort != Sort.DISTANCE || query.near() != null) {
        orders.add(
            new Order(
                address(query.withSort(sort)),
                switch (sort) {
                  case RELEVANCE -> "best answer";
                  case DEADLINE -> "deadline";
                  case DISTANCE -> "distance";
                  case UPDATED -> "last changed";
                  case NAME -> "name";
                },
                query.sort() == sort));
      }
    }
    return orders;
  }

  /** The pages of the topics and places that are chosen. */
  private static List<Link> overviews(SearchQuery query, Catalog catalog) {
    List<Link> overviews = new ArrayList<>();
    for (String topic : query.chosen().getOrDefault(Facet.TOPIC, Set.of())) {
      overviews.add(Link.of("/topics/" + topic, text(Facet.TOPIC, topic, catalog)));
    }
    List<String> cities = List.copyOf(query.chosen().getOrDefault(Facet.CITY, Set.of()));
    for (String country : query.chosen().getOrDefault(Facet.COUNTRY, Set.of())) {
      Location place = new Location(cities.size() == 1 ? cities.getFirst() : null, country);
      overviews.add(Link.of("/places/" + place.slug(), Words.place(place)));
    }
    return overviews;
  }

  private static @Nullable Link better(SearchPage found) {
    String better = found.didYouMean();
    return better == null ? null : Link.of(address(found.query().withText(better)), better);
  }

  private static @Nullable Link lift(@Nullable Lift lift, Catalog catalog) {
    if (lift == null) {
      return null;
    }
    String value =
        Facet.find(lift.parameter())
            .map(facet -> text(facet, lift.value(), catalog))
            .orElse(lift.value());
    return new Link(
        address(lift.query()),
        "Take away \"" + value + "\"",
        Words.number(lift.count()) + (lift.count() == 1 ? " result" : " results"));
  }
}
