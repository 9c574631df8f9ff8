package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.say.Say;
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
 * @param unread what of the text was not read, in a sentence; null where all was
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
    @Nullable String unread,
    List<Side> facets,
    List<Kept> kept,
    List<Order> orders,
    String feed,
    List<Link> overviews,
    @Nullable Link better,
    @Nullable Link lift,
    @Nullable Link before,
    @Nullable Link after) {
  /** Kinds of entries of every type by id. */
  private static final Map<String, Term> KINDS =
      Stream.<Term[]>of(ProgramKind.values(), ResourceKind.values(), OrganizationKind.values())
          .flatMap(Stream::of)
          .collect(Collectors.toMap(Term::id, kind -> kind, (first, other) -> first));

  private static final int SHOWN_VALUES = 7;
  private static final int SHOWN_UNREAD = 8;

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

  static ResultsPage of(SearchPage found, Catalog catalog, Say say) {
    SearchQuery query = found.query();
    String title = query.text().isEmpty() ? say.of("site.search") : query.text();
    Head head = Head.open(title, say.of("search.description"), "/search", "search");
    return new ResultsPage(
        head,
        query.text(),
        count(found, say),
        found.hits().stream().map(hit -> result(hit, say)).toList(),
        chips(query, catalog, say),
        found.understood().stream().map(one -> understood(one, say)).toList(),
        found.unread().isEmpty() ? null : unread(found.unread(), say),
        sides(found, catalog, say),
        kept(query),
        orders(query, say),
        parameters(query.withSort(Sort.RELEVANCE).withOffset(0)),
        overviews(query, catalog, say),
        better(found),
        lift(found.lift(), catalog, say),
        query.offset() == 0
            ? null
            : Link.of(
                address(query.withOffset(query.offset() - query.limit())),
                say.of("search.previous")),
        query.offset() + query.limit() >= found.total()
            ? null
            : Link.of(
                address(query.withOffset(query.offset() + query.limit())), say.of("search.next")));
  }

  private static String unread(List<String> unread, Say say) {
    String shown = say.listed(unread.stream().limit(SHOWN_UNREAD).toList());
    int more = unread.size() - SHOWN_UNREAD;
    return more > 0
        ? say.of("search.unread.more", shown, more)
        : say.of("search.unread", unread.size(), shown);
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

  private static String count(SearchPage found, Say say) {
    int total = found.total();
    if (total == 0) {
      return say.of("search.none");
    }
    String all = say.of("search.results", total);
    int first = found.query().offset() + 1;
    int last = found.query().offset() + found.hits().size();
    return total == found.hits().size() ? all : say.of("search.results.part", all, first, last);
  }

  private static Result result(Hit hit, Say say) {
    Entry entry = hit.entry();
    var next = hit.nextDeadline();
    return new Result(
        entry.id(),
        "/entries/" + entry.id(),
        pieces(hit, "name", entry.name()),
        pieces(hit, "summary", entry.facts().summary()),
        say.capital(say.of(entry.kind())),
        entry.status() == Status.ACTIVE ? null : life(entry.status(), say),
        next == null
            ? null
            : next.estimated()
                ? say.of("date.not-announced", say.range(next.range()))
                : say.range(next.range()),
        next != null && next.estimated());
  }

  private static String life(Status status, Say say) {
    return say.of("search.life." + status.id());
  }

  private static List<Hit.Fragment> pieces(Hit hit, String field, String plain) {
    Hit.Highlight marked = hit.highlights().get(field);
    return marked == null ? List.of(new Hit.Fragment(plain, false)) : marked.fragments();
  }

  private static List<Link> chips(SearchQuery query, Catalog catalog, Say say) {
    List<Link> chips = new ArrayList<>();
    query
        .chosen()
        .forEach((facet, values) ->
            values.forEach(value ->
                chips.add(
                    Link.of(
                        address(query.without(facet, value)), text(facet, value, catalog, say)))));
    var near = query.near();
    if (near != null) {
      chips.add(Link.of(address(query.withoutNear()), say.of("search.near", near.text())));
    }
    query
        .ranges()
        .forEach((range, most) ->
            chips.add(
                Link.of(
                    address(query.without(range)),
                    say.of("search.up-to." + range.parameter(), most))));
    if (query.deadlineAfter() != null || query.deadlineBefore() != null) {
      chips.add(Link.of(address(query.withoutDeadlines()), say.of("search.within-dates")));
    }
    return chips;
  }

  private static Link understood(Understood understood, Say say) {
    return new Link(
        address(understood.without()),
        understood.meaning(),
        say.of("search.read-from", understood.words()));
  }

  private static List<Side> sides(SearchPage found, Catalog catalog, Say say) {
    List<Side> sides = new ArrayList<>();
    for (Map.Entry<Facet, List<SearchPage.FacetCount>> facet : found.facets().entrySet()) {
      List<Value> values =
          facet.getValue().stream()
              .map(count -> value(found.query(), facet.getKey(), count, catalog, say))
              .toList();
      if (values.size() > 1 || values.stream().anyMatch(Value::chosen)) {
        int cut = Math.min(SHOWN_VALUES, values.size());
        sides.add(
            new Side(
                say.of("facet." + facet.getKey().parameter()),
                values.subList(0, cut),
                values.subList(cut, values.size())));
      }
    }
    return sides;
  }

  private static Value value(
      SearchQuery query, Facet facet, SearchPage.FacetCount count, Catalog catalog, Say say) {
    boolean chosen = query.has(facet, count.value());
    SearchQuery other =
        chosen ? query.without(facet, count.value()) : query.with(facet, count.value());
    return new Value(
        address(other), text(facet, count.value(), catalog, say), count.count(), chosen);
  }

  private static String text(Facet facet, String value, Catalog catalog, Say say) {
    return switch (facet) {
      case TOPIC -> {
        var topic = catalog.vocabularies().topics().get(value);
        yield topic == null ? value : say.capital(say.topic(topic));
      }
      case COUNTRY -> say.country(value);
      case CITY -> value;
      case FUNDED, OPEN, TYPE, MENTORING -> say.of("facet." + facet.parameter() + "." + value);
      case KIND -> say.capital(kind(value, say));
      case TRACK -> say.capital(say.of("track." + value));
      case SETTING -> say.capital(say.of("setting." + value));
      case STATUS -> say.capital(say.of("status." + value));
      case CAREER_STAGE -> say.capital(say.of("career-stage." + value));
    };
  }

  private static String kind(String id, Say say) {
    Term kind = KINDS.get(id);
    return kind == null ? id : say.of(kind);
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

  private static List<Order> orders(SearchQuery query, Say say) {
    List<Order> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort != Sort.DISTANCE || query.near() != null) {
        orders.add(
            new Order(
                address(query.withSort(sort)), say.of("sort." + sort.id()), query.sort() == sort));
      }
    }
    return orders;
  }

  /** The pages of the topics and places that are chosen. */
  private static List<Link> overviews(SearchQuery query, Catalog catalog, Say say) {
    List<Link> overviews = new ArrayList<>();
    for (String topic : query.chosen().getOrDefault(Facet.TOPIC, Set.of())) {
      overviews.add(Link.of("/topics/" + topic, text(Facet.TOPIC, topic, catalog, say)));
    }
    List<String> cities = List.copyOf(query.chosen().getOrDefault(Facet.CITY, Set.of()));
    for (String country : query.chosen().getOrDefault(Facet.COUNTRY, Set.of())) {
      Location place = new Location(cities.size() == 1 ? cities.getFirst() : null, country);
      overviews.add(Link.of("/places/" + place.slug(), say.place(place)));
    }
    return overviews;
  }

  private static @Nullable Link better(SearchPage found) {
    String better = found.didYouMean();
    return better == null ? null : Link.of(address(found.query().withText(better)), better);
  }

  private static @Nullable Link lift(@Nullable Lift lift, Catalog catalog, Say say) {
    if (lift == null) {
      return null;
    }
    String value =
        Facet.find(lift.parameter())
            .map(facet -> text(facet, lift.value(), catalog, say))
            .orElse(lift.value());
    return new Link(
        address(lift.query()),
        say.of("search.lift", value),
        say.of("search.results", lift.count()));
  }
}
