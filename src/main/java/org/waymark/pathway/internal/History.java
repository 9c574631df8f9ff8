package org.waymark.pathway.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.pathway.PathEvent;
import org.waymark.profile.Profile;

/**
 * What events make of a profile: done things are completed, given-up ones excluded, an admission is
 * pinned, a refusal closes the rounds of the next half year. The same events in the same order give
 * the same.
 */
final class History {
  /** Whoever was refused has something new to show after about half a year. */
  private static final int REFUSED_WEEKS = 26;

  private Profile said;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> dropped = new LinkedHashSet<>();
  private final Set<String> admitted = new LinkedHashSet<>();
  private final Set<String> awaited = new LinkedHashSet<>();
  private final Map<String, LocalDate> notBefore = new LinkedHashMap<>();

  private History(Profile said) {
    this.said = said;
  }

  static History of(Profile profile, List<PathEvent> events) {
    History history = new History(profile);
    events.forEach(history::take);
    return history;
  }

  private void take(PathEvent event) {
    switch (event) {
      case PathEvent.OfProfile changed -> said = changed.profile();
      case PathEvent.OfEntry happened -> take(happened.kind(), happened.entry(), happened.on());
    }
  }

  private void take(PathEvent.Kind kind, String entry, LocalDate on) {
    if (kind != PathEvent.Kind.SENT) {
      awaited.remove(entry);
      admitted.remove(entry);
    }
    switch (kind) {
      case DONE -> {
        done.add(entry);
        dropped.remove(entry);
      }
      case DROPPED -> dropped.add(entry);
      case SENT -> awaited.add(entry);
      case ACCEPTED -> {
        admitted.add(entry);
        notBefore.remove(entry);
      }
      case REJECTED, WITHDRAWN -> notBefore.put(entry, on.plusWeeks(REFUSED_WEEKS));
    }
  }

  /**
   * The profile of the rest of the path.
   *
   * @param today where it begins, unless the profile begins later
   */
  Profile rest(LocalDate today) {
    LocalDate start = said.start() == null || said.start().isBefore(today) ? today : said.start();
    return said.toBuilder()
        .start(start)
        .completed(with(said.completed(), done))
        .excluded(with(said.excluded(), dropped))
        .pinned(with(said.pinned(), admitted).stream().filter(this::isOpen).toList())
        .build();
  }

  private boolean isOpen(String pinned) {
    return !done.contains(pinned) && !dropped.contains(pinned) && !notBefore.containsKey(pinned);
  }

  private static List<String> with(List<String> some, Set<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return new ArrayList<>(all);
  }

  Map<String, LocalDate> notBefore() {
    return Map.copyOf(notBefore);
  }

  List<String> awaited() {
    return List.copyOf(awaited);
  }
}
