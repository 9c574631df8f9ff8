package org.waymark.saved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonNumber;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonText;
import org.waymark.json.JsonValue;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;

/**
 * What a person last took note of: enough of a plan to say what is different in a later one.
 *
 * @param on the day of the plan
 * @param events how many events it takes into account
 * @param expected readiness at the end, on average, 0 to 1
 * @param applications the best set of each window
 */
record Outline(
    LocalDate on,
    int events,
    String role,
    double expected,
    List<Item> steps,
    List<Item> applications) {
  Outline {
    steps = List.copyOf(steps);
    applications = List.copyOf(applications);
  }

  /**
   * A step or an application.
   *
   * @param entry id
   * @param date a step's start, an application's deadline or the middle of its estimate; null: none
   * @param announced whether the date is
   */
  record Item(String entry, String name, @Nullable LocalDate date, boolean announced) {}

  static Outline of(Plan plan, int events) {
    List<Item> applications = new ArrayList<>();
    for (ApplicationWindow window : plan.applications()) {
      window.choices().stream()
          .filter(choice -> window.apply().contains(choice.entry()))
          .map(Outline::item)
          .forEach(applications::add);
    }
    return new Outline(
        plan.asOf(),
        events,
        plan.role(),
        plan.readiness().expected(),
        plan.steps().stream().map(Outline::item).toList(),
        applications);
  }

  private static Item item(Step step) {
    return new Item(step.entry(), step.name(), step.start(), step.timing() == Timing.ANNOUNCED);
  }

  private static Item item(Choice choice) {
    DateRange deadline = choice.deadline();
    if (deadline == null) {
      return new Item(choice.entry(), choice.name(), null, false);
    }
    boolean announced = choice.timing() == Timing.ANNOUNCED && deadline.isExact();
    long half = (deadline.until().toEpochDay() - deadline.from().toEpochDay()) / 2;
    return new Item(choice.entry(), choice.name(), deadline.from().plusDays(half), announced);
  }

  Optional<Item> step(String entry) {
    return find(steps, entry);
  }

  Optional<Item> application(String entry) {
    return find(applications, entry);
  }

  private static Optional<Item> find(List<Item> items, String entry) {
    return items.stream().filter(item -> item.entry().equals(entry)).findFirst();
  }

  JsonObject json() {
    return JsonBuilder.sparse()
        .put("on", on.toString())
        .put("events", events)
        .put("role", role)
        .put("expected", expected)
        .putItems("steps", steps, Outline::json)
        .putItems("applications", applications, Outline::json)
        .build();
  }

  private static JsonObject json(Item item) {
    return JsonBuilder.sparse()
        .put("entry", item.entry())
        .put("name", item.name())
        .put(item.announced() ? "announced" : "date", text(item.date()))
        .build();
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  static Outline of(JsonObject json) {
    return new Outline(
        LocalDate.parse(text(json, "on")),
        (int) number(json, "events"),
        text(json, "role"),
        number(json, "expected"),
        items(json, "steps"),
        items(json, "applications"));
  }

  private static List<Item> items(JsonObject json, String name) {
    return json.get(name) instanceof JsonArray(List<JsonValue> items, int _)
        ? items.stream().map(item -> item((JsonObject) item)).toList()
        : List.of();
  }

  private static Item item(JsonObject json) {
    boolean announced = json.get("announced") != null;
    JsonValue date = json.get(announced ? "announced" : "date");
    return new Item(
        text(json, "entry"),
        text(json, "name"),
        date instanceof JsonText(String day, int _) ? LocalDate.parse(day) : null,
        announced);
  }

  static String text(JsonObject json, String name) {
    return ((JsonText) Objects.requireNonNull(json.get(name), name)).value();
  }

  private static double number(JsonObject json, String name) {
    return ((JsonNumber) Objects.requireNonNull(json.get(name), name)).value();
  }
}
