package org.waymark.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Tables as text (RFC 4180). A cell that a spreadsheet would take for a formula is written with an
 * apostrophe before it, which reading takes away again.
 */
public final class Csv {
  /** What parts several values of a cell. */
  public static final String SEPARATOR = "; ";

  private static final String FORMULA = "[=+\\-@\t\r]";
  private static final Pattern BEGINS_FORMULA = Pattern.compile("'*" + FORMULA);
  private static final Pattern GUARDED = Pattern.compile("'+" + FORMULA);
  private static final Pattern QUOTED = Pattern.compile("[,\"\r\n]|^\\s|\\s$");

  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private Csv() {}

  /**
   * A row of a table.
   *
   * @param number as spreadsheets count them: 1 for the first row, which holds the names
   */
  public record Row(int number, List<String> cells) {
    /** Copies. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A row as it is written, with the end of its line. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::written).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String written(String cell) {
    String safe = BEGINS_FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /**
   * The rows of a text that hold anything. Cells are parted by what parts the names in the first
   * line: a comma, a semicolon or a tab, as spreadsheets write and copy them.
   */
  public static Parsed<List<Row>> read(String text) {
    String table = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(table));
    List<Row> rows = new ArrayList<>();
    int number = 0;
    try (MappingIterator<String[]> read =
        MAPPER.readerFor(String[].class).with(schema).readValues(table)) {
      while (read.hasNextValue()) {
        number++;
        Row row = row(number, read.nextValue());
        if (!row.cells().stream().allMatch(String::isEmpty)) {
          rows.add(row);
        }
      }
      return new Parsed<>(List.copyOf(rows), List.of());
    } catch (JacksonException broken) {
      Message message = Message.of("table.none", JsonParsing.reason(broken));
      return new Parsed<>(
          null,
          List.of(new Problem(null, number + 1, "", message, Message.of("table.none.right"))));
    }
  }

  private static Row row(int number, String[] cells) {
    List<String> read = new ArrayList<>();
    for (String cell : cells) {
      String text = cell.strip();
      read.add(GUARDED.matcher(text).lookingAt() ? text.substring(1) : text);
    }
    return new Row(number, read);
  }

  private static char separator(String table) {
    return (char) table.chars().filter(one -> ",;\t\n".indexOf(one) >= 0).findFirst().orElse(',');
  }
}
