package org.waymark.pathway.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.AdmissionRate;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Message;
import org.waymark.catalog.Planning;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Selectivity;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Admission;

/**
 * The chance of being admitted: the program's own published range, else its kind's habit, moved by
 * how well the person fits and by what they can show. Each thing that moves it multiplies the odds
 * by a number from the planning data, and the result stays within the stated range.
 */
final class Chances {
  private static final Pattern YEAR = Pattern.compile("(20\\d\\d)");

  /** What one can just join. */
  static final Admission CERTAIN =
      new Admission(1, 1, 1, null, null, null, false, Message.of("admission.open"), null);

  private final Map<ProgramKind, AdmissionRate> priors;
  private final Map<String, Double> factors;

  Chances(Vocabularies vocabularies, Planning planning) {
    this.priors = vocabularies.admissionPriors();
    this.factors =
        planning.chanceFactors().stream()
            .collect(
                Collectors.toMap(
                    Planning.ChanceFactor::id, Planning.ChanceFactor::oddsRatio, (a, b) -> a));
  }

  /** The range for anyone; certain for what one can just join. */
  AdmissionRate range(Program program) {
    if (!program.selective()) {
      return new AdmissionRate(1, 1, 1, "open to everyone");
    }
    AdmissionRate own = program.admissionRate();
    return own != null
        ? own
        : priors.getOrDefault(selectingAs(program), new AdmissionRate(0.02, 0.1, 0.3, null));
  }

  /**
   * The kind as which a program chooses people where it publishes no rate. Whatever it calls
   * itself, what teaches and houses people for weeks has few seats and chooses like a bootcamp.
   */
  private static ProgramKind selectingAs(Program program) {
    boolean opensEasily =
        program.kind() == ProgramKind.COURSE || program.kind() == ProgramKind.WORKSHOP;
    boolean lasts = program.weeks() != null && program.weeks() > Offering.VISIT_WEEKS;
    return opensEasily && lasts && program.intensity() == Intensity.FULL_TIME
        ? ProgramKind.BOOTCAMP
        : program.kind();
  }

  /** Whether admission is easy enough to belong to the base plan, with a second try if need be. */
  static boolean isEasy(Program program, AdmissionRate range, Planning planning) {
    boolean ownRate = program.admissionRate() != null;
    return overTries(program, range.typical()) >= planning.easyAdmission()
        || (!ownRate && planning.easyKinds().contains(selectingAs(program)));
  }

  /** The chance of getting in: what begins every month can be tried again a month later. */
  static double overTries(Program program, double chance) {
    return program.pace() == Cadence.MONTHLY ? 1 - (1 - chance) * (1 - chance) : chance;
  }

  /** The chance with what is known of it; {@code typical} is the range's own. */
  Admission admission(Program program) {
    AdmissionRate range = range(program);
    boolean own = program.selective() && program.admissionRate() != null;
    Selectivity newest = program.selectivity().isEmpty() ? null : program.selectivity().getFirst();
    Message basis =
        own && range.basis() != null
            ? Message.verbatim(range.basis())
            : program.selective()
                ? Message.of("admission.typical." + selectingAs(program).id())
                : Message.of("admission.open");
    return new Admission(
        range.low(),
        range.typical(),
        range.high(),
        own && newest != null ? newest.accepted() : null,
        own && newest != null ? newest.applied() : null,
        own && newest != null ? year(newest.round()) : null,
        own,
        basis,
        own && newest != null ? newest.source() : null);
  }

  private static @Nullable Integer year(String round) {
    Matcher year = YEAR.matcher(round);
    Integer last = null;
    while (year.find()) {
      last = Integer.valueOf(year.group(1));
    }
    return last;
  }

  /** What a person can show at a time, as ids of factors that apply. */
  record Standing(
      boolean strongFit, boolean stretch, boolean output, boolean network, boolean years) {}

  /** A range's typical chance, moved by a person's standing and kept within the range. */
  double of(Admission range, Standing standing) {
    double odds = range.typical() / Math.max(1e-9, 1 - range.typical());
    odds *= factor(standing.strongFit(), "strong-fit");
    odds *= factor(standing.stretch(), "stretch");
    odds *= factor(standing.output(), "public-output");
    odds *= factor(standing.network(), "network");
    odds *= factor(standing.years(), "experience");
    double chance = odds / (1 + odds);
    return Math.min(range.high(), Math.max(range.low(), chance));
  }

  private double factor(boolean applies, String id) {
    return applies ? factors.getOrDefault(id, 1.0) : 1;
  }
}
