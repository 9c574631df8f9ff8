package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Program;
import org.waymark.catalog.Selectivity;
import org.waymark.say.Say;

/**
 * How many get in.
 *
 * @param chance for an applicant now
 * @param basis what it rests on
 * @param figures published ones, each with its source
 * @param isTypical whether it is only what is usual for the kind
 */
public record OddsView(
    String chance, String basis, List<EntryPage.Fact> figures, boolean isTypical) {

  static @Nullable OddsView of(Program program, Catalog catalog, Say say) {
    if (!program.selective()) {
      return null;
    }
    List<EntryPage.Fact> figures = new ArrayList<>();
    for (Selectivity figure : program.selectivity()) {
      figures.add(new EntryPage.Fact(figure.round(), figure(figure, say), figure.source(), false));
    }
    AdmissionRate own = program.admissionRate();
    if (own != null) {
      return new OddsView(chance(own, say), own.basis() == null ? "" : own.basis(), figures, false);
    }
    Selectivity published =
        program.selectivity().stream()
            .filter(figure -> rate(figure) != null)
            .findFirst()
            .orElse(null);
    Double rate = published == null ? null : rate(published);
    if (published != null && rate != null) {
      return new OddsView(
          say.capital(say.of("odds.published", say.chance(rate))),
          say.of("odds.published.basis", published.round()),
          figures,
          false);
    }
    AdmissionRate usual = catalog.vocabularies().admissionPriors().get(program.kind());
    return usual == null
        ? new OddsView(say.of("odds.unknown"), "", figures, true)
        : new OddsView(chance(usual, say), say.of("odds.usual", program.kind()), figures, true);
  }

  /** The share that was admitted, 0 to 1; null where the figure does not tell. */
  private static @Nullable Double rate(Selectivity figure) {
    Integer accepted = figure.accepted();
    Integer applied = figure.applied();
    return accepted != null && applied != null && applied > 0
        ? Double.valueOf((double) accepted / applied)
        : figure.rate();
  }

  private static String chance(AdmissionRate rate, Say say) {
    return say.capital(
        say.of(
            "odds.chance", say.chance(rate.typical()), say.chanceRange(rate.low(), rate.high())));
  }

  private static String figure(Selectivity figure, Say say) {
    Integer accepted = figure.accepted();
    Integer applied = figure.applied();
    if (accepted != null && applied != null) {
      return say.of("odds.of", accepted, applied);
    }
    if (figure.rate() != null) {
      return say.of("odds.rate", say.chance(figure.rate()));
    }
    return accepted != null
        ? say.of("odds.admitted", accepted)
        : applied == null ? say.of("odds.no-figure") : say.of("odds.applied", applied);
  }
}
