package org.waymark.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.say.Say;

/**
 * The programs to apply to by names that tell them apart, and where they stand on the page. Two
 * rounds of one program are called by their streams; where these don't differ, by when they begin.
 */
final class Applications {
  private final IdentityHashMap<Choice, String> names = new IdentityHashMap<>();
  private final IdentityHashMap<Choice, String> titles = new IdentityHashMap<>();
  private final IdentityHashMap<Choice, String> ids = new IdentityHashMap<>();

  Applications(Plan plan, Say say) {
    List<Choice> all = new ArrayList<>();
    Map<String, Integer> rounds = new HashMap<>();
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        all.add(choice);
        String id = id(choice, window);
        int round = rounds.merge(id, 1, Integer::sum);
        ids.put(choice, round == 1 ? id : id + "~" + round);
      }
    }
    Function<Choice, String> title =
        choice -> StepView.title(choice.name(), choice.stream(), choice.role(), say);
    for (Choice choice : all) {
      String own = title.apply(choice);
      boolean isNamesake = isShared(choice, all, one -> one.name());
      String whole =
          isShared(choice, all, title)
              ? say.of("choice.round", own, say.month(choice.starts().from()))
              : own;
      titles.put(choice, whole);
      names.put(choice, isNamesake ? whole : choice.name());
    }
  }

  private static boolean isShared(Choice choice, List<Choice> all, Function<Choice, String> name) {
    return all.stream().filter(one -> name.apply(one).equals(name.apply(choice))).count() > 1;
  }

  /** The id of the first card of its program in a path. */
  static String id(Choice choice, ApplicationWindow window) {
    return (isApplied(choice, window) ? "apply-" : "other-") + choice.entry();
  }

  /** Whether it is of the set to apply to. */
  static boolean isApplied(Choice choice, ApplicationWindow window) {
    return window.apply().contains(choice.entry());
  }

  /** What it is called; with stream and beginning only where another has its name. */
  String name(Choice choice) {
    return names.getOrDefault(choice, choice.name());
  }

  /** What its card is called, always with its stream. */
  String title(Choice choice) {
    return titles.getOrDefault(choice, choice.name());
  }

  /** The id of its card. */
  String id(Choice choice) {
    return ids.getOrDefault(choice, "apply-" + choice.entry());
  }
}
