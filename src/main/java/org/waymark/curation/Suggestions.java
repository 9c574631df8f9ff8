package org.waymark.curation;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.SuggestionKind;
import org.waymark.json.JsonWriting;
import org.waymark.json.Parsed;
import org.waymark.json.SuggestionDraft;
import org.waymark.store.Authorship;
import org.waymark.store.Change;
import org.waymark.store.Review;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;

/**
 * Suggestions from anyone: checked against the catalogue, put into the review queue, and told to
 * everyone. Nothing is kept of who sends one. Safe for use by many threads.
 */
public final class Suggestions {
  /** The longest reason or words, in characters. */
  public static final int LONGEST_TEXT = 2000;

  /** The longest address, name or summary, in characters. */
  public static final int LONGEST_LINE = 500;

  /** Who stands in the queue for someone without an account. */
  private static final String ANYONE = "anyone";

  private static final String WITHIN = "someone from within";

  /** What tells an entry from others, or is ours to say, is not changed by a suggestion. */
  private static final Set<String> FIXED = Set.of("id", "type", "kind", "sources", "verifiedAt");

  /** Characters that can hide or turn round what a terminal or page shows. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\n]]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private final Store store;
  private final InstantSource clock;

  /** Suggestions in a store's queue. */
  public Suggestions(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A suggestion that may be sent.
   *
   * @param suggestion what is to be decided on
   * @param source address of the page that bears it out; null where none does
   */
  public record Checked(Suggestion suggestion, String reason, @Nullable String source) {}

  /** Checks a suggestion against the catalogue; problems name the fields of its JSON form. */
  public Parsed<Checked> check(SuggestionDraft draft, Catalog catalog) {
    List<Problem> problems = new ArrayList<>();
    checkLength(problems, "reason", draft.reason(), LONGEST_TEXT);
    checkLength(problems, "words", draft.words(), LONGEST_TEXT);
    checkAddress(problems, "source", draft.source());
    SuggestionDraft.Missing missing = draft.missing();
    Suggestion.Content content =
        missing != null
            ? newEntry(missing, catalog, problems)
            : ofEntry(draft, String.valueOf(draft.entry()), catalog, problems);
    if (content == null || !problems.isEmpty()) {
      return new Parsed<>(null, problems);
    }
    boolean fromWithin = draft.fromWithin() || draft.kind() == SuggestionKind.DISPUTED;
    Suggestion suggestion = new Suggestion(draft.kind(), fromWithin, false, content);
    String source = missing == null || draft.source() != null ? draft.source() : missing.url();
    return new Parsed<>(new Checked(suggestion, clean(draft.reason()), source), List.of());
  }

  private static void checkLength(
      List<Problem> problems, String name, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      add(
          problems,
          name,
          Message.of("suggestion.characters", text.length()),
          Message.of("rule.at-most", longest));
    }
  }

  private static void checkAddress(List<Problem> problems, String name, @Nullable String address) {
    checkLength(problems, name, address, LONGEST_LINE);
    if (address != null && !isAddress(address)) {
      add(problems, name, Message.of("suggestion.no-address"), Message.of("suggestion.an-address"));
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getHost().contains(".");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static void add(List<Problem> problems, String name, Message message, Message expected) {
    problems.add(new Problem(null, 0, "/" + name, message, expected));
  }

  private Suggestion.@Nullable Content ofEntry(
      SuggestionDraft draft, String id, Catalog catalog, List<Problem> problems) {
    Entry entry = catalog.findEntry(id).orElse(null);
    if (entry == null) {
      add(problems, "entry", Message.of("rule.no-entry", id), Message.of("rule.an-entry"));
      return null;
    }
    String pointer = draft.field();
    String words = draft.words() == null ? null : clean(draft.words());
    boolean isFact = draft.kind() != SuggestionKind.OUTDATED || draft.value() != null;
    if (isFact && draft.source() == null) {
      add(
          problems,
          "source",
          Message.of("suggestion.no-source"),
          Message.of("suggestion.a-source"));
    }
    if (pointer == null) {
      if (draft.value() != null) {
        add(
            problems,
            "field",
            Message.of("suggestion.no-field"),
            Message.of("suggestion.a-pointer"));
      }
      return new Suggestion.InWords(id, null, words);
    }
    FieldPath path = FieldPath.parse(pointer);
    if (path == null || FIXED.contains(path.first())) {
      add(
          problems,
          "field",
          Message.of("suggestion.fixed", pointer),
          Message.of("suggestion.a-field"));
      return null;
    }
    if (draft.value() == null) {
      return new Suggestion.InWords(id, pointer, words);
    }
    return ofField(entry, pointer, path, draft, catalog, problems);
  }

  private Suggestion.OfField ofField(
      Entry entry,
      String pointer,
      FieldPath path,
      SuggestionDraft draft,
      Catalog catalog,
      List<Problem> problems) {
    String wanted = JsonWriting.compact(Objects.requireNonNull(draft.value()));
    Suggestion.OfField field =
        new Suggestion.OfField(entry.id(), pointer, Correction.textAt(path, entry), wanted);
    if (wanted.equals(field.held())) {
      add(problems, "value", Message.of("suggestion.same"), Message.of("suggestion.another"));
      return field;
    }
    Parsed<Entry> corrected = Correction.apply(field, null, today(), entry);
    Entry after = corrected.value();
    List<Problem> found =
        after == null
            ? corrected.problems()
            : CatalogValidator.check(
                catalog.vocabularies(),
                Outcome.of(catalog.entries(), List.of(Change.put(after, 1))));
    found.stream()
        .findFirst()
        .ifPresent(problem ->
            problems.add(new Problem(null, 0, "/value", problem.message(), problem.expected())));
    return field;
  }

  private static Suggestion.NewEntry newEntry(
      SuggestionDraft.Missing missing, Catalog catalog, List<Problem> problems) {
    checkLength(problems, "name", missing.name(), LONGEST_LINE);
    checkLength(problems, "summary", missing.summary(), LONGEST_LINE);
    checkAddress(problems, "url", missing.url());
    if (!missing.distinct()) {
      List<Duplicates.Pair> like = like(missing, catalog);
      if (!like.isEmpty()) {
        String names =
            String.join(", ", like.stream().map(pair -> catalog.nameOf(pair.first())).toList());
        add(
            problems,
            "distinct",
            Message.of("suggestion.like", names),
            Message.of("suggestion.distinct"));
      }
    }
    return new Suggestion.NewEntry(
        clean(missing.name()),
        missing.url(),
        missing.type(),
        missing.kind(),
        clean(missing.summary()));
  }

  private static String clean(String text) {
    return UNSEEN.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip();
  }

  /** The entries that a missing one is likely one with, the likeliest first. */
  public static List<Duplicates.Pair> like(SuggestionDraft.Missing missing, Catalog catalog) {
    Sketch sketch =
        new Sketch(
            null,
            missing.type(),
            missing.kind(),
            List.of(missing.name()),
            missing.url(),
            null,
            Set.of(),
            Set.of());
    return Duplicates.of(missing.name(), sketch, catalog);
  }

  /** Puts a suggestion into the queue; its number, or that of an open one that says the same. */
  public long send(Checked checked) {
    Suggestion suggestion = checked.suggestion();
    return store.suggest(
        suggestion,
        new Authorship(
            suggestion.fromWithin() ? WITHIN : ANYONE,
            clock.instant(),
            checked.reason(),
            checked.source()));
  }

  /** A suggestion, open or decided; empty where the number is of none. */
  public Optional<Review> find(long number) {
    return store.findReview(number).filter(review -> review.matter() instanceof Suggestion);
  }

  /** The same by its number as an address has it; empty also where that is no number. */
  public Optional<Review> find(String number) {
    return NUMBER.matcher(number).matches() ? find(Long.parseLong(number)) : Optional.empty();
  }

  /** What became of an accepted value; empty where there is nothing to tell of one. */
  public Optional<SuggestionFate> fate(Review review) {
    return SuggestionFate.of(review, store::history);
  }

  /**
   * Suggestions before a number, the newest first.
   *
   * @param most how many at most
   */
  public List<Review> before(long number, int most) {
    return store.suggestionsBefore(number, most);
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
