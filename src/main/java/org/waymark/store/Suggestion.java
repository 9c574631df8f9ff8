package org.waymark.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.SuggestionKind;

/**
 * What someone without an account suggests. Reason and source stand in the review's authorship.
 *
 * @param fromWithin whether they say that they run it or work for it
 * @param isHidden whether a maintainer took its words off the public page
 */
public record Suggestion(SuggestionKind kind, boolean fromWithin, boolean isHidden, Content content)
    implements Matter {
  /** Checks. */
  public Suggestion {
    if ((kind == SuggestionKind.MISSING) != (content instanceof NewEntry)) {
      throw new IllegalArgumentException("what is missing is an entry, and nothing else is");
    }
  }

  /** What is to be changed. */
  public sealed interface Content {}

  /**
   * Another value of a field, which can be applied as it is.
   *
   * @param pointer JSON pointer to the field
   * @param held its compact JSON when it was suggested; null where it was not there
   * @param wanted the compact JSON that it should have
   */
  public record OfField(String entryId, String pointer, @Nullable String held, String wanted)
      implements Content {}

  /**
   * Something to be read and done by a person.
   *
   * @param pointer JSON pointer to the field that it is about; null where it is about none
   * @param wanted what should stand there, in words; null where only the reason says it
   */
  public record InWords(String entryId, @Nullable String pointer, @Nullable String wanted)
      implements Content {}

  /**
   * An entry that is not there.
   *
   * @param kind id of a kind of the type
   */
  public record NewEntry(String name, String url, EntryType type, String kind, String summary)
      implements Content {}

  /** The entry that it is about; empty where one is missing. */
  public Optional<String> entryId() {
    return switch (content) {
      case OfField field -> Optional.of(field.entryId());
      case InWords words -> Optional.of(words.entryId());
      case NewEntry _ -> Optional.empty();
    };
  }
}
