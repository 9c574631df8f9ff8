package org.waymark.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.pathway.Admission;
import org.waymark.pathway.Choice;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/**
 * A program to apply to, as the page shows it.
 *
 * @param entry its id
 * @param id of its card on the page
 * @param url its own page
 * @param doubt that nobody knows whether it still runs; null: it does
 * @param label how likely it is, in a word
 * @param deadline worded as an estimate where it is one, as is {@code starts}
 * @param risk a plain line on a leap of many weeks or on pay; null: none
 * @param preparation what to do before
 */
public record ChoiceView(
    String entry,
    String id,
    Link title,
    @Nullable String doubt,
    String url,
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
  static ChoiceView of(Choice choice, Naming naming) {
    Say say = naming.say();
    Admission admission = choice.admission();
    Entry entry = naming.catalog().entry(choice.entry());
    return new ChoiceView(
        choice.entry(),
        naming.applications().id(choice),
        Link.of("/entries/" + choice.entry(), naming.applications().title(choice)),
        StepView.doubt(entry, say),
        entry.facts().url(),
        entry.facts().summary(),
        choice.label().id(),
        say.of("choice." + choice.label().id()),
        choice.timing() != Timing.ANNOUNCED,
        deadline(choice, say),
        say.range(choice.starts()),
        say.of("choice.load", choice.weeks(), choice.hoursPerWeek()),
        StepView.mode(choice.mode(), say),
        say.chance(admission.typical()),
        say.chanceRange(admission.low(), admission.high()),
        say.basis(admission),
        admission.source(),
        naming.links(choice.preparation()),
        choice.missing().stream()
            .map(stretch -> StepView.stretch(stretch, naming))
            .filter(Objects::nonNull)
            .toList(),
        say.share(choice.readinessIfAccepted()),
        ReasonView.of(choice.why(), say),
        choice.notes().stream().map(note -> say.of("choice.note." + note)).toList(),
        risk(choice, say),
        Link.of(
            naming.form().changedTo(naming.form().plus("excluded", choice.entry())),
            say.of("not-for-me")));
  }

  private static String deadline(Choice choice, Say say) {
    if (choice.deadline() == null) {
      return choice.timing() == Timing.ROLLING
          ? say.of("choice.deadline.rolling")
          : say.of("choice.deadline.unknown");
    }
    return say.range(choice.deadline());
  }

  private static @Nullable String risk(Choice choice, Say say) {
    boolean unpaid = choice.notes().contains("pay-not-stated");
    if (choice.hoursPerWeek() < 30) {
      return null;
    }
    return say.of(unpaid ? "choice.risk.pay-unknown" : "choice.risk", choice.weeks());
  }
}
