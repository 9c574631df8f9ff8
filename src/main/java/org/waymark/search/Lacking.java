package org.waymark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Reads what somebody is without, or doesn't want: "no maths", "without a degree". */
final class Lacking {
  private static final Pattern WITHOUT =
      Pattern.compile(
          "(no|without|not|non|zero|hate|bad at|not good at) ((a|an|any|the|prior|much) )?"
              + "(?<unwanted>.+?)(?<what> required| needed| necessary| experience| skills| degree)?");

  /** What somebody who says "no …" doesn't want to need. */
  private static final Map<String, List<String>> NEEDING =
      Map.of(
          "mathematics",
          List.of("linear-algebra", "calculus", "probability-statistics", "mathematical-maturity"),
          "programming",
          List.of("python", "software-engineering", "pytorch", "ml-experimentation"),
          "machine learning",
          List.of("machine-learning", "deep-learning", "pytorch", "transformers"));

  private static final Map<String, String> UNWANTED =
      Map.ofEntries(
          Map.entry("maths", "mathematics"),
          Map.entry("math", "mathematics"),
          Map.entry("mathematics", "mathematics"),
          Map.entry("coding", "programming"),
          Map.entry("code", "programming"),
          Map.entry("programming", "programming"),
          Map.entry("python", "programming"),
          Map.entry("technical", "programming"),
          Map.entry("ml", "machine learning"),
          Map.entry("machine learning", "machine learning"));

  private Lacking() {}

  /** What asks for nothing that some words say somebody is without; null where they say nothing. */
  static HintWords.@Nullable Meaning find(String words) {
    Matcher without = WITHOUT.matcher(words);
    if (!without.matches()) {
      return null;
    }
    String unwanted = without.group("unwanted");
    if (unwanted.matches("(phd|degree|university degree|masters|doctorate|bachelors)")) {
      return meaning(
          "without a degree",
          not(List.of(HintWords.value(Facet.KIND, "degree"))),
          HintWords.STRONG);
    }
    String needed = UNWANTED.get(unwanted);
    if (needed != null) {
      return meaning("needs no " + needed, not(needing(needed)), HintWords.STRONG);
    }
    return " experience".equals(without.group("what"))
        ? meaning(HintWords.FOR_BEGINNERS, Traits.query(Traits.BEGINNERS), HintWords.MIDDLE)
        : null;
  }

  private static HintWords.Meaning meaning(String text, Query query, float factor) {
    return new HintWords.Meaning(text, HintWords.lift(query, factor), Reading.Use.REMOVES);
  }

  private static List<Query> needing(String what) {
    List<Query> needing = new ArrayList<>();
    NEEDING
        .getOrDefault(what, List.of())
        .forEach(skill -> needing.add(Traits.query(Traits.needs(skill))));
    if (!what.startsWith("machine")) {
      needing.add(HintWords.value(Facet.TOPIC, what));
    }
    return needing;
  }

  private static Query not(List<Query> unwanted) {
    BooleanQuery.Builder rest = new BooleanQuery.Builder();
    rest.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    unwanted.forEach(query -> rest.add(query, Occur.MUST_NOT));
    return rest.build();
  }
}
