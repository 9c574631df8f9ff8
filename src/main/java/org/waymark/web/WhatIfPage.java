package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
  public record Row(String label, List<List<String>> cells) {}

  static WhatIfPage of(ProfileForm form, FormView other, List<PathwayPage> paths) {
    List<Row> rows = new ArrayList<>();
    row(rows, "Ready today", paths, path -> List.of(mark(path, 0)));
    row(rows, "If every selective program says no", paths, path -> List.of(mark(path, 1)));
    row(rows, "On average at the end", paths, path -> List.of(mark(path, 2)));
    row(rows, "At best", paths, path -> List.of(mark(path, 3)));
    row(rows, "Until", paths, path -> List.of(path.until()));
    row(rows, "Steps", paths, WhatIfPage::steps);
    row(rows, "Hours in all", paths, path -> List.of(hours(path)));
    row(rows, "Money for the steps", paths, WhatIfPage::money);
    row(rows, "Applications", paths, WhatIfPage::applications);
    row(rows, "Where it leads", paths, WhatIfPage::leads);
    row(rows, "To know", paths, WhatIfPage::warnings);
    return new WhatIfPage(
        Head.closed("What if", "Two paths into AI safety side by side.", "/path/compare", "path"),
        form,
        other,
        paths.stream().map(path -> Words.capital(path.goal()) + ": " + path.said()).toList(),
        rows);
  }

  private interface Telling {
    List<String> of(PathwayPage path);
  }

  private static void row(List<Row> rows, String label, List<PathwayPage> paths, Telling telling) {
    rows.add(new Row(label, paths.stream().map(telling::of).toList()));
  }

  private static String mark(PathwayPage path, int index) {
    return "about " + path.readiness().marks().get(index).percent() + " %";
  }

  private static List<String> steps(PathwayPage path) {
    return path.steps().stream()
        .map(step -> step.number() + ". " + step.title().text() + ", " + step.when())
        .toList();
  }

  private static String hours(PathwayPage path) {
    double hours = path.plan().steps().stream().mapToDouble(step -> step.hours()).sum();
    return "about " + Words.number(Math.rint(hours / 10) * 10);
  }

  private static List<String> money(PathwayPage path) {
    Map<String, Long> costs =
        path.steps().stream().collect(Collectors.groupingBy(StepView::cost, Collectors.counting()));
    return costs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(cost ->
            cost.getValue() + (cost.getValue() == 1 ? " step: " : " steps: ") + cost.getKey())
        .toList();
  }

  private static List<String> applications(PathwayPage path) {
    return path.windows().stream()
        .flatMap(window -> window.apply().stream())
        .map(choice -> choice.title().text() + ": " + choice.chance() + " for someone like you")
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
