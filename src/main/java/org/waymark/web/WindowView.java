package org.waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.say.Say;

/**
 * Programs to apply to together.
 *
 * @param title the months in which they begin
 * @param together the chance that at least one says yes
 * @param fallback the step that goes on if none does; null: the base plan begins later
 * @param apply the best set
 * @param others what else begins then, less worth an application
 */
public record WindowView(
    String title,
    String together,
    @Nullable Link fallback,
    List<ChoiceView> apply,
    List<ChoiceView> others) {

  static WindowView of(ApplicationWindow window, Naming naming) {
    List<Choice> set =
        window.choices().stream().filter(c -> Applications.isApplied(c, window)).toList();
    List<Choice> rest =
        window.choices().stream().filter(c -> !Applications.isApplied(c, window)).toList();
    return new WindowView(
        months(window, naming.say()),
        together(window, set.size(), naming.say()),
        window.fallback() == null ? null : naming.link(window.fallback()),
        set.stream().map(choice -> ChoiceView.of(choice, naming)).toList(),
        rest.stream().map(choice -> ChoiceView.of(choice, naming)).toList());
  }

  /** The months in which its programs begin, in words. */
  static String months(ApplicationWindow window, Say say) {
    String[] months = window.window().split("/");
    LocalDate from = LocalDate.parse(months[0] + "-01");
    LocalDate until = LocalDate.parse(months[months.length - 1] + "-01");
    return say.months(from, until);
  }

  private static String together(ApplicationWindow window, int count, Say say) {
    double low = Math.min(window.independent(), window.correlated());
    double high = Math.max(window.independent(), window.correlated());
    if (count < 2) {
      return say.of("window.one");
    }
    return say.of("window.together", say.chanceRange(low, high), count);
  }
}
