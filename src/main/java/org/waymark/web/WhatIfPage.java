package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.say.Say;

/**
 * Two paths side by side: the person's own, and the one that other answers would give.
 *
 * @param form the person's own answers
 * @param other the other answers, with what is wrong in them
 * @param columns the two paths; one as long as nothing else is asked for
 * @param rows what is compared, a cell for each column
 */
public record WhatIfPage(
    Head head, ProfileForm form, FormView other, List<String> columns, List<Row> rows) {
  /** What comes before a field's name where the other answer stands. */
  static final String OTHER = "other.";

  /** One thing that is compared; each cell is a list of lines. */
  public record Row(String label, List<List<String>> cells) {
    /** Whether all columns say the same; not so where there is only one. */
    public boolean isAlike() {
      return cells.size() > 1 && Set.copyOf(cells).size() == 1;
    }

    /** Whether columns say something else. */
    public boolean isDifferent() {
      return Set.copyOf(cells).size() > 1;
    }
  }

  static WhatIfPage of(ProfileForm form, FormView other, List<PathwayPage> paths, Say say) {
    List<Row> rows = new ArrayList<>();
    row(rows, say.of("what-if.now"), paths, path -> List.of(mark(path, 0, say)));
    row(rows, say.of("what-if.without"), paths, path -> List.of(mark(path, 1, say)));
    row(rows, say.of("what-if.expected"), paths, path -> List.of(mark(path, 2, say)));
    row(rows, say.of("what-if.best"), paths, path -> List.of(mark(path, 3, say)));
    row(rows, say.of("what-if.until"), paths, path -> List.of(path.until()));
    row(rows, say.of("what-if.steps"), paths, path -> steps(path, say));
    row(rows, say.of("what-if.hours"), paths, path -> List.of(hours(path, say)));
    row(rows, say.of("what-if.money"), paths, path -> money(path, say));
    row(rows, say.of("what-if.applications"), paths, path -> applications(path, say));
    row(rows, say.of("path.leads"), paths, WhatIfPage::leads);
    row(rows, say.of("what-if.warnings"), paths, WhatIfPage::warnings);
    return new WhatIfPage(
        Head.closed(say.of("what-if.head"), say.of("what-if.description"), "/path/compare", "path"),
        form,
        other,
        paths.stream()
            .map(path -> say.of("what-if.column", say.capital(path.goal()), path.said()))
            .toList(),
        rows);
  }

  private interface Telling {
    List<String> of(PathwayPage path);
  }

  private static void row(List<Row> rows, String label, List<PathwayPage> paths, Telling telling) {
    rows.add(new Row(label, paths.stream().map(telling::of).toList()));
  }

  private static String mark(PathwayPage path, int index, Say say) {
    return say.of("share.about", path.readiness().marks().get(index).percent());
  }

  private static List<String> steps(PathwayPage path, Say say) {
    return path.steps().stream()
        .map(step -> say.of("what-if.step", step.number(), step.title().text(), step.when()))
        .toList();
  }

  private static String hours(PathwayPage path, Say say) {
    double hours = path.plan().steps().stream().mapToDouble(step -> step.hours()).sum();
    return say.of("what-if.about", Math.rint(hours / 10) * 10);
  }

  private static List<String> money(PathwayPage path, Say say) {
    Map<String, Long> costs =
        path.steps().stream().collect(Collectors.groupingBy(StepView::cost, Collectors.counting()));
    return costs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(cost -> say.of("what-if.cost", cost.getValue(), cost.getKey()))
        .toList();
  }

  private static List<String> applications(PathwayPage path, Say say) {
    return path.windows().stream()
        .flatMap(window -> window.apply().stream())
        .map(choice -> say.of("what-if.chance", choice.title().text(), choice.chance()))
        .toList();
  }

  private static List<String> leads(PathwayPage path) {
    return path.leadsTo().stream().map(Link::text).toList();
  }

  private static List<String> warnings(PathwayPage path) {
    return path.warnings().stream().map(warning -> warning.text()).toList();
  }

  /** The posts of all tracks, the chosen one marked. */
  public Map<String, List<FormView.Choosable>> roles() {
    return other.roles();
  }

  /** Whether there are two paths. */
  public boolean isCompared() {
    return columns.size() > 1;
  }
}
