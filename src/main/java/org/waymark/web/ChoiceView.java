package org.waymark.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.ParticipationRole;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Label;
import org.waymark.rounds.Timing;

/**
 * A program to apply to, as the page shows it.
 *
 * @param entry its id
 * @param label how likely it is, in a word
 * @param deadline worded as an estimate where it is one
 * @param risk a plain line on a leap of many weeks or on pay; null: none
 * @param preparation what to do before
 */
public record ChoiceView(
    String entry,
    Link title,
    String summary,
    String label,
    String labelText,
    boolean isEstimated,
    String deadline,
    String starts,
    String load,
    String mode,
    String chance,
    String range,
    String basis,
    @Nullable String source,
    List<Link> preparation,
    List<String> missing,
    String ifAccepted,
    List<ReasonView> why,
    List<String> notes,
    @Nullable String risk,
    Link exclude) {
  private static final Map<String, String> NOTES =
      Map.of(
          "pay-not-stated", "Pay is not stated: ask before you plan on it.",
          "visa-not-stated", "Help with a visa is not stated: ask if you need one.",
          "no-visa-support", "It does not help with visas.",
          "visa-support", "It helps with visas.");

  static ChoiceView of(Choice choice, Naming naming) {
    Admission admission = choice.admission();
    Entry entry = naming.catalog().entry(choice.entry());
    return new ChoiceView(
        choice.entry(),
        Link.of("/entries/" + choice.entry(), title(choice)),
        entry.facts().summary(),
        choice.label().id(),
        label(choice.label()),
        choice.timing() != Timing.ANNOUNCED,
        deadline(choice),
        Words.range(choice.starts()),
        "%s weeks, %s hours a week"
            .formatted(Words.number(choice.weeks()), Words.number(choice.hoursPerWeek())),
        StepView.mode(choice.mode()),
        Words.chance(admission.typical()),
        Words.chanceRange(admission.low(), admission.high()),
        Words.basis(admission),
        admission.source(),
        naming.links(choice.preparation()),
        choice.missing().stream()
            .map(stretch -> StepView.stretch(stretch, naming))
            .filter(Objects::nonNull)
            .toList(),
        Words.share(choice.readinessIfAccepted()),
        ReasonView.of(choice.why()),
        choice.notes().stream().map(note -> NOTES.getOrDefault(note, note)).toList(),
        risk(choice),
        Link.of(naming.form().plus("excluded", choice.entry()).address(), "Not for me"));
  }

  private static String title(Choice choice) {
    String stream = choice.stream() == null ? "" : ": " + choice.stream();
    String role =
        choice.role() == ParticipationRole.PARTICIPANT
            ? ""
            : " (as " + Words.of(choice.role()) + ")";
    return choice.name() + stream + role;
  }

  private static String label(Label label) {
    return switch (label) {
      case REACH -> "long shot";
      case MATCH -> "real chance";
      case SAFETY -> "likely";
    };
  }

  private static String deadline(Choice choice) {
    if (choice.deadline() == null) {
      return choice.timing() == Timing.ROLLING
          ? "you can apply at any time"
          : "not announced, and we cannot tell when";
    }
    String words = Words.range(choice.deadline());
    return choice.timing() == Timing.ANNOUNCED ? words : words + "; not announced";
  }

  private static @Nullable String risk(Choice choice) {
    boolean unpaid = choice.notes().contains("pay-not-stated");
    if (choice.hoursPerWeek() < 30) {
      return null;
    }
    String weeks = Words.number(choice.weeks());
    return unpaid
        ? "This is full time for "
            + weeks
            + " weeks and we do not know whether it pays. Don't leave work for it before you know."
        : "This is full time for " + weeks + " weeks: settle leave or money before you say yes.";
  }
}
