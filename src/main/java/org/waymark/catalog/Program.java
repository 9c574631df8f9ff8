package org.waymark.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person joins, with others or with a guide.
 *
 * @param facts what every entry states
 * @param kind the kind of program
 * @param organization id of the organization that runs it
 * @param byInvitation whether one cannot apply and is invited
 * @param cadence how often rounds come; null when nothing shows it
 * @param cadenceEstimated the same by our own estimate; null where {@code cadence} is not
 * @param modes each way it is offered
 * @param weeks length, as a source states it
 * @param weeksEstimated length, our estimate; never beside {@code weeks}
 * @param hoursPerWeek load, as a source states it
 * @param hoursPerWeekEstimated load, our estimate; never beside {@code hoursPerWeek}
 * @param hoursPerWeekTypical the usual load where the stated one is a minimum
 * @param intensity how much of a week it takes
 * @param roles roles that one can apply for
 * @param entryLevel for whom it is
 * @param prerequisites what a person must bring
 * @param teaches the level a person leaves with
 * @param streams parts with their own demands and teaching
 * @param variants versions that differ in whom they are for
 * @param longRoute whether it is a degree or longer than 26 full-time weeks
 * @param funding what it costs and pays; null when not stated
 * @param eligibility who may take part; null when not stated
 * @param visaSupport whether it helps with a visa; null when not stated
 * @param selective false only where one can just take part
 * @param rounds past and coming rounds, newest first
 * @param selectivity published figures of admission
 * @param admissionRate the range for an applicant now; null: the kind's habit holds
 * @param outcomes measured results
 * @param leadsTo ids of entries that people go on to
 * @param uses ids of resources that it teaches from
 * @param usesPart ids of resources of which it covers only a part
 */
public record Program(
    Facts facts,
    ProgramKind kind,
    @Nullable String organization,
    boolean byInvitation,
    @Nullable Cadence cadence,
    @Nullable Cadence cadenceEstimated,
    List<Mode> modes,
    @Nullable Double weeks,
    @Nullable Double weeksEstimated,
    @Nullable Double hoursPerWeek,
    @Nullable Double hoursPerWeekEstimated,
    @Nullable Double hoursPerWeekTypical,
    @Nullable Intensity intensity,
    List<RoleOffer> roles,
    EntryLevel entryLevel,
    List<SkillLevel> prerequisites,
    List<SkillLevel> teaches,
    List<Stream> streams,
    List<Variant> variants,
    boolean longRoute,
    @Nullable Funding funding,
    @Nullable Eligibility eligibility,
    @Nullable Boolean visaSupport,
    boolean selective,
    List<Round> rounds,
    List<Selectivity> selectivity,
    @Nullable AdmissionRate admissionRate,
    List<Outcome> outcomes,
    List<String> leadsTo,
    List<String> uses,
    List<String> usesPart)
    implements Entry {
  /** Copies the lists. */
  public Program {
    modes = List.copyOf(modes);
    roles = List.copyOf(roles);
    prerequisites = List.copyOf(prerequisites);
    teaches = List.copyOf(teaches);
    streams = List.copyOf(streams);
    variants = List.copyOf(variants);
    rounds = List.copyOf(rounds);
    selectivity = List.copyOf(selectivity);
    outcomes = List.copyOf(outcomes);
    leadsTo = List.copyOf(leadsTo);
    uses = List.copyOf(uses);
    usesPart = List.copyOf(usesPart);
  }

  /** How often rounds come, as it is stated, else as we estimate; null when neither is. */
  public @Nullable Cadence pace() {
    return cadence == null ? cadenceEstimated : cadence;
  }

  /** The same program with other rounds. */
  public Program withRounds(List<Round> others) {
    return new Program(
        facts,
        kind,
        organization,
        byInvitation,
        cadence,
        cadenceEstimated,
        modes,
        weeks,
        weeksEstimated,
        hoursPerWeek,
        hoursPerWeekEstimated,
        hoursPerWeekTypical,
        intensity,
        roles,
        entryLevel,
        prerequisites,
        teaches,
        streams,
        variants,
        longRoute,
        funding,
        eligibility,
        visaSupport,
        selective,
        others,
        selectivity,
        admissionRate,
        outcomes,
        leadsTo,
        uses,
        usesPart);
  }

  @Override
  public List<Location> locations() {
    return Mode.locations(modes);
  }

  @Override
  public EntryType type() {
    return EntryType.PROGRAM;
  }
}
