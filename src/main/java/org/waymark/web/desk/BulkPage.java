package org.waymark.web.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Problem;
import org.waymark.curation.BulkEdit;
import org.waymark.say.Say;
import org.waymark.store.Batches;
import org.waymark.web.EntryWords;
import org.waymark.web.Head;

/**
 * Many entries at once.
 *
 * @param columns that a table can be taken with
 * @param text what was given; empty at first
 * @param form reason and source
 * @param trial what it would do; null where nothing was given
 * @param alert why nothing was saved; null where nothing is in the way
 * @param batches the newest
 */
public record BulkPage(
    DeskFrame desk,
    Head head,
    List<String> columns,
    String text,
    Filled form,
    @Nullable Trial trial,
    @Nullable String alert,
    List<BatchLine> batches) {
  /** How many batches are listed. */
  static final int BATCHES = 50;

  private static final int MOST_ROWS = 200;

  /**
   * What would change.
   *
   * @param seen the version of the catalogue that it was compared with
   * @param changes how many entries would change
   * @param problems what is wrong with the whole, in sentences
   * @param rows what each row would do: those with something wrong first
   * @param more rows that are left out
   * @param unchanged rows that say what holds already
   * @param isReady whether it can be applied
   */
  public record Trial(
      long seen,
      int changes,
      List<String> problems,
      List<Row> rows,
      int more,
      int unchanged,
      boolean isReady) {}

  /** A row with what it would change and what is wrong with it. */
  public record Row(
      int number,
      String id,
      String name,
      boolean isNew,
      List<ReviewView.Change> changes,
      List<String> problems) {}

  static BulkPage of(
      DeskFrame desk,
      EntryWords words,
      List<String> columns,
      String text,
      Filled form,
      @Nullable BulkEdit edit,
      @Nullable String alert,
      List<Batches.Summary> batches) {
    return new BulkPage(
        desk,
        Head.closed(desk.say().of("desk.nav.bulk"), "", "/desk/bulk", ""),
        columns,
        text,
        form,
        edit == null ? null : trial(edit, words),
        alert,
        batches.stream().map(batch -> BatchLine.of(batch, desk.say())).toList());
  }

  private static Trial trial(BulkEdit edit, EntryWords words) {
    List<BulkEdit.Row> told = new ArrayList<>();
    edit.rows().stream().filter(row -> !row.problems().isEmpty()).forEach(told::add);
    edit.rows().stream()
        .filter(row -> row.problems().isEmpty() && !row.fields().isEmpty())
        .forEach(told::add);
    return new Trial(
        edit.version(),
        edit.size(),
        edit.problems().stream().map(problem -> sentence(problem, words.say())).toList(),
        told.stream().limit(MOST_ROWS).map(row -> row(row, words)).toList(),
        Math.max(0, told.size() - MOST_ROWS),
        edit.rows().size() - told.size(),
        edit.allProblems().isEmpty() && edit.size() > 0);
  }

  private static Row row(BulkEdit.Row row, EntryWords words) {
    return new Row(
        row.number(),
        row.id(),
        row.name(),
        row.isNew(),
        ReviewView.changes(row.fields(), words),
        row.problems().stream()
            .map(problem -> sentence(problem.at(null, 0), words.say()))
            .toList());
  }

  private static String sentence(Problem problem, Say say) {
    StringBuilder where = new StringBuilder();
    if (problem.file() != null) {
      where.append(problem.file()).append(": ");
    }
    if (problem.line() > 0) {
      where.append(say.of("desk.bulk.line", problem.line())).append(": ");
    }
    if (!problem.pointer().isEmpty()) {
      where.append(problem.pointer().substring(1)).append(": ");
    }
    return Faults.sentence(where.toString(), problem, say);
  }
}
