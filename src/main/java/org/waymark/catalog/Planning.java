package org.waymark.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The planner's judgements that are neither effort nor ladder: each number with its reason in the
 * same file, all open to change by a site's people.
 *
 * @param timingReliability by timing id: how surely an offering with dates known in this way takes
 *     place as planned, 0 to 1
 * @param statusReliability by status id: the same by what is known of the program's life, 0 to 1
 * @param standardFactor by {@code standard} ("3", "2", "1", "none"): how much of its teaching a
 *     resource delivers, 0 to 1
 * @param trackFactor by fit 0 to 3: how much of its teaching serves the track, 0 to 1
 * @param stageFactor by stage id: how much of what is taught there is still known when it is used,
 *     0 to 1; a stage that is left out counts in full
 * @param jurisdictions by topic that is about one jurisdiction: the countries it holds for, ISO
 *     3166-1 alpha-2
 * @param elsewhereFactor how much of its teaching serves one who lives elsewhere, where an entry is
 *     about other jurisdictions alone or held by a group of another country, 0 to 1
 * @param journeys by id of {@code country}, {@code region}, {@code world}: what a journey there and
 *     back costs, in US dollars
 * @param maxSteps how many steps a base plan has at most
 * @param easyAdmission the typical chance from which an admission counts as easy, 0 to 1
 * @param easyKinds kinds of program that count as easy where no rate is published
 * @param chanceFactors what moves a chance: multipliers of odds
 * @param readinessMonthPrice what one readiness-month is worth in US dollars: money paid is
 *     subtracted from a path's value by it
 * @param nearlyThereReadiness readiness from which applying now comes first, 0 to 1
 * @param nearlyThereYears working years from which the same holds
 * @param defaults what is assumed where a person says nothing
 * @param rates US dollars for one unit of a currency
 */
public record Planning(
    Map<String, Double> timingReliability,
    Map<String, Double> statusReliability,
    Map<String, Double> standardFactor,
    List<Double> trackFactor,
    Map<String, Double> stageFactor,
    Map<String, List<String>> jurisdictions,
    double elsewhereFactor,
    Map<String, Double> journeys,
    int maxSteps,
    double easyAdmission,
    List<ProgramKind> easyKinds,
    List<ChanceFactor> chanceFactors,
    double readinessMonthPrice,
    double nearlyThereReadiness,
    int nearlyThereYears,
    Defaults defaults,
    Rates rates) {
  /** Copies. */
  public Planning {
    timingReliability = Collections.unmodifiableMap(new LinkedHashMap<>(timingReliability));
    statusReliability = Collections.unmodifiableMap(new LinkedHashMap<>(statusReliability));
    standardFactor = Collections.unmodifiableMap(new LinkedHashMap<>(standardFactor));
    trackFactor = List.copyOf(trackFactor);
    stageFactor = Collections.unmodifiableMap(new LinkedHashMap<>(stageFactor));
    Map<String, List<String>> copies = new LinkedHashMap<>();
    jurisdictions.forEach((topic, countries) -> copies.put(topic, List.copyOf(countries)));
    jurisdictions = Collections.unmodifiableMap(copies);
    journeys = Collections.unmodifiableMap(new LinkedHashMap<>(journeys));
    easyKinds = List.copyOf(easyKinds);
    chanceFactors = List.copyOf(chanceFactors);
  }

  /**
   * Something that raises or lowers the odds of an admission.
   *
   * @param id what the planner looks at: {@code fit}, {@code stretch}, {@code research-output},
   *     {@code network}, {@code experience}
   * @param oddsRatio the multiplier of the odds, above 0
   * @param reason why this much, in a sentence
   */
  public record ChanceFactor(String id, double oddsRatio, String reason) {}

  /**
   * What is assumed where a person says nothing.
   *
   * @param hoursPerWeek hours beside their life
   * @param horizonMonths how far the plan reaches
   * @param applicationsPerWindow applications in one window
   * @param fullTimeHoursPerWeek a full-time week
   */
  public record Defaults(
      double hoursPerWeek,
      int horizonMonths,
      int applicationsPerWindow,
      double fullTimeHoursPerWeek) {}

  /**
   * Dated rates of exchange.
   *
   * @param asOf their date
   * @param source where they come from
   * @param usd by currency code
   */
  public record Rates(PartialDate asOf, String source, Map<String, Double> usd) {
    /** Copies. */
    public Rates {
      usd = Collections.unmodifiableMap(new LinkedHashMap<>(usd));
    }

    /** An amount in US dollars; an unknown currency counts as dollars. */
    public double inUsd(double amount, String currency) {
      return amount * usd.getOrDefault(currency, 1.0);
    }
  }
}
