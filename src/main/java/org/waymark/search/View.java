package org.waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Concept;
import org.waymark.catalog.Entry;
import org.waymark.place.City;
import org.waymark.place.Gazetteer;

/**
 * The index at one moment with the catalogue that it was made from, counted by its holders, and
 * what queries need to know of all of it.
 */
final class View {
  private static final Comparator<Phrase> LONGEST_FIRST =
      Comparator.comparingInt((Phrase phrase) -> -phrase.stems().size())
          .thenComparingInt(phrase -> -phrase.whole().size())
          .thenComparingInt(Phrase::rank);

  private final Catalog catalog;
  private final LocalDate today;
  private final Map<String, Described> described;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final FacetSets facets;
  private final Roster roster;
  private final Gazetteer gazetteer;
  private final Set<String> cities = new TreeSet<>();
  private final Set<String> countries = new TreeSet<>();
  private final Set<City> places = new LinkedHashSet<>();
  private final Map<String, List<Entry>> keys = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Set<String> conceptStems = new HashSet<>();
  private final Map<String, List<Marking.Token>> tokens = new ConcurrentHashMap<>();
  private final Lexicon words;
  private final Lexicon names;

  View(
      Catalog catalog,
      LocalDate today,
      Map<String, Described> described,
      DirectoryReader reader,
      Gazetteer gazetteer)
      throws IOException {
    this.catalog = catalog;
    this.today = today;
    this.described = described;
    this.reader = reader;
    this.gazetteer = gazetteer;
    this.searcher = new IndexSearcher(reader);
    // Lucene's cache of clauses locks at each: eight threads answer a third more without it.
    this.searcher.setQueryCache(null);
    this.searcher.setSimilarity(WeightedText.SIMILARITY);
    this.facets = FacetSets.of(reader);
    this.roster = Roster.of(described.values(), reader);
    for (Described one : described.values()) {
      places.addAll(one.places());
      cities.addAll(one.facets().getOrDefault(Facet.CITY, Set.of()));
      countries.addAll(one.facets().getOrDefault(Facet.COUNTRY, Set.of()));
      keys.computeIfAbsent(one.nameKey(), key -> new ArrayList<>()).add(one.entry());
      one.keys().forEach(key -> keys.computeIfAbsent(key, k -> new ArrayList<>()).add(one.entry()));
    }
    int rank = 0;
    for (Concept concept : catalog.vocabularies().concepts()) {
      for (String phrase : concept.phrases()) {
        Phrase said = Phrase.of(concept, phrase, rank++);
        if (!said.said().isEmpty()) {
          phrases.computeIfAbsent(said.said().getFirst(), stem -> new ArrayList<>()).add(said);
        }
        conceptStems.addAll(Phrase.stems(Analysis.words(phrase)));
      }
    }
    this.words = Lexicon.of(reader, IndexFields.ALL_WORDS);
    this.names = Lexicon.of(keys.keySet());
  }

  /**
   * A way to say a concept.
   *
   * @param stems of its words that tell something; all have to stand in a query, in any order
   * @param whole stems of all its words, where what tells something in them is too little; these
   *     have to stand in a query as they are: "no background", "get into AI safety". Else empty
   * @param rank in the vocabulary, from 0
   */
  record Phrase(Concept concept, List<String> stems, List<String> whole, int rank) {
    /** Words that turn what the others say: "after a course" asks for no course. */
    private static final Set<String> TURNING =
        Set.of("after", "before", "can't", "don't", "never", "no", "not", "without");

    static Phrase of(Concept concept, String phrase, int rank) {
      List<String> words = Analysis.words(phrase);
      List<String> telling = words.stream().filter(Reading::tells).toList();
      boolean vague =
          words.size() > 1
              && (telling.size() < 2
                  || Reading.FIELD_WORDS.containsAll(telling)
                  || words.stream().anyMatch(TURNING::contains));
      return new Phrase(
          concept, stems(Reading.tellingWords(phrase)), vague ? stems(words) : List.of(), rank);
    }

    static List<String> stems(List<String> words) {
      return words.stream().map(Analysis::stem).toList();
    }

    /** The stems that say it. */
    List<String> said() {
      return whole.isEmpty() ? stems : whole;
    }

    /** Whether a query says it, by the stems of all its words and of those that tell something. */
    boolean isIn(List<String> query, List<String> telling) {
      return whole.isEmpty()
          ? telling.containsAll(stems)
          : Collections.indexOfSubList(query, whole) >= 0;
    }

    /** Whether a query says it in one go, by the same stems. */
    boolean isSaidIn(List<String> query, List<String> telling) {
      return Collections.indexOfSubList(whole.isEmpty() ? telling : query, said()) >= 0;
    }

    /** Where in the telling words of a query its own stand; empty where not all do. */
    Set<Integer> at(List<String> query) {
      Set<Integer> at = new TreeSet<>();
      for (String stem : stems) {
        int found = query.indexOf(stem);
        if (found < 0) {
          return Set.of();
        }
        at.add(found);
      }
      return at;
    }
  }

  Catalog catalog() {
    return catalog;
  }

  LocalDate today() {
    return today;
  }

  Map<String, Described> described() {
    return described;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  DirectoryReader reader() {
    return reader;
  }

  FacetSets facets() {
    return facets;
  }

  Roster roster() {
    return roster;
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** The cities that entries name, as the gazetteer calls them. */
  Set<String> cities() {
    return cities;
  }

  /** The codes of the countries that entries are in. */
  Set<String> countries() {
    return countries;
  }

  /** Where entries are. */
  Set<City> places() {
    return places;
  }

  /** Whether a text is the whole name, alias or acronym of some entry. */
  boolean isName(String key) {
    return keys.containsKey(key);
  }

  /** Whether some way to say a concept holds a stem. */
  boolean isInConcept(String stem) {
    return conceptStems.contains(stem);
  }

  /** Whether some entry holds a word, or two words that make it when written as one. */
  boolean isKnown(String word) throws IOException {
    return reader.docFreq(new Term(IndexFields.ALL_WORDS, word)) > 0
        || reader.docFreq(new Term(IndexFields.JOINED, word)) > 0;
  }

  /**
   * The name that a text is meant as: itself, or the same letters written as one word where only
   * that is a name ("pause ai", "far ai").
   */
  String nameKey(String key) {
    String joined = key.replace(" ", "");
    return !isName(key) && isName(joined) ? joined : key;
  }

  /** The entries that a text names whole. */
  List<Entry> named(String key) {
    return keys.getOrDefault(key, List.of());
  }

  /** The words that entries hold, to find near spellings in. */
  Lexicon words() {
    return words;
  }

  /** Whole names, aliases and acronyms as they are compared, to find near spellings in. */
  Lexicon names() {
    return names;
  }

  /**
   * Ways to say the vocabulary's concepts that may stand in a text, the longest first.
   *
   * @param stems of all words of the text
   */
  List<Phrase> phrases(Collection<String> stems) {
    return stems.stream()
        .distinct()
        .flatMap(stem -> phrases.getOrDefault(stem, List.of()).stream())
        .sorted(LONGEST_FIRST)
        .toList();
  }

  /** The tokens of an entry's text, cut when it is first shown. */
  List<Marking.Token> tokens(String text) {
    return tokens.computeIfAbsent(text, Marking.Token::of);
  }

  boolean hold() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
