package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;
import org.waymark.say.Say;

/** The path in a few sentences, as a friend would say it. */
final class Lead {
  private Lead() {}

  static List<String> of(Plan plan, Naming naming) {
    Say say = naming.say();
    List<String> sentences = new ArrayList<>();
    if (!plan.applyNow().isEmpty()) {
      sentences.add(
          say.of(
              "lead.apply-now",
              say.either(
                  plan.applyNow().stream().limit(2).map(pointer -> pointer.name()).toList())));
    }
    if (!plan.steps().isEmpty()) {
      Step first = plan.steps().getFirst();
      boolean soon = !first.start().isAfter(plan.asOf().plusDays(10));
      sentences.add(
          soon
              ? say.of("lead.begin", first.name())
              : say.of("lead.begin-on", first.start(), first.name()));
    }
    plan.steps().stream()
        .filter(step -> step.makes() != null)
        .findFirst()
        .ifPresent(step -> sentences.add(say.of("lead.makes", say.month(step.end()), step.name())));
    if (!plan.applications().isEmpty()) {
      sentences.add(apply(plan.applications().getFirst(), naming));
    }
    return sentences;
  }

  private static String apply(ApplicationWindow window, Naming naming) {
    Say say = naming.say();
    String programs =
        say.both(
            window.choices().stream()
                .filter(choice -> window.apply().contains(choice.entry()))
                .map(Choice::name)
                .toList());
    return window.fallback() == null
        ? say.of("lead.apply", programs)
        : say.of("lead.apply.fallback", programs, naming.name(window.fallback()));
  }
}
