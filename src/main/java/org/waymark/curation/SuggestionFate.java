package org.waymark.curation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.store.Authorship;
import org.waymark.store.EntryVersion;
import org.waymark.store.Review;
import org.waymark.store.Suggestion;
import org.waymark.store.Verdict;

/**
 * What became of an accepted value after all.
 *
 * @param wanted the compact JSON that was suggested
 * @param made what accepting made of the field; null where it took the value away
 * @param now what stands there now; null where nothing does
 */
public record SuggestionFate(String wanted, @Nullable String made, @Nullable String now) {
  /**
   * The fate of a suggestion of a field's value; empty where it is no such suggestion, or it is not
   * accepted, or what accepting made can't be told any more.
   *
   * @param histories all versions of an entry, by its id; asked only for what was accepted
   */
  static Optional<SuggestionFate> of(
      Review review, Function<String, List<EntryVersion>> histories) {
    Review.Decision decision = review.decision();
    if (decision == null
        || decision.verdict() != Verdict.ACCEPTED
        || !(review.matter() instanceof Suggestion suggestion)
        || !(suggestion.content() instanceof Suggestion.OfField field)) {
      return Optional.empty();
    }
    List<EntryVersion> history = histories.apply(field.entryId());
    FieldPath path = FieldPath.parse(field.pointer());
    EntryVersion newest =
        history.stream().max(Comparator.comparingLong(EntryVersion::version)).orElse(null);
    Entry made =
        history.stream()
            .filter(version -> isOf(decision.by(), version.by()))
            .min(Comparator.comparingLong(EntryVersion::version))
            .flatMap(EntryVersion::entry)
            .orElse(null);
    Entry now = newest == null ? null : newest.entry().orElse(null);
    return path == null || made == null || now == null
        ? Optional.empty()
        : Optional.of(
            new SuggestionFate(
                field.wanted(), Correction.textAt(path, made), Correction.textAt(path, now)));
  }

  /** Whether a version was written by a decision: a write says who made it, when and why. */
  private static boolean isOf(Authorship decision, Authorship version) {
    return version.when().equals(decision.when())
        && version.who().equals(decision.who())
        && version.why().equals(decision.why());
  }

  /** Whether it was accepted as it was suggested. */
  public boolean isAsSuggested() {
    return wanted.equals(made);
  }

  /** Whether what accepting made still stands. */
  public boolean stands() {
    return Objects.equals(made, now);
  }
}
