package org.waymark.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.waymark.place.City;
import org.waymark.place.Coordinates;

/** Makes the index's documents. */
final class Documents {
  /** Between the parts of a name like EleutherAI or TransformerLens. */
  private static final Pattern INNER_CAPITAL =
      Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}[\\p{Ll}\\p{Lu}])");

  private Documents() {}

  static Document of(Described described) {
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, described.entry().id(), Store.NO));
    document.add(new StringField(IndexFields.EXACT_NAME, described.nameKey(), Store.NO));
    described
        .keys()
        .forEach(key -> document.add(new StringField(IndexFields.EXACT_ALIAS, key, Store.NO)));
    Family.of(described.entry())
        .forEach(id -> document.add(new StringField(IndexFields.FAMILY, id, Store.NO)));
    texts(document, described);
    described
        .facets()
        .forEach((facet, values) ->
            values.forEach(value -> document.add(new StringField(facet.field(), value, Store.NO))));
    for (City city : described.places()) {
      Coordinates at = city.at();
      document.add(new StringField(IndexFields.CITY, cityKey(city), Store.NO));
      document.add(new LatLonPoint(IndexFields.AT, at.latitude(), at.longitude()));
      document.add(new LatLonDocValuesField(IndexFields.AT, at.latitude(), at.longitude()));
    }
    numbers(document, described);
    return document;
  }

  /** What tells cities apart that bear the same name. */
  static String cityKey(City city) {
    return String.valueOf(city.geonameId());
  }

  private static void texts(Document document, Described described) {
    Map<String, String> texts = new LinkedHashMap<>(described.texts());
    String names =
        Stream.of(IndexFields.NAME, IndexFields.ALIAS)
            .map(texts::get)
            .collect(Collectors.joining(" . "));
    document.add(new TextField(IndexFields.NAME_WORDS, names, Store.NO));
    document.add(
        new TextField(
            IndexFields.JOINED, names + " . " + texts.get(IndexFields.SUBJECT), Store.NO));
    String parts = INNER_CAPITAL.matcher(names).replaceAll(" ");
    if (!parts.equals(names)) {
      document.add(new TextField(IndexFields.NAME_WORDS, parts, Store.NO));
      texts.merge(IndexFields.ALIAS, parts, (aliases, more) -> aliases + " . " + more);
    }
    document.add(
        new TextField(IndexFields.ALL_WORDS, String.join(" . ", texts.values()), Store.NO));
    texts.forEach((field, text) -> document.add(new TextField(field, text, Store.NO)));
    document.add(WeightedText.of(texts));
  }

  private static void numbers(Document document, Described described) {
    Long deadline = described.deadline();
    if (deadline != null) {
      document.add(new LongField(IndexFields.DEADLINE, deadline, Store.NO));
    }
    NextDeadline next = described.nextDeadline();
    if (next != null && next.estimated()) {
      document.add(
          new LongField(IndexFields.DEADLINE_ESTIMATE, next.date().toEpochDay(), Store.NO));
    }
    described
        .traits()
        .forEach(trait -> document.add(new StringField(IndexFields.TRAIT, trait, Store.NO)));
    described
        .numbers()
        .forEach(
            (range, value) -> document.add(new DoubleField(range.parameter(), value, Store.NO)));
    document.add(
        new LongField(IndexFields.UPDATED, described.changedAt().toEpochMilli(), Store.NO));
    document.add(new DoubleDocValuesField(IndexFields.STANDING, described.standing()));
    document.add(new DoubleDocValuesField(IndexFields.PROMINENCE, described.prominence()));
  }
}
