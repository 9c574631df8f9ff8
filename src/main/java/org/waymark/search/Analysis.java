package org.waymark.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms. Names keep their words as they are, but for case, diacritics and a
 * possessive; other text is stemmed as well; {@link IndexFields#JOINED} holds neighbouring words
 * written as one, so that "redteaming" and "red teaming" meet.
 */
final class Analysis {
  static final Analyzer WORDS = new WordAnalyzer(Form.WORDS);
  static final Analyzer STEMS = new WordAnalyzer(Form.STEMS);
  static final Analyzer JOINED = new WordAnalyzer(Form.JOINED);
  static final Analyzer BY_FIELD =
      new PerFieldAnalyzerWrapper(
          STEMS,
          Map.of(
              IndexFields.NAME_WORDS, WORDS,
              IndexFields.ALL_WORDS, WORDS,
              IndexFields.JOINED, JOINED));

  private Analysis() {}

  private enum Form {
    WORDS,
    STEMS,
    JOINED
  }

  private static final class WordAnalyzer extends Analyzer {
    private final Form form;

    WordAnalyzer(Form form) {
      this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      TokenStream end =
          switch (form) {
            case WORDS -> folded;
            case STEMS -> new KStemFilter(folded);
            case JOINED -> joined(folded);
          };
      return new TokenStreamComponents(words, end);
    }

    private static TokenStream joined(TokenStream folded) {
      ShingleFilter pairs = new ShingleFilter(folded, 2, 3);
      pairs.setOutputUnigrams(false);
      pairs.setTokenSeparator("");
      return pairs;
    }
  }

  /** The words of a text: lower case, without diacritics and punctuation. */
  static List<String> words(String text) {
    return terms(WORDS, text);
  }

  /** The terms that an analyzer makes of a text. */
  static List<String> terms(Analyzer analyzer, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return terms;
  }

  /** The stem of a word. */
  static String stem(String word) {
    List<String> stems = terms(STEMS, word);
    return stems.isEmpty() ? word : stems.getFirst();
  }

  /** A name as whole names are compared: its words with one space between them. */
  static String key(String name) {
    return String.join(" ", words(name));
  }
}
