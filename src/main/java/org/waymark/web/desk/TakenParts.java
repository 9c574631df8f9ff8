package org.waymark.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.FieldChange;
import org.waymark.say.Say;
import org.waymark.store.LeftOut;

/**
 * Which of a review's fields are ticked to be taken, as its form was sent.
 *
 * @param shown pointers of all fields that could be ticked; empty where there was nothing to choose
 * @param taken those that were
 * @param why the reason for leaving out the rest; may be empty
 */
record TakenParts(List<String> shown, List<String> taken, String why) {
  /** The name of the ticks. */
  static final String TAKE = "take";

  /** The reason to choose for the rest. */
  static final String REASON = "left-reason";

  /** The same in words. */
  static final String WHY = "left-why";

  /** Copies. */
  TakenParts {
    shown = List.copyOf(shown);
    taken = List.copyOf(taken);
  }

  /** What was sent. */
  static TakenParts of(Context ctx, Filled form) {
    String why = (form.value(REASON) + " " + form.value(WHY)).strip();
    return new TakenParts(ctx.formParams("part"), ctx.formParams(TAKE), why);
  }

  /** The form with the ticks in it, and with what is wrong. */
  Filled in(Filled form, Say say) {
    Filled ticked = form.and(Map.of(TAKE, String.join("\n", taken)));
    if (!shown.isEmpty() && taken.isEmpty()) {
      return ticked.with(TAKE, say.of("desk.review.tick"));
    }
    return left().isEmpty() || !why.isEmpty()
        ? ticked
        : ticked.with(REASON, say.of("desk.review.left"));
  }

  /** Whether these are still the fields that there are to choose from. */
  boolean isOf(List<FieldChange> parts) {
    return shown.equals(parts.stream().map(FieldChange::pointer).toList());
  }

  /** What is not taken; null where all is. */
  @Nullable LeftOut rest() {
    List<String> left = left();
    return left.isEmpty() || why.isEmpty() ? null : new LeftOut(left, why);
  }

  private List<String> left() {
    List<String> left = new ArrayList<>(shown);
    left.removeAll(taken);
    return left;
  }
}
