package org.waymark.feeds;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Term;
import org.waymark.json.Csv;

/**
 * Entries as a table (RFC 4180): what all types state, and the load of those that have one. Several
 * values of a cell are parted by semicolons.
 */
public final class CatalogCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "type",
          "kind",
          "name",
          "aliases",
          "url",
          "summary",
          "engineering",
          "conceptual",
          "governance",
          "topics",
          "stage",
          "status",
          "organization",
          "weeks",
          "hoursPerWeek",
          "hours",
          "verifiedAt");

  private CatalogCsv() {}

  /** The table's text, with a line of names first. */
  public static String of(Collection<Entry> entries) {
    StringBuilder out = new StringBuilder(Csv.line(COLUMNS));
    entries.forEach(entry -> out.append(Csv.line(cells(entry))));
    return out.toString();
  }

  private static List<String> cells(Entry entry) {
    Facts facts = entry.facts();
    Program program = entry instanceof Program it ? it : null;
    Resource resource = entry instanceof Resource it ? it : null;
    return List.of(
        facts.id(),
        entry.type().id(),
        entry.kind().id(),
        facts.name(),
        String.join(Csv.SEPARATOR, facts.aliases()),
        facts.url(),
        facts.summary(),
        String.valueOf(facts.tracks().engineering()),
        String.valueOf(facts.tracks().conceptual()),
        String.valueOf(facts.tracks().governance()),
        String.join(Csv.SEPARATOR, facts.topics()),
        id(facts.stage()),
        facts.status().id(),
        text(program == null ? null : program.organization()),
        number(program == null ? null : program.weeks()),
        number(program == null ? null : program.hoursPerWeek()),
        number(resource == null ? null : resource.effortHours()),
        text(facts.verifiedAt()));
  }

  private static String id(@Nullable Term term) {
    return term == null ? "" : term.id();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "";
    }
    return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
  }
}
