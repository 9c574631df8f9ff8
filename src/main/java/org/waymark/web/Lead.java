package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Step;
import org.waymark.say.Say;

/**
 * The path in a few sentences, as a friend would say it; what they name leads to where it stands.
 */
public final class Lead {
  private Lead() {}

  /**
   * A sentence.
   *
   * @param text with its links marked, as {@link Marked} reads them
   * @param to where the links lead
   */
  public record Sentence(String text, List<String> to) {}

  /**
   * The sentences on a plan.
   *
   * @param progress what was applied to already is not told again
   */
  static List<Sentence> of(Plan plan, Progress progress, Naming naming) {
    Say say = naming.say();
    List<Sentence> sentences = new ArrayList<>();
    if (!plan.applyNow().isEmpty()) {
      List<Pointer> now = plan.applyNow().stream().limit(2).toList();
      sentences.add(pointing("lead.apply-now", say.either(names(now)), now, say));
    }
    if (!plan.steps().isEmpty()) {
      sentences.add(begin(plan.steps().getFirst(), plan, say));
    }
    plan.steps().stream()
        .filter(step -> step.makes() != null)
        .findFirst()
        .ifPresent(step ->
            sentences.add(
                new Sentence(
                    say.of("lead.makes", say.month(step.end()), marked(step.name())),
                    List.of("#" + step.id()))));
    List<ApplicationWindow> windows = plan.applications();
    for (int i = 0; i < windows.size(); i++) {
      List<Choice> choices = toSend(windows.get(i), progress);
      if (!choices.isEmpty()) {
        sentences.add(
            i == 0
                ? apply(windows.get(i), choices, naming)
                : later(windows.get(i), choices, naming));
      }
    }
    List<Pointer> company = company(plan);
    if (!company.isEmpty()) {
      sentences.add(pointing("lead.company", say.both(names(company)), company, say));
    }
    return sentences;
  }

  /** Whom to turn to: the first group where they live, and the first who advises. */
  private static List<Pointer> company(Plan plan) {
    return Stream.of(Set.of("beside.near", "beside.country"), Set.of("beside.advice"))
        .flatMap(reasons ->
            plan.peopleAndPlaces().stream()
                .filter(pointer -> reasons.contains(pointer.because().key()))
                .limit(1))
        .toList();
  }

  private static List<String> names(List<Pointer> pointers) {
    return pointers.stream().map(pointer -> marked(pointer.name())).toList();
  }

  private static Sentence pointing(String key, String names, List<Pointer> to, Say say) {
    return new Sentence(
        say.of(key, names), to.stream().map(pointer -> "/entries/" + pointer.entry()).toList());
  }

  private static Sentence begin(Step first, Plan plan, Say say) {
    boolean soon = !first.start().isAfter(plan.asOf().plusDays(10));
    String name = marked(first.name());
    if (first.admission() != null) {
      return new Sentence(
          say.of("lead.begin-by-applying", name, say.month(first.start())),
          List.of("#" + first.id()));
    }
    return new Sentence(
        soon ? say.of("lead.begin", name) : say.of("lead.begin-on", first.start(), name),
        List.of("#" + first.id()));
  }

  private static Sentence apply(ApplicationWindow window, List<Choice> choices, Naming naming) {
    Say say = naming.say();
    String programs = programs(choices, naming);
    if (window.fallback() == null) {
      return new Sentence(say.of("lead.apply", programs), cards(choices, naming));
    }
    Link fallback = naming.link(window.fallback());
    return new Sentence(
        say.of("lead.apply.fallback", programs, marked(fallback.text())),
        Stream.concat(cards(choices, naming).stream(), Stream.of(fallback.href())).toList());
  }

  private static Sentence later(ApplicationWindow window, List<Choice> choices, Naming naming) {
    Say say = naming.say();
    return new Sentence(
        say.of("lead.apply.later", programs(choices, naming), WindowView.months(window, say)),
        cards(choices, naming));
  }

  private static String programs(List<Choice> choices, Naming naming) {
    return naming
        .say()
        .both(choices.stream().map(choice -> marked(naming.applications().name(choice))).toList());
  }

  private static List<String> cards(List<Choice> choices, Naming naming) {
    return choices.stream().map(choice -> "#" + naming.applications().id(choice)).toList();
  }

  private static List<Choice> toSend(ApplicationWindow window, Progress progress) {
    return window.choices().stream()
        .filter(choice -> Applications.isApplied(choice, window))
        .filter(choice -> !progress.awaited().contains(choice.entry()))
        .toList();
  }

  /** A name as a link; brackets of its own would be taken for marks. */
  private static String marked(String name) {
    return "[" + name.replace('[', '(').replace(']', ')') + "]";
  }
}
