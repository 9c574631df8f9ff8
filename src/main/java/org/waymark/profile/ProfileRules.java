package org.waymark.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.place.City;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;

/**
 * What can be wrong with a profile although its form is right: ids that the catalogue does not
 * know, places and codes that do not exist, a start in the past, wishes that contradict each other.
 */
public final class ProfileRules {
  /** Unknown items of one list that are named one by one. */
  private static final int NAMED = 20;

  private static final int SPELLINGS = 3;

  private final Catalog catalog;
  private final Gazetteer gazetteer;
  private final List<Problem> problems = new ArrayList<>();

  private ProfileRules(Catalog catalog, Gazetteer gazetteer) {
    this.catalog = catalog;
    this.gazetteer = gazetteer;
  }

  /**
   * Everything that is wrong with a profile, in the order of its fields; empty when nothing is.
   *
   * @param today the first day on which a plan may start
   */
  public static List<Problem> check(
      Profile profile, Catalog catalog, Gazetteer gazetteer, LocalDate today) {
    ProfileRules rules = new ProfileRules(catalog, gazetteer);
    rules.goal(profile.goal());
    rules.background(profile);
    rules.home(profile.home());
    rules.codes("citizenship", profile.citizenship());
    rules.codes("workAuthorization", profile.workAuthorization());
    rules.items(
        "languages",
        profile.languages(),
        Codes::isLanguage,
        tag -> Message.of("wrong.no-language", tag),
        tag -> Message.of("wrong.a-language"));
    rules.start(profile.start(), today);
    rules.maxCost(profile.maxCost());
    rules.entries("completed", profile.completed());
    rules.entries("excluded", profile.excluded());
    rules.entries("pinned", profile.pinned());
    rules.contradictions(profile);
    return List.copyOf(rules.problems);
  }

  private void problem(String pointer, Message message, Message expected) {
    problems.add(new Problem(null, 0, pointer, message, expected));
  }

  private void goal(Goal goal) {
    known("/goal/role", "wrong.no-role", goal.role(), catalog.vocabularies().roles().keySet());
    String target = goal.target();
    if (target != null && catalog.findEntry(target).isEmpty()) {
      problem("/goal/target", Message.of("rule.no-entry", target), nearestEntry(target));
    }
  }

  private void background(Profile profile) {
    Vocabularies vocabularies = catalog.vocabularies();
    profile.skills().keySet().stream()
        .filter(skill -> vocabularies.findSkill(skill).isEmpty())
        .limit(NAMED)
        .forEach(skill ->
            known(below("/skills", skill), "rule.no-skill", skill, vocabularies.skills().keySet()));
    known(
        "/background",
        "wrong.no-background",
        profile.background(),
        vocabularies.backgrounds().keySet());
  }

  private void known(String pointer, String key, @Nullable String id, Collection<String> ids) {
    if (id != null && !ids.contains(id)) {
      String nearest = Vocabularies.nearest(id, ids);
      List<String> all = List.copyOf(ids);
      problem(
          pointer,
          Message.of(key, shown(id)),
          nearest == null
              ? Message.of("json.one-of", all)
              : Message.of("json.one-of.perhaps", nearest, all));
    }
  }

  private void home(@Nullable Home home) {
    if (home == null) {
      return;
    }
    String code = home.country();
    String country = code != null && Countries.isCode(code) ? code : null;
    if (code != null && country == null) {
      problem("/location/country", noCountry(code), countryCode(code));
    }
    String city = home.city();
    if (city != null && gazetteer.findCity(city, country).isEmpty()) {
      problem("/location/city", noCity(city, country), cities(city, country));
    }
  }

  private Message noCity(String city, @Nullable String country) {
    return country != null && gazetteer.findCity(city, null).isPresent()
        ? Message.of("wrong.no-city-in", shown(city), new Message.Country(country))
        : Message.of("wrong.no-city", shown(city));
  }

  private Message cities(String city, @Nullable String country) {
    List<City> near =
        country == null
            ? gazetteer.nearSpellings(city, null, SPELLINGS)
            : withFallback(city, country);
    List<Message> names =
        near.stream()
            .map(found ->
                Message.of("wrong.city", found.name(), new Message.Country(found.country())))
            .toList();
    return names.isEmpty()
        ? Message.of("wrong.a-city")
        : Message.of("wrong.a-city.perhaps", names, Message.of("wrong.a-city"));
  }

  private List<City> withFallback(String city, String country) {
    List<City> here = gazetteer.nearSpellings(city, country, SPELLINGS);
    return here.isEmpty() ? gazetteer.findCity(city, null).stream().toList() : here;
  }

  private static Message noCountry(String code) {
    return Message.of("wrong.no-country", shown(code));
  }

  private static Message countryCode(String text) {
    Optional<String> code = Countries.find(text);
    return code.map(found -> Message.of("wrong.country", found, new Message.Country(found)))
        .orElse(Message.of("wrong.a-country"));
  }

  private void codes(String field, List<String> codes) {
    items(field, codes, Countries::isCode, ProfileRules::noCountry, ProfileRules::countryCode);
  }

  private void start(@Nullable LocalDate start, LocalDate today) {
    if (start != null && start.isBefore(today)) {
      problem(
          "/start",
          Message.of("wrong.past", start.toString()),
          Message.of("wrong.or-later", today.toString()));
    }
  }

  private void maxCost(@Nullable Money most) {
    Map<String, Double> rates = catalog.vocabularies().planning().rates().usd();
    boolean compares = most == null || most.amount() == 0 || rates.containsKey(most.currency());
    if (most != null && !compares && Codes.isCurrency(most.currency())) {
      problem(
          "/maxCost/currency",
          Message.of("wrong.no-rate", most.currency()),
          Message.of("wrong.rates", List.copyOf(rates.keySet())));
    }
  }

  private void entries(String field, List<String> ids) {
    items(
        field,
        ids,
        id -> catalog.findEntry(id).isPresent(),
        id -> Message.of("rule.no-entry", shown(id)),
        this::nearestEntry);
  }

  private Message nearestEntry(String id) {
    List<String> ids = catalog.entries().stream().map(entry -> entry.id()).toList();
    String nearest = Vocabularies.nearest(id, ids);
    return nearest == null
        ? Message.of("wrong.an-entry")
        : Message.of("rule.perhaps", Message.of("wrong.an-entry"), nearest);
  }

  private interface Words {
    Message about(String item);
  }

  private void items(
      String field, List<String> items, Predicate<String> good, Words message, Words expected) {
    int named = 0;
    for (int i = 0; i < items.size() && named < NAMED; i++) {
      String item = items.get(i);
      if (!good.test(item)) {
        named++;
        problem("/" + field + "/" + i, message.about(item), expected.about(item));
      }
    }
  }

  private void contradictions(Profile profile) {
    List<String> pinned = profile.pinned();
    for (int i = 0; i < pinned.size(); i++) {
      String id = pinned.get(i);
      if (profile.excluded().contains(id)) {
        problem("/pinned/" + i, Message.of("wrong.excluded", id), Message.of("wrong.one-or-other"));
      } else if (profile.completed().contains(id)) {
        problem("/pinned/" + i, Message.of("wrong.completed", id), Message.of("wrong.still-to-do"));
      }
    }
  }

  private static String below(String pointer, String name) {
    return pointer + '/' + name.replace("~", "~0").replace("/", "~1");
  }

  /** An item as a message shows it: cut where it is long. */
  private static String shown(String item) {
    int most = 60;
    return item.length() <= most ? item : item.substring(0, most) + "…";
  }
}
