package org.waymark.curation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EditDistance;
import org.waymark.catalog.Term;

/**
 * How much two things look like one, and by what signs.
 *
 * @param score the signs' weights together; {@link #LIKELY} and above is likely one thing
 * @param signals the signs, in the order of their declaration
 */
public record Likeness(double score, List<Signal> signals) {
  /** The score from which two things are likely one. */
  public static final double LIKELY = 0.6;

  private static final double ALIKE = 0.6;
  private static final int MANY_WORDS = 3;

  /** Words shorter than this are not spelt alike but other words. */
  private static final int SPELT_ALIKE = 5;

  /** The longest ending that a word may have more than another spelling of it. */
  private static final int ENDING = 3;

  /** A sign that two things are one, or that they are not. */
  public enum Signal implements Term {
    /** A name of the one, former ones among them, is a name of the other. */
    SAME_NAME(0.7),
    /** A name of three words or more differs from one of the other in spelling only. */
    SAME_NAME_SPELT_OTHERWISE(0.6),
    /** A name holds all words of the other and not many more, or is short and spelt alike. */
    SIMILAR_NAME(0.4),
    /** Both lead to one page. */
    SAME_URL(0.4),
    /** Both lead to pages of one site. */
    SAME_SITE(0.1),
    /** One organization is behind both. */
    SAME_ORGANIZATION(0.15),
    /** They share a city. */
    SAME_PLACE(0.1),
    /** They are of one kind. */
    SAME_KIND(0.05),
    /** The names hold different numbers, such as years. */
    OTHER_NUMBER(-0.2),
    /** Another organization is behind each. */
    OTHER_ORGANIZATION(-0.15),
    /** They share no city, and each has some. */
    OTHER_PLACE(-0.15),
    /** The names are similar only, one is of a site's front page, the other of a page within. */
    PART_OF_SITE(-0.15),
    /** They are of different kinds. */
    OTHER_KIND(-0.15);

    private final double weight;

    Signal(double weight) {
      this.weight = weight;
    }
  }

  /** Copies. */
  public Likeness {
    signals = List.copyOf(signals);
  }

  private static Likeness of(Set<Signal> signals) {
    double score = signals.stream().mapToDouble(signal -> signal.weight).sum();
    return new Likeness(Math.round(score * 100) / 100.0, List.copyOf(signals));
  }

  /** Whether they are likely one thing. */
  public boolean isLikely() {
    return score >= LIKELY;
  }

  /**
   * Compares two things. Without a name in common, or one alike, nothing else counts but the page;
   * what is of another type, or known to be related otherwise, is not alike at all.
   */
  public static Likeness between(Sketch a, Sketch b) {
    EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
    if (a.type() != b.type() || isRelated(a, b) || isRelated(b, a)) {
      return of(signals);
    }
    if (a.page().equals(b.page())) {
      signals.add(Signal.SAME_URL);
    } else if (!a.site().isEmpty() && a.site().equals(b.site())) {
      signals.add(Signal.SAME_SITE);
    }
    List<List<String>> ours = a.wordings();
    List<List<String>> theirs = b.wordings();
    Signal name =
        ours.stream().anyMatch(b.asides()::contains)
                || theirs.stream().anyMatch(a.asides()::contains)
            ? Signal.SAME_NAME
            : name(ours, theirs);
    if (name == null) {
      return of(signals);
    }
    signals.add(name);
    if (name != Signal.SAME_NAME && !numbers(ours.getFirst()).equals(numbers(theirs.getFirst()))) {
      signals.add(Signal.OTHER_NUMBER);
    }
    if (name == Signal.SIMILAR_NAME
        && signals.contains(Signal.SAME_SITE)
        && a.isFront() != b.isFront()) {
      signals.add(Signal.PART_OF_SITE);
    }
    if (a.organization() != null && b.organization() != null) {
      signals.add(
          a.organization().equals(b.organization())
              ? Signal.SAME_ORGANIZATION
              : Signal.OTHER_ORGANIZATION);
    }
    if (!a.places().isEmpty() && !b.places().isEmpty()) {
      signals.add(meet(a.places(), b.places()) ? Signal.SAME_PLACE : Signal.OTHER_PLACE);
    }
    if (a.kind() != null && b.kind() != null) {
      signals.add(a.kind().equals(b.kind()) ? Signal.SAME_KIND : Signal.OTHER_KIND);
    }
    return of(signals);
  }

  private static boolean isRelated(Sketch a, Sketch b) {
    return b.id() != null && a.related().contains(b.id());
  }

  private static boolean meet(Set<String> one, Set<String> two) {
    return one.stream().anyMatch(two::contains);
  }

  /** What the most alike of two things' names say; null when none are alike. */
  private static @Nullable Signal name(List<List<String>> ours, List<List<String>> theirs) {
    if (ours.stream().anyMatch(theirs::contains)) {
      return Signal.SAME_NAME;
    }
    Signal best = null;
    for (List<String> one : ours) {
      for (List<String> two : theirs) {
        Signal signal = name(new HashSet<>(one), new HashSet<>(two));
        if (signal != null && (best == null || signal.weight > best.weight)) {
          best = signal;
        }
      }
    }
    return best;
  }

  private static @Nullable Signal name(Set<String> left, Set<String> right) {
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    left.removeAll(shared);
    right.removeAll(shared);
    int all = shared.size() + left.size() + right.size();
    if (left.isEmpty() || right.isEmpty()) {
      return shared.size() > 1 && shared.size() >= ALIKE * all ? Signal.SIMILAR_NAME : null;
    }
    boolean speltAlike =
        left.size() == right.size()
            && left.stream()
                .allMatch(word -> right.stream().anyMatch(other -> speltAlike(word, other)));
    int words = shared.size() + left.size();
    if (!speltAlike || words < 2) {
      return null;
    }
    return words >= MANY_WORDS ? Signal.SAME_NAME_SPELT_OTHERWISE : Signal.SIMILAR_NAME;
  }

  private static boolean speltAlike(String one, String two) {
    if (Math.min(one.length(), two.length()) < SPELT_ALIKE
        || !numbers(List.of(one, two)).isEmpty()) {
      return false;
    }
    String shorter = one.length() <= two.length() ? one : two;
    String longer = shorter.equals(one) ? two : one;
    return (longer.startsWith(shorter) && longer.length() - shorter.length() <= ENDING)
        || EditDistance.of(one, two, 1) <= 1;
  }

  private static Set<String> numbers(Collection<String> words) {
    Set<String> numbers = new TreeSet<>();
    for (String word : words) {
      if (word.chars().anyMatch(Character::isDigit)) {
        numbers.add(word);
      }
    }
    return numbers;
  }
}
