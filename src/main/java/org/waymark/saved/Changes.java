package org.waymark.saved;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.PathEvent;

/** Says in words what is different from an earlier plan: first what the person told, then why. */
final class Changes {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** A step that can begin at any time moves with the days; less than this is no news. */
  private static final int DAYS_OF_NOTE = 30;

  private static final double READINESS_OF_NOTE = 0.02;

  private final Outline before;
  private final Outline now;
  private final Catalog catalog;
  private final List<PathChange> changes = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  private Changes(Outline before, Outline now, Catalog catalog) {
    this.before = before;
    this.now = now;
    this.catalog = catalog;
  }

  /**
   * What is different.
   *
   * @param events what happened since
   */
  static List<PathChange> between(
      Outline before, Outline now, List<PathEvent> events, Catalog catalog) {
    Changes changes = new Changes(before, now, catalog);
    events.forEach(changes::happened);
    changes.goal();
    changes.steps();
    changes.applications();
    changes.readiness();
    return List.copyOf(changes.changes);
  }

  private void add(String code, Outline.Item item, String text) {
    changes.add(new PathChange(code, item.entry(), text));
  }

  private void happened(PathEvent event) {
    switch (event) {
      case PathEvent.OfProfile _ ->
          changes.add(new PathChange("profile", null, "You changed your answers."));
      case PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate on) -> {
        told.add(entry);
        changes.add(new PathChange(kind.id(), entry, words(kind, catalog.nameOf(entry), on)));
      }
    }
  }

  private static String words(PathEvent.Kind kind, String name, LocalDate on) {
    String again = MONTH.format(on.plusWeeks(26));
    return switch (kind) {
      case DONE -> "You finished " + name + ". What it teaches counts from now on.";
      case DROPPED -> "You took " + name + " off your path. It does not come back by itself.";
      case SENT -> "Your application to " + name + " is on its way.";
      case ACCEPTED -> name + " said yes. Congratulations! The path now leads through it.";
      case REJECTED ->
          "%s said no this time. That is the usual answer and says more about the number of places than about you. Your path goes on below; %s may be worth another try from %s."
              .formatted(name, name, again);
      case WITHDRAWN ->
          "You took your application to %s back. It may be proposed again from %s."
              .formatted(name, again);
    };
  }

  private void goal() {
    if (!before.role().equals(now.role())) {
      String role =
          catalog.vocabularies().findRole(now.role()).map(Vocabularies.Role::name).orElse("");
      changes.add(new PathChange("goal", null, "The path now aims at this role: " + role + "."));
    }
  }

  private void steps() {
    for (Outline.Item item : now.steps()) {
      before
          .step(item.entry())
          .ifPresentOrElse(
              old -> moved(old, item),
              () -> {
                if (!told.contains(item.entry())) {
                  add("step-added", item, "New step: " + item.name() + ", from " + day(item) + ".");
                }
              });
    }
    for (Outline.Item item : before.steps()) {
      if (now.step(item.entry()).isEmpty() && !told.contains(item.entry())) {
        add("step-gone", item, item.name() + " is no longer a step.");
      }
    }
  }

  private static String day(Outline.Item item) {
    return item.date() == null ? "now" : MONTH.format(item.date());
  }

  private void moved(Outline.Item old, Outline.Item item) {
    LocalDate was = old.date();
    LocalDate is = item.date();
    if (was == null || is == null) {
      return;
    }
    boolean far = Math.abs(ChronoUnit.DAYS.between(was, is)) >= DAYS_OF_NOTE;
    if (far || (item.announced() && !was.equals(is))) {
      DateTimeFormatter form = item.announced() ? DAY : MONTH;
      add(
          "step-moved",
          item,
          "%s begins in another time: %s, before %s."
              .formatted(item.name(), form.format(is), form.format(was)));
    }
  }

  private void applications() {
    for (Outline.Item item : now.applications()) {
      before
          .application(item.entry())
          .ifPresentOrElse(
              old -> deadline(old, item),
              () -> {
                if (!told.contains(item.entry())) {
                  add("application-added", item, "Now worth an application: " + item.name() + ".");
                }
                if (item.announced()) {
                  announced(item);
                }
              });
    }
    for (Outline.Item item : before.applications()) {
      if (now.application(item.entry()).isEmpty() && !told.contains(item.entry())) {
        add(
            "application-gone",
            item,
            item.name() + " is no longer among the applications worth most.");
      }
    }
  }

  private void deadline(Outline.Item old, Outline.Item item) {
    LocalDate is = item.date();
    if (!item.announced() || is == null) {
      return;
    }
    if (!old.announced()) {
      announced(item);
    } else if (!is.equals(old.date())) {
      add(
          "deadline-moved",
          item,
          "%s moved its deadline to %s.".formatted(item.name(), DAY.format(is)));
    }
  }

  private void announced(Outline.Item item) {
    LocalDate is = item.date();
    if (is != null) {
      add(
          "deadline-announced",
          item,
          "%s announced its deadline: %s.".formatted(item.name(), DAY.format(is)));
    }
  }

  private void readiness() {
    if (Math.abs(now.expected() - before.expected()) >= READINESS_OF_NOTE) {
      changes.add(
          new PathChange(
              "readiness",
              null,
              "On average you now end at %d %% of your goal, before at %d %%."
                  .formatted(
                      Math.round(100 * now.expected()), Math.round(100 * before.expected()))));
    }
  }
}
