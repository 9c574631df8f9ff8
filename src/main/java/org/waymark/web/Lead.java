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

  static List<Sentence> of(Plan plan, Naming naming) {
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
    windows.stream().limit(1).forEach(window -> sentences.add(apply(window, naming)));
    windows.stream().skip(1).forEach(window -> sentences.add(later(window, naming)));
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
    return new Sentence(
        soon ? say.of("lead.begin", name) : say.of("lead.begin-on", first.start(), name),
        List.of("#" + first.id()));
  }

  private static Sentence apply(ApplicationWindow window, Naming naming) {
    Say say = naming.say();
    String programs = programs(window, naming);
    if (window.fallback() == null) {
      return new Sentence(say.of("lead.apply", programs), cards(window, naming).toList());
    }
    Link fallback = naming.link(window.fallback());
    return new Sentence(
        say.of("lead.apply.fallback", programs, marked(fallback.text())),
        Stream.concat(cards(window, naming), Stream.of(fallback.href())).toList());
  }

  private static Sentence later(ApplicationWindow window, Naming naming) {
    Say say = naming.say();
    return new Sentence(
        say.of("lead.apply.later", programs(window, naming), WindowView.months(window, say)),
        cards(window, naming).toList());
  }

  private static String programs(ApplicationWindow window, Naming naming) {
    return naming
        .say()
        .both(applied(window).map(choice -> marked(naming.applications().name(choice))).toList());
  }

  private static Stream<String> cards(ApplicationWindow window, Naming naming) {
    return applied(window).map(choice -> "#" + naming.applications().id(choice));
  }

  private static Stream<Choice> applied(ApplicationWindow window) {
    return window.choices().stream().filter(choice -> Applications.isApplied(choice, window));
  }

  /** A name as a link; brackets of its own would be taken for marks. */
  private static String marked(String name) {
    return "[" + name.replace('[', '(').replace(']', ')') + "]";
  }
}
