package org.waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;

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
        window.choices().stream().filter(c -> window.apply().contains(c.entry())).toList();
    List<Choice> rest =
        window.choices().stream().filter(c -> !window.apply().contains(c.entry())).toList();
    return new WindowView(
        title(window.window()),
        together(window, set.size()),
        window.fallback() == null ? null : naming.link(window.fallback()),
        set.stream().map(choice -> ChoiceView.of(choice, naming)).toList(),
        rest.stream().map(choice -> ChoiceView.of(choice, naming)).toList());
  }

  private static String title(String window) {
    String[] months = window.split("/");
    LocalDate from = LocalDate.parse(months[0] + "-01");
    LocalDate until = LocalDate.parse(months[months.length - 1] + "-01");
    if (from.equals(until)) {
      return Words.month(from);
    }
    String first = Words.month(from);
    boolean oneYear = from.getYear() == until.getYear();
    return (oneYear ? first.substring(0, first.length() - 5) : first) + " to " + Words.month(until);
  }

  private static String together(ApplicationWindow window, int count) {
    double low = Math.min(window.independent(), window.correlated());
    double high = Math.max(window.independent(), window.correlated());
    if (count < 2) {
      return "Most applicants hear no, and that says little about them. The path below goes on"
          + " either way.";
    }
    String range = Words.chanceRange(low, high);
    return "The chance that at least one says yes is "
        + range
        + ". Most applicants hear no, good ones too: places are few. Send all "
        + count
        + ", then go on with the path.";
  }
}
