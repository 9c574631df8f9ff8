package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Program;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Pointer;

/**
 * Programs next to a path: what the person could take up too, and what a single answer keeps from
 * them. Whoever asks for advice wants to hear of these, though a path has room for few.
 */
final class Neighbours {
  /** What people change for something that is worth it; the other limits they cannot help. */
  private static final Set<String> CHANGEABLE =
      Set.of("setting", "reach", "funding", "cost", "journey", "full-time", "hours", "horizon");

  private static final int MOST_OPEN = 5;
  private static final int MOST_MISSED = 4;

  private final Draft draft;
  private final Set<String> told;

  /**
   * The neighbours of a plan.
   *
   * @param told ids of what it names already
   */
  Neighbours(Draft draft, Set<String> told) {
    this.draft = draft;
    this.told = Set.copyOf(told);
  }

  private record Near(Offering step, Message because, double gain) {}

  /** Programs that keep every limit, whose demands are met when they begin, best first. */
  List<Pointer> alsoOpen() {
    List<Near> near = new ArrayList<>();
    for (Offering step : draft.choosable().selective()) {
      if (step.isOfTheTrack() && !told.contains(step.id())) {
        add(near, step, Message.of("beside.also-open", kind(step), mode(step)));
      }
    }
    return best(near, MOST_OPEN);
  }

  /** Programs that one answer keeps out, which the person could change, best first. */
  List<Pointer> justOutOfReach() {
    Set<String> open = new HashSet<>(told);
    draft.choosable().selective().forEach(step -> open.add(step.id()));
    draft.choosable().open().forEach(step -> open.add(step.id()));
    List<Near> near = new ArrayList<>();
    for (Program program : draft.prepared().catalog.programs()) {
      if (!open.contains(program.id()) && isOfTheTrack(program)) {
        for (Offering step : draft.supply().of(program)) {
          Breach only = only(step);
          if (only != null) {
            add(near, step, Message.of("beside.missed", only.text(), only.has()));
          }
        }
      }
    }
    return best(near, MOST_MISSED);
  }

  private boolean isOfTheTrack(Program program) {
    return program.facts().tracks().of(draft.person().profile().goal().track())
        >= Offering.OF_THE_TRACK;
  }

  /** The one limit that a step breaks; null where it breaks none, several, or one that stands. */
  private @Nullable Breach only(Offering step) {
    List<Breach> breaches = Limits.breaches(step, draft.person());
    return breaches.size() == 1 && CHANGEABLE.contains(breaches.getFirst().code())
        ? breaches.getFirst()
        : null;
  }

  private void add(List<Near> near, Offering step, Message because) {
    State then = draft.windows().stateAt(step.start, draft.without(), draft.from());
    if (draft.frame().demands().met(step, then.nominal)) {
      double gain =
          draft.frame().learning().gain(step, then.expected, then.nominal, draft.frame().target());
      if (gain > 0) {
        near.add(new Near(step, because, gain));
      }
    }
  }

  private static List<Pointer> best(List<Near> near, int most) {
    Map<String, Near> byEntry = new LinkedHashMap<>();
    near.stream()
        .sorted(
            Comparator.comparingDouble(Near::gain).reversed().thenComparing(one -> one.step.id()))
        .forEach(one -> byEntry.putIfAbsent(one.step.id(), one));
    return byEntry.values().stream()
        .limit(most)
        .map(one -> new Pointer(one.step.id(), one.step.entry.name(), one.because))
        .toList();
  }

  private static Object kind(Offering step) {
    return step.entry instanceof Program program ? program.kind() : step.entry.type();
  }

  private static Message mode(Offering step) {
    String rung = step.mode.rung();
    return Message.of(rung.contains("/") ? "mode." + rung.replace('/', '.') : "mode.alone");
  }
}
