package org.waymark.curation;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.WaymarkException;
import org.waymark.say.Say;
import org.waymark.store.Suggestion;

/** A field holds neither what it held when another value was suggested, nor that value. */
public final class FieldChanged extends WaymarkException {
  private static final long serialVersionUID = 1L;

  FieldChanged(Suggestion.OfField field, @Nullable String now) {
    this(
        Message.of(
            "refused.field-changed",
            field.pointer(),
            field.entryId(),
            told(field.held()),
            told(now)));
  }

  private FieldChanged(Message said) {
    super(said, Say.english().of(said));
  }

  private static Message told(@Nullable String value) {
    return value == null ? Message.of("refused.not-stated") : Message.verbatim(value);
  }
}
