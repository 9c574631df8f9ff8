package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Location;
import org.waymark.catalog.Message;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Term;
import org.waymark.catalog.Track;
import org.waymark.catalog.Vocabularies;
import org.waymark.feeds.Addresses;
import org.waymark.http.HttpProblem;
import org.waymark.http.Origin;
import org.waymark.http.RequestRefused;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.place.Gazetteer;
import org.waymark.say.Say;

/** The pages that tell what there is: of a topic, for a skill, at a place, on the map. */
final class CollectionPages {
  private static final String NO_REMARK = "";

  private final Live live;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;
  private final Views views;

  CollectionPages(Live live, Gazetteer gazetteer, Supplier<LocalDate> today, Views views) {
    this.live = live;
    this.gazetteer = gazetteer;
    this.today = today;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/topics/{id}", this::topic);
    routes.get("/skills/{id}", this::skill);
    routes.get("/places/{id}", this::place);
    routes.get("/map", this::map);
  }

  private void map(Context ctx) {
    Track track = Term.find(Track.class, String.valueOf(ctx.queryParam("track"))).orElse(null);
    try (Snapshot snapshot = live.acquire()) {
      MapPage page =
          MapPage.of(
              snapshot.catalog(),
              new MapPage.Choice(
                  MapPage.Show.of(ctx.queryParam("show")),
                  track,
                  MapPage.region(ctx.queryParam("region"))),
              gazetteer,
              Views.say(ctx));
      views.show(ctx, "places", page, page.head());
    }
  }

  private void topic(Context ctx) {
    Say say = Views.say(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Vocabularies.Topic topic = catalog.vocabularies().topics().get(ctx.pathParam("id"));
      if (topic == null) {
        throw unknown("topic", ctx);
      }
      show(
          ctx,
          new CollectionPage.Subject(
              "/topics/" + topic.id(),
              say.of("collection.topic"),
              say.capital(say.topic(topic)),
              List.of()),
          entry -> entry.facts().topics().contains(topic.id()),
          entry -> NO_REMARK,
          Link.of("/search?topic=" + topic.id(), say.of("collection.search.topic")),
          catalog);
    }
  }

  private void skill(Context ctx) {
    Say say = Views.say(ctx);
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Vocabularies words = catalog.vocabularies();
      Vocabularies.Skill skill =
          words.findSkill(ctx.pathParam("id")).orElseThrow(() -> unknown("skill", ctx));
      List<EntryPage.Group> beside =
          Stream.of(
                  new EntryPage.Group(
                      say.of("collection.skill.first"), required(skill, words, say)),
                  new EntryPage.Group(
                      say.of("collection.skill.then"), requiring(skill, words, say)))
              .filter(group -> !group.links().isEmpty())
              .toList();
      show(
          ctx,
          new CollectionPage.Subject(
              "/skills/" + skill.id(),
              say.of("collection.skill"),
              say.capital(say.skill(skill.id(), words)),
              beside),
          entry -> level(entry, skill.id()) > 0,
          entry -> {
            int level = level(entry, skill.id());
            return say.of("collection.teaches", level, say.level(level, words));
          },
          null,
          catalog);
    }
  }

  private static RequestRefused unknown(String what, Context ctx) {
    String id = ctx.pathParam("id");
    return new RequestRefused(HttpProblem.of(404, Message.of("collection.unknown." + what, id)));
  }

  private static List<Link> required(Vocabularies.Skill skill, Vocabularies words, Say say) {
    return skill.requires().stream()
        .flatMap(needed ->
            words.findSkill(needed.skill()).stream()
                .map(other ->
                    new Link(
                        "/skills/" + other.id(),
                        say.capital(say.skill(other.id(), words)),
                        say.level(needed.level(), words))))
        .toList();
  }

  private static List<Link> requiring(Vocabularies.Skill skill, Vocabularies words, Say say) {
    return words.skills().values().stream()
        .filter(other ->
            other.requires().stream().anyMatch(needed -> needed.skill().equals(skill.id())))
        .map(other -> Link.of("/skills/" + other.id(), say.capital(say.skill(other.id(), words))))
        .toList();
  }

  /** The level to which an entry teaches a skill; 0 where it doesn't. */
  private static int level(Entry entry, String skill) {
    return entry.teaches().stream()
        .filter(taught -> taught.skill().equals(skill))
        .mapToInt(SkillLevel::level)
        .max()
        .orElse(0);
  }

  private void place(Context ctx) {
    Say say = Views.say(ctx);
    String id = ctx.pathParam("id");
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Map<String, Location> places = places(catalog.entries());
      Location known = places.get(id);
      Location place = known == null ? country(id, places.values()) : known;
      if (place == null) {
        throw unknown("place", ctx);
      }
      String city = place.city();
      String country = place.country();
      Link search =
          Link.of(
              "/search?country="
                  + country
                  + (city == null
                      ? ""
                      : "&city=" + URLEncoder.encode(city, StandardCharsets.UTF_8)),
              say.of("collection.search.place"));
      show(
          ctx,
          new CollectionPage.Subject(
              "/places/" + id,
              say.of("collection.place"),
              say.place(place),
              around(place, places.values(), say)),
          entry ->
              entry.locations().stream()
                  .anyMatch(
                      at -> city == null ? at.country().equals(country) : at.slug().equals(id)),
          entry -> NO_REMARK,
          search,
          catalog);
    }
  }

  /** All places of some entries, by their names in addresses. */
  private static Map<String, Location> places(Collection<Entry> entries) {
    Map<String, Location> places = new TreeMap<>();
    entries.stream()
        .flatMap(entry -> entry.locations().stream())
        .forEach(place -> places.putIfAbsent(place.slug(), place));
    return places;
  }

  /** A country in which only cities are known; null when nothing is known there. */
  private static @Nullable Location country(String id, Collection<Location> all) {
    return all.stream()
        .map(place -> new Location(null, place.country()))
        .filter(country -> country.slug().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static List<EntryPage.Group> around(Location place, Collection<Location> all, Say say) {
    String country = place.country();
    List<Link> cities =
        all.stream()
            .filter(other -> other.country().equals(country) && other.city() != null)
            .filter(other -> !other.equals(place))
            .map(other -> Link.of("/places/" + other.slug(), String.valueOf(other.city())))
            .sorted(Comparator.comparing(Link::text))
            .toList();
    Link whole = Link.of("/places/" + new Location(null, country).slug(), say.country(country));
    List<Link> links =
        place.city() == null ? cities : Stream.concat(Stream.of(whole), cities.stream()).toList();
    return links.isEmpty()
        ? List.of()
        : List.of(
            new EntryPage.Group(
                say.of(place.city() == null ? "collection.cities" : "collection.near"), links));
  }

  private void show(
      Context ctx,
      CollectionPage.Subject subject,
      Predicate<Entry> belongs,
      Function<Entry, String> remark,
      @Nullable Link search,
      Catalog catalog) {
    CollectionPage page =
        CollectionPage.of(
            subject,
            belongs,
            remark,
            search,
            catalog,
            today.get(),
            new Addresses(Origin.of(ctx)),
            Views.say(ctx));
    views.show(ctx, "collection", page, page.head());
  }
}
