package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may take part, as the entry states it.
 *
 * @param careerStages empty when not stated
 * @param countries ISO 3166-1 alpha-2 codes of residence; empty when not limited
 * @param minAge in years
 * @param citizenship country codes of which one is demanded; empty when none is
 * @param workAuthorization country codes in one of which a right to work is demanded; empty when
 *     none is
 * @param text in words
 */
public record Eligibility(
    List<CareerStage> careerStages,
    List<String> countries,
    @Nullable Integer minAge,
    List<String> citizenship,
    List<String> workAuthorization,
    @Nullable String text) {
  /** Checks and copies. */
  public Eligibility {
    careerStages = List.copyOf(careerStages);
    countries = List.copyOf(countries);
    citizenship = List.copyOf(citizenship);
    workAuthorization = List.copyOf(workAuthorization);
  }
}
