package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;

/**
 * Reads places, money, dates, stages of life, kinds and what is not wanted from a query's words:
 * the longest runs of words first, each word once.
 */
final class Hints {
  private static final int LONGEST = 5;

  private static final Pattern HOURS =
      Pattern.compile("(?<hours>\\d{1,2}) (hours|hrs|hour|h)( (a|per|each)? ?week)?");

  private static final Set<String> NUMBERED = Set.of("hours", "hrs", "hour", "h");

  private static final String DEGREE = "phd";

  private static final Set<String> DISCIPLINES =
      Set.of(
          ("physics maths math mathematics statistics stats cs computing philosophy biology"
                  + " neuroscience psychology economics econ law engineering chemistry science history"
                  + " sociology linguistics")
              .split(" "));

  private static final Pattern ADVICE =
      Pattern.compile(
          "(how (do|can|should|to|would)|should (i|we)|can i|what (should|can) i)\\b.*");

  private final View view;
  private final Set<String> plain;

  Hints(View view, Set<String> plain) {
    this.view = view;
    this.plain = plain;
  }

  /** The filters that words say. */
  List<Reading.Hint> of(List<String> words) {
    List<Reading.Hint> hints = new ArrayList<>();
    PlaceHints places = new PlaceHints(view);
    DateHints dates = new DateHints(view.today(), words);
    String all = String.join(" ", words);
    if (ADVICE.matcher(all).matches()) {
      hints.add(new Reading.Hint(all, "advice", HintWords.advice(), Reading.Use.WEIGHS));
    }
    int at = 0;
    while (at < words.size()) {
      int taken = 0;
      for (int length = Math.min(LONGEST, words.size() - at); length > 0 && taken == 0; length--) {
        String text = String.join(" ", words.subList(at, at + length));
        String before = at == 0 ? "" : words.get(at - 1);
        if (length > 1 && view.isName(text)) {
          taken = length;
        } else if (!plain.contains(text)) {
          Optional<Reading.Hint> hint =
              who(text, before)
                  .or(() -> fixed(text))
                  .or(() -> dates.of(text, before))
                  .or(() -> places.of(text, before));
          boolean given = hint.isPresent() && isGivenMoney(hint.get(), words.subList(0, at), hints);
          hint.filter(one -> !given).ifPresent(hints::add);
          taken = hint.isPresent() ? length : 0;
        }
      }
      at += Math.max(1, taken);
    }
    return hints;
  }

  /** "Funding for a company" asks for no company. */
  private static boolean isGivenMoney(
      Reading.Hint hint, List<String> before, List<Reading.Hint> hints) {
    return HintWords.isKind(hint.words())
        && before.contains("for")
        && hints.stream().anyMatch(one -> HintWords.areForMoney(one.words()));
  }

  /** "Physics PhD" says who asks, "PhD" alone what is looked for. */
  private static Optional<Reading.Hint> who(String text, String before) {
    return DEGREE.equals(text) && DISCIPLINES.contains(before)
        ? fixed("phd student")
        : Optional.empty();
  }

  private static Optional<Reading.Hint> fixed(String text) {
    HintWords.Meaning meaning = HintWords.find(text);
    if (meaning == null) {
      meaning = Lacking.find(text);
    }
    if (meaning != null) {
      return Optional.of(new Reading.Hint(text, meaning.text(), meaning.query(), meaning.use()));
    }
    return hours(text);
  }

  private static Optional<Reading.Hint> hours(String text) {
    Matcher hours = HOURS.matcher(text);
    if (!hours.matches() || NUMBERED.contains(text)) {
      return Optional.empty();
    }
    List<Query> ways = new ArrayList<>();
    List<String> loads = Traits.loads(Double.parseDouble(hours.group("hours")));
    for (int i = 0; i < loads.size(); i++) {
      float factor = i == loads.size() - 1 ? HintWords.STRONG : HintWords.MIDDLE;
      ways.add(HintWords.lift(Traits.query(loads.get(i)), factor));
    }
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reading.Hint(
                text,
                "at most " + hours.group("hours") + " hours a week",
                HintWords.best(ways),
                Reading.Use.COUNTS));
  }
}
