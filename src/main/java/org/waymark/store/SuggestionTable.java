package org.waymark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.SuggestionKind;
import org.waymark.catalog.Term;

/** The SQL of what suggestions hold beside their reviews, within the caller's transaction. */
final class SuggestionTable {
  private SuggestionTable() {}

  static void insert(Handle handle, long review, Suggestion suggestion) {
    Update row =
        handle
            .createUpdate(
                """
                insert into suggestion (
                  review, kind, from_within, hidden, content, pointer, value_held, value_wanted,
                  words_wanted, name, url, entry_type, entry_kind, summary)
                values (
                  :review, :kind, :from_within, :hidden, :content, :pointer, :value_held,
                  :value_wanted, :words_wanted, :name, :url, :entry_type, :entry_kind, :summary)
                """)
            .bind("review", review)
            .bind("kind", suggestion.kind().id())
            .bind("from_within", suggestion.fromWithin())
            .bind("hidden", suggestion.isHidden());
    switch (suggestion.content()) {
      case Suggestion.OfField field -> {
        bindChange(row, "value", field.pointer(), field.held(), field.wanted(), null);
        bindEntry(row, null);
      }
      case Suggestion.InWords words -> {
        bindChange(row, "words", words.pointer(), null, null, words.wanted());
        bindEntry(row, null);
      }
      case Suggestion.NewEntry entry -> {
        bindChange(row, "entry", null, null, null, null);
        bindEntry(row, entry);
      }
    }
    row.execute();
  }

  private static void bindChange(
      Update row,
      String content,
      @Nullable String pointer,
      @Nullable String held,
      @Nullable String wanted,
      @Nullable String words) {
    row.bind("content", content)
        .bind("pointer", pointer)
        .bind("value_held", held)
        .bind("value_wanted", wanted)
        .bind("words_wanted", words);
  }

  private static void bindEntry(Update row, Suggestion.@Nullable NewEntry entry) {
    row.bind("name", entry == null ? null : entry.name())
        .bind("url", entry == null ? null : entry.url())
        .bind("entry_type", entry == null ? null : entry.type().id())
        .bind("entry_kind", entry == null ? null : entry.kind())
        .bind("summary", entry == null ? null : entry.summary());
  }

  /** Whether there was one to hide. */
  static boolean hide(Handle handle, long review) {
    return handle
            .createUpdate("update suggestion set hidden = true where review = :review")
            .bind("review", review)
            .execute()
        > 0;
  }

  /** The suggestion of a review's row; null where that holds a proposal. */
  static @Nullable Suggestion suggestion(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return kind == null
        ? null
        : new Suggestion(
            Term.find(SuggestionKind.class, kind).orElseThrow(),
            row.getBoolean("from_within"),
            row.getBoolean("hidden"),
            content(row));
  }

  private static Suggestion.Content content(ResultSet row) throws SQLException {
    return switch (row.getString("content")) {
      case "value" ->
          new Suggestion.OfField(
              row.getString("entry_id"),
              row.getString("pointer"),
              row.getString("value_held"),
              row.getString("value_wanted"));
      case "words" ->
          new Suggestion.InWords(
              row.getString("entry_id"), row.getString("pointer"), row.getString("words_wanted"));
      default ->
          new Suggestion.NewEntry(
              row.getString("name"),
              row.getString("url"),
              Term.find(EntryType.class, row.getString("entry_type")).orElseThrow(),
              row.getString("entry_kind"),
              row.getString("summary"));
    };
  }
}
