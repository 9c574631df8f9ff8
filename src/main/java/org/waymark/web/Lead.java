package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Step;

/** The path in a few sentences, as a friend would say it. */
final class Lead {
  private Lead() {}

  static List<String> of(Plan plan, Naming naming) {
    List<String> sentences = new ArrayList<>();
    if (!plan.applyNow().isEmpty()) {
      sentences.add(
          "You are nearly there: apply now to "
              + Naming.joined(
                  plan.applyNow().stream().limit(2).map(pointer -> pointer.name()).toList(), "or")
              + " before you study more.");
    }
    if (!plan.steps().isEmpty()) {
      Step first = plan.steps().getFirst();
      boolean soon = !first.start().isAfter(plan.asOf().plusDays(10));
      sentences.add(
          soon
              ? "Begin this week with " + first.name() + "."
              : "Begin on " + Words.day(first.start()) + " with " + first.name() + ".");
    }
    plan.steps().stream()
        .filter(step -> step.makes() != null)
        .findFirst()
        .ifPresent(step ->
            sentences.add(
                "By %s you will have made something others can see: %s."
                    .formatted(Words.month(step.end()), step.name())));
    if (!plan.applications().isEmpty()) {
      sentences.add(apply(plan.applications().getFirst(), naming));
    }
    return sentences;
  }

  private static String apply(ApplicationWindow window, Naming naming) {
    List<Choice> set =
        window.choices().stream().filter(c -> window.apply().contains(c.entry())).toList();
    String fallback =
        window.fallback() == null
            ? " If they say no, the path goes on without them."
            : " If they say no, which is the usual answer, you go on with "
                + naming.name(window.fallback())
                + ".";
    return "Apply to " + Naming.joined(set) + " when they open." + fallback;
  }
}
