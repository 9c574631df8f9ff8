package org.waymark.saved;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Message;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.PathEvent;
import org.waymark.say.Say;

/** Says in words what is different from an earlier plan: first what the person told, then why. */
final class Changes {
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

  private void add(String code, Outline.Item item, Message text) {
    changes.add(new PathChange(code, item.entry(), text));
  }

  private void happened(PathEvent event) {
    switch (event) {
      case PathEvent.OfProfile _ ->
          changes.add(new PathChange("profile", null, Message.of("news.profile")));
      case PathEvent.OfEntry(PathEvent.Kind kind, String entry, LocalDate on) -> {
        told.add(entry);
        changes.add(new PathChange(kind.id(), entry, words(kind, catalog.nameOf(entry), on)));
      }
    }
  }

  private static Message words(PathEvent.Kind kind, String name, LocalDate on) {
    Message.Month again = new Message.Month(on.plusWeeks(26));
    return switch (kind) {
      case DONE -> Message.of("news.done", name);
      case DROPPED -> Message.of("news.dropped", name);
      case SENT -> Message.of("news.sent", name);
      case ACCEPTED -> Message.of("news.accepted", name);
      case REJECTED -> Message.of("news.rejected", name, again);
      case WITHDRAWN -> Message.of("news.withdrawn", name, again);
    };
  }

  private void goal() {
    if (!before.role().equals(now.role())) {
      String id = now.role();
      String name = catalog.vocabularies().findRole(id).map(Vocabularies.Role::name).orElse(id);
      Message.Label role = new Message.Label("role", id, name);
      changes.add(new PathChange("goal", null, Message.of("news.goal", role)));
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
                  add("step-added", item, added(item));
                }
              });
    }
    for (Outline.Item item : before.steps()) {
      if (now.step(item.entry()).isEmpty() && !told.contains(item.entry())) {
        add("step-gone", item, Message.of("news.step-gone", item.name()));
      }
    }
  }

  private static Message added(Outline.Item item) {
    LocalDate from = item.date();
    return from == null
        ? Message.of("news.step-added", item.name())
        : Message.of("news.step-added.from", item.name(), new Message.Month(from));
  }

  private void moved(Outline.Item old, Outline.Item item) {
    LocalDate was = old.date();
    LocalDate is = item.date();
    if (was == null || is == null) {
      return;
    }
    boolean far = Math.abs(ChronoUnit.DAYS.between(was, is)) >= DAYS_OF_NOTE;
    if (far || (item.announced() && !was.equals(is))) {
      add(
          "step-moved",
          item,
          Message.of("news.step-moved", item.name(), on(item, is), on(item, was)));
    }
  }

  /** A day, as fine as it is known. */
  private static Object on(Outline.Item item, LocalDate day) {
    return item.announced() ? day : new Message.Month(day);
  }

  private void applications() {
    for (Outline.Item item : now.applications()) {
      before
          .application(item.entry())
          .ifPresentOrElse(
              old -> deadline(old, item),
              () -> {
                if (!told.contains(item.entry())) {
                  add("application-added", item, Message.of("news.application-added", item.name()));
                }
                if (item.announced()) {
                  announced(item);
                }
              });
    }
    for (Outline.Item item : before.applications()) {
      if (now.application(item.entry()).isEmpty() && !told.contains(item.entry())) {
        add("application-gone", item, Message.of("news.application-gone", item.name()));
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
      add("deadline-moved", item, Message.of("news.deadline-moved", item.name(), is));
    }
  }

  private void announced(Outline.Item item) {
    LocalDate is = item.date();
    if (is != null) {
      add("deadline-announced", item, Message.of("news.deadline-announced", item.name(), is));
    }
  }

  private void readiness() {
    if (Math.abs(now.expected() - before.expected()) >= READINESS_OF_NOTE
        && Say.hundredths(now.expected()) != Say.hundredths(before.expected())) {
      changes.add(
          new PathChange(
              "readiness",
              null,
              Message.of("news.readiness", share(now.expected()), share(before.expected()))));
    }
  }

  private static Message share(double expected) {
    return Message.of("share.about", Say.hundredths(expected));
  }
}
