package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Program;
import org.waymark.catalog.Selectivity;

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

  static @Nullable OddsView of(Program program, Catalog catalog) {
    if (!program.selective()) {
      return null;
    }
    List<EntryPage.Fact> figures = new ArrayList<>();
    for (Selectivity figure : program.selectivity()) {
      figures.add(new EntryPage.Fact(figure.round(), figure(figure), figure.source(), false));
    }
    AdmissionRate own = program.admissionRate();
    if (own != null) {
      return new OddsView(chance(own), own.basis() == null ? "" : own.basis(), figures, false);
    }
    AdmissionRate usual = catalog.vocabularies().admissionPriors().get(program.kind());
    return usual == null
        ? new OddsView("Unknown: nobody has published a figure.", "", figures, true)
        : new OddsView(
            chance(usual),
            "Not published. This is the usual range of its kind ("
                + Words.of(program.kind())
                + ").",
            figures,
            true);
  }

  private static String chance(AdmissionRate rate) {
    return Words.capital(Words.chance(rate.typical()))
        + " who apply; "
        + Words.chanceRange(rate.low(), rate.high());
  }

  private static String figure(Selectivity figure) {
    Integer accepted = figure.accepted();
    Integer applied = figure.applied();
    if (accepted != null && applied != null) {
      return Words.number(accepted) + " of " + Words.number(applied) + " admitted";
    }
    if (figure.rate() != null) {
      return Words.chance(figure.rate()) + " admitted";
    }
    return accepted != null
        ? Words.number(accepted) + " admitted"
        : applied == null ? "no figure" : Words.number(applied) + " applied";
  }
}
