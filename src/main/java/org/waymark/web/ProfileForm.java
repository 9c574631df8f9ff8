package org.waymark.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Money;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBoolean;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.place.Countries;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.SettingPreference;
import org.waymark.say.Languages;
import org.waymark.say.Say;

/**
 * A profile as a form and an address hold it: what a person typed, field by field, kept as they
 * typed it. The fields bear the names of the interface's profile; a skill's level is {@code
 * skills.python}. Immutable.
 */
public final class ProfileForm {
  /** What comes before a skill's id in the name of its field. */
  static final String SKILL = "skills.";

  private static final List<String> SINGLE =
      List.of(
          "track",
          "role",
          "target",
          "background",
          "yearsOfExperience",
          "careerStage",
          "age",
          "city",
          "country",
          "relocate",
          "hoursPerWeek",
          "fullTimeFrom",
          "fullTimeUntil",
          "fullTimeWeeks",
          "start",
          "horizonMonths",
          "needsFunding",
          "maxCost",
          "currency",
          "setting",
          "applicationsPerWindow");

  /** Fields in which several values stand, apart by commas when they are typed. */
  private static final List<String> TYPED_LISTS =
      List.of("citizenship", "workAuthorization", "languages");

  /** Fields that stand several times. */
  private static final List<String> LISTS = List.of("completed", "excluded", "pinned");

  private static final Set<String> NUMBERS =
      Set.of(
          "yearsOfExperience",
          "age",
          "hoursPerWeek",
          "fullTimeWeeks",
          "horizonMonths",
          "applicationsPerWindow");

  /** Hours of a week with what people write around them; not those of a day or a month. */
  private static final Pattern HOURS =
      Pattern.compile(
          "(?:~|about|around|unas)?\\s*(?<fewest>\\d{1,2}(?:[.,]\\d)?)"
              + "(?:\\s*(?:-|–|to|or|a|o)\\s*\\d{1,2})?"
              + "\\s*(?:h|hrs?|hours?|horas?)?(?:\\s*(?:a|per|por|/|a la)\\s*(?:week|semana))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}([.,]\\d{1,6})?");

  /** The field of an address that holds the query of the answers before. */
  static final String WAS = "was";

  private static final Pattern FAULTY_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final int LONGEST_QUERY = 4000;
  private static final int LONGEST = 200;
  private static final int MOST_VALUES = 200;

  private final Map<String, List<String>> values;

  private ProfileForm(Map<String, List<String>> values) {
    this.values = values;
  }

  /** What an address holds; fields of other names are no part of a profile. */
  static ProfileForm of(Map<String, List<String>> query) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    Stream.of(SINGLE, TYPED_LISTS, LISTS)
        .flatMap(List::stream)
        .forEach(name -> keep(kept, name, query.getOrDefault(name, List.of())));
    query.keySet().stream()
        .filter(name -> name.startsWith(SKILL))
        .sorted()
        .limit(MOST_VALUES)
        .forEach(name -> keep(kept, name, query.getOrDefault(name, List.of())));
    return new ProfileForm(kept);
  }

  /**
   * A profile as its form would hold it: of several full-time windows the first, and no start that
   * lies before today.
   */
  static ProfileForm of(Profile profile, LocalDate today) {
    Map<String, List<String>> said = new LinkedHashMap<>();
    put(said, "track", profile.goal().track().id());
    put(said, "role", profile.goal().role());
    put(said, "target", profile.goal().target());
    put(said, "background", profile.background());
    put(said, "yearsOfExperience", profile.yearsOfExperience());
    put(said, "careerStage", profile.careerStage() == null ? null : profile.careerStage().id());
    put(said, "age", profile.age());
    put(said, "city", profile.home() == null ? null : profile.home().city());
    put(said, "country", profile.home() == null ? null : profile.home().country());
    put(said, "relocate", profile.relocate() == null ? null : profile.relocate().id());
    put(said, "hoursPerWeek", number(profile.hoursPerWeek()));
    profile.fullTime().stream()
        .findFirst()
        .ifPresent(window -> {
          put(said, "fullTimeFrom", window.from());
          put(said, "fullTimeUntil", window.until());
        });
    put(said, "fullTimeWeeks", profile.fullTimeWeeks());
    LocalDate start = profile.start();
    put(said, "start", start == null || start.isBefore(today) ? null : start);
    put(said, "horizonMonths", profile.horizonMonths());
    put(said, "needsFunding", profile.needsFunding() ? "true" : null);
    Money most = profile.maxCost();
    put(said, "maxCost", most == null ? null : number(most.amount()));
    put(said, "currency", most == null ? null : most.currency());
    put(
        said,
        "setting",
        profile.setting() == SettingPreference.ANY ? null : profile.setting().id());
    put(said, "applicationsPerWindow", profile.applicationsPerWindow());
    put(said, "citizenship", String.join(", ", profile.citizenship()));
    put(said, "workAuthorization", String.join(", ", profile.workAuthorization()));
    put(said, "languages", String.join(", ", profile.languages()));
    said.put("completed", profile.completed());
    said.put("excluded", profile.excluded());
    said.put("pinned", profile.pinned());
    profile.skills().forEach((skill, level) -> put(said, SKILL + skill, level));
    return of(said);
  }

  private static void put(Map<String, List<String>> said, String name, @Nullable Object value) {
    if (value != null) {
      said.put(name, List.of(value.toString()));
    }
  }

  private static @Nullable String number(@Nullable Double value) {
    return value == null ? null : Words.number(value);
  }

  private static void keep(Map<String, List<String>> kept, String name, List<String> given) {
    List<String> said =
        given.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) : text)
            .limit(MOST_VALUES)
            .toList();
    if (!said.isEmpty()) {
      kept.put(name, said);
    }
  }

  /** All that was said, a field for each value. */
  public List<ResultsPage.Kept> fields() {
    return values.entrySet().stream()
        .flatMap(field ->
            field.getValue().stream().map(value -> new ResultsPage.Kept(field.getKey(), value)))
        .toList();
  }

  /** Whether nothing was said at all. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** What stands in a field; empty when nothing does. */
  public String value(String name) {
    return String.join(", ", all(name));
  }

  /** All that stands in a field. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether a value stands in a field. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether one of several fields is filled in. */
  public boolean saysAny(String... names) {
    return Arrays.stream(names).anyMatch(values::containsKey);
  }

  /** Fields that take one value and were given several. */
  List<String> givenTwice() {
    return values.entrySet().stream()
        .filter(field -> field.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .filter(name -> SINGLE.contains(name) || name.startsWith(SKILL))
        .toList();
  }

  /** The same with one more value in a field. */
  ProfileForm plus(String name, String value) {
    List<String> more = new ArrayList<>(all(name));
    more.remove(value);
    more.add(value);
    return replaced(name, more);
  }

  /** The same without a value in a field. */
  ProfileForm minus(String name, String value) {
    return replaced(name, all(name).stream().filter(other -> !other.equals(value)).toList());
  }

  /** The same with one value in a field. */
  ProfileForm with(String name, String value) {
    return replaced(name, List.of(value));
  }

  /**
   * The same with other answers in place of its own; a city without a country is looked for
   * everywhere.
   *
   * @param prefix what the names of the other answers begin with
   */
  ProfileForm with(Map<String, List<String>> query, String prefix) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    query.forEach((name, given) -> {
      if (name.startsWith(prefix) && given.stream().anyMatch(value -> !value.isBlank())) {
        copy.put(name.substring(prefix.length()), given);
      }
    });
    if (!Objects.equals(copy.get("city"), values.get("city"))
        && Objects.equals(copy.get("country"), values.get("country"))) {
      copy.remove("country");
    }
    return of(copy);
  }

  /**
   * The same as people write it, made plain: "5-10 hours" counts the fewest, and a city that stands
   * without a country is the largest of its name, whose country is then there to be seen and
   * changed.
   */
  ProfileForm tidied(Gazetteer gazetteer, Say say) {
    Matcher hours = HOURS.matcher(value("hoursPerWeek"));
    ProfileForm tidy = hours.matches() ? with("hoursPerWeek", hours.group("fewest")) : this;
    return value("country").isEmpty() && !value("city").isEmpty()
        ? gazetteer
            .findCity(value("city"), null)
            .map(city -> tidy.with("country", say.country(city.country())))
            .orElse(tidy)
        : tidy;
  }

  private ProfileForm replaced(String name, List<String> newValues) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.put(name, newValues);
    return of(copy);
  }

  /** The address of the path, which holds everything that was said. */
  public String address() {
    return values.isEmpty() ? "/path" : "/path?" + query();
  }

  /** The address of the path with other answers, which tells what they change. */
  String changedTo(ProfileForm other) {
    return other.values.isEmpty() || other.query().equals(query())
        ? other.address()
        : other.address()
            + ("&" + WAS + "=" + URLEncoder.encode(query(), StandardCharsets.UTF_8) + "#changed");
  }

  /** The answers that a query of an address holds; none where it is no such query. */
  static ProfileForm ofQuery(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query != null && query.length() <= LONGEST_QUERY) {
      for (String field : query.split("&")) {
        int at = field.indexOf('=');
        if (at > 0 && !FAULTY_ESCAPE.matcher(field).find()) {
          String value = URLDecoder.decode(field.substring(at + 1), StandardCharsets.UTF_8);
          values.computeIfAbsent(field.substring(0, at), name -> new ArrayList<>()).add(value);
        }
      }
    }
    return of(values);
  }

  /** What follows the question mark in the address. */
  public String query() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, all) -> all.forEach(value -> append(text, name, value)));
    return text.toString();
  }

  private static void append(StringBuilder text, String name, String value) {
    text.append(text.isEmpty() ? "" : "&")
        .append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The profile in the interface's form; what is no number stays a text, for its reader to say. */
  JsonObject json() {
    JsonBuilder json = JsonBuilder.sparse().put("goal", goal());
    Map<String, JsonValue> skills = new LinkedHashMap<>();
    values.keySet().stream()
        .filter(name -> name.startsWith(SKILL))
        .forEach(name -> skills.put(name.substring(SKILL.length()), number(value(name))));
    if (!skills.isEmpty()) {
      json.put("skills", new JsonObject(skills, 0));
    }
    for (String name : List.of("background", "careerStage", "relocate", "setting", "start")) {
      json.put(name, textOrNothing(name));
    }
    NUMBERS.stream()
        .sorted()
        .filter(values::containsKey)
        .forEach(name -> json.put(name, number(value(name))));
    if (saysAny("city", "country")) {
      json.put("location", object("city", value("city"), "country", country(value("country"))));
    }
    if (saysAny("fullTimeFrom", "fullTimeUntil")) {
      JsonObject window = object("from", value("fullTimeFrom"), "until", value("fullTimeUntil"));
      json.put("fullTime", JsonArray.of(List.of(window)));
    }
    if (values.containsKey("needsFunding")) {
      json.put("needsFunding", flag(value("needsFunding")));
    }
    if (values.containsKey("maxCost")) {
      json.put("maxCost", maxCost());
    }
    for (String name : TYPED_LISTS) {
      json.putTexts(name, typed(name));
    }
    LISTS.forEach(name -> json.putTexts(name, all(name)));
    return json.build();
  }

  private JsonObject goal() {
    Map<String, JsonValue> goal = new LinkedHashMap<>();
    for (String name : List.of("track", "role", "target")) {
      if (values.containsKey(name)) {
        goal.put(name, new JsonText(value(name), 0));
      }
    }
    return new JsonObject(goal, 0);
  }

  private JsonObject maxCost() {
    Map<String, JsonValue> cost = new LinkedHashMap<>();
    String currency = value("currency");
    cost.put("amount", number(value("maxCost")));
    cost.put(
        "currency",
        new JsonText(currency.isEmpty() ? "USD" : currency.toUpperCase(Locale.ROOT), 0));
    return new JsonObject(cost, 0);
  }

  private static JsonObject object(String first, String one, String second, String other) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    if (!one.isEmpty()) {
      members.put(first, new JsonText(one, 0));
    }
    if (!other.isEmpty()) {
      members.put(second, new JsonText(other, 0));
    }
    return new JsonObject(members, 0);
  }

  private List<String> typed(String name) {
    return all(name).stream()
        .flatMap(text -> Arrays.stream(text.split("[,;]")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> name.equals("languages") ? language(text) : country(text))
        .toList();
  }

  private static String country(String text) {
    return text.isEmpty()
        ? text
        : Countries.find(text).or(() -> Languages.findCountry(text)).orElse(text);
  }

  private static String language(String text) {
    return Languages.findLanguage(text).orElse(text);
  }

  private @Nullable String textOrNothing(String name) {
    return values.containsKey(name) ? value(name) : null;
  }

  /** A number as it was typed, with a comma or a point; what is none stays a text. */
  static JsonValue number(String text) {
    return NUMBER.matcher(text).matches()
        ? new JsonNumber(Double.parseDouble(text.replace(',', '.')), 0)
        : new JsonText(text, 0);
  }

  private static JsonValue flag(String text) {
    return switch (text) {
      case "true", "on", "yes" -> new JsonBoolean(true, 0);
      case "false", "off", "no" -> new JsonBoolean(false, 0);
      default -> new JsonText(text, 0);
    };
  }

  /** The field that a pointer into the profile's JSON form stands for. */
  static String fieldOf(String pointer) {
    String[] parts = pointer.split("/", -1);
    if (parts.length < 2) {
      return "track";
    }
    String last = parts[parts.length - 1];
    return switch (parts[1]) {
      case "goal", "location" -> parts.length > 2 ? parts[2] : "track";
      case "skills" -> parts.length > 2 ? SKILL + parts[2] : "track";
      case "fullTime" -> last.equals("until") ? "fullTimeUntil" : "fullTimeFrom";
      case "maxCost" -> last.equals("currency") ? "currency" : "maxCost";
      default -> parts[1];
    };
  }
}
