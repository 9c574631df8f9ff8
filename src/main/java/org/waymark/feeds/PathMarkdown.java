package org.waymark.feeds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Choice;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Replanned;
import org.waymark.pathway.Step;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.Timing;
import org.waymark.say.Say;

/** A path as Markdown (CommonMark), to keep or to send. Estimates say that they are. */
public final class PathMarkdown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Say say = Say.english();
  private final StringBuilder out = new StringBuilder();
  private final Catalog catalog;
  private final Addresses addresses;

  private PathMarkdown(Catalog catalog, Addresses addresses) {
    this.catalog = catalog;
    this.addresses = addresses;
  }

  /**
   * The text.
   *
   * @param note the person's own words; may be empty
   */
  public static String of(Replanned path, String note, Catalog catalog, Addresses addresses) {
    PathMarkdown text = new PathMarkdown(catalog, addresses);
    text.head(path.plan());
    text.note(note);
    text.past(path.past());
    text.steps(path.plan().steps());
    path.plan().applications().forEach(text::window);
    text.people(path.plan().peopleAndPlaces());
    return text.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void title(String text) {
    line("");
    line("## " + text);
    line("");
  }

  private void head(Plan plan) {
    String target = plan.target();
    String goal =
        target != null
            ? catalog.nameOf(target)
            : catalog
                .vocabularies()
                .findRole(plan.role())
                .map(Vocabularies.Role::name)
                .orElse(plan.role());
    line("# My path: " + escaped(goal));
    line("");
    line(
        "Planned by Waymark on %s. Ready now: %d %%; at the end %d %% without any admission, %d %% on average."
            .formatted(
                DAY.format(plan.asOf()),
                Math.round(100 * plan.readiness().now()),
                Math.round(100 * plan.readiness().withoutAdmission()),
                Math.round(100 * plan.readiness().expected())));
  }

  private void note(String note) {
    if (!note.isEmpty()) {
      title("My note");
      note.lines().forEach(words -> line("> " + escaped(words)));
    }
  }

  private void past(List<PathEvent> past) {
    if (!past.isEmpty()) {
      title("So far");
      for (PathEvent event : past) {
        String what =
            switch (event) {
              case PathEvent.OfProfile _ -> "changed my answers";
              case PathEvent.OfEntry it -> it.kind().id() + ": " + link(it.entry());
            };
        line("- " + DAY.format(event.on()) + ": " + what);
      }
    }
  }

  private String link(String entry) {
    return link(entry, catalog.nameOf(entry));
  }

  private String link(String entry, String name) {
    return "[" + escaped(name) + "](" + addresses.entry(entry) + ")";
  }

  private void steps(List<Step> steps) {
    title("What to do");
    int number = 1;
    for (Step step : steps) {
      line(number++ + ". " + link(step.entry(), step.name()));
      line(
          "   - %s to %s%s, %d hours, %s a week"
              .formatted(
                  DAY.format(step.start()),
                  DAY.format(step.end()),
                  step.timing() == Timing.ANNOUNCED ? " (announced)" : " (planned, not announced)",
                  Math.round(step.hours()),
                  number(step.hoursPerWeek())));
      if (step.makes() != null) {
        line("   - What others will see: " + escaped(step.makes()));
      }
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private void window(ApplicationWindow window) {
    title("Apply: programs that begin " + window.window());
    window.choices().stream()
        .filter(choice -> window.apply().contains(choice.entry()))
        .forEach(this::choice);
    String fallback = window.fallback();
    line("");
    line(
        "If all say no: go on with "
            + (fallback == null ? "the steps above." : "step " + fallback.substring(1) + "."));
  }

  private void choice(Choice choice) {
    line("- [ ] " + link(choice.entry(), choice.name()));
    line("  - Apply by: " + deadline(choice.deadline(), choice.timing()));
    line("  - Begins: " + range(choice.starts(), choice.timing()));
    line(
        "  - Chance: about %d %% (%d to %d %%)"
            .formatted(
                Math.round(100 * choice.admission().typical()),
                Math.round(100 * choice.admission().low()),
                Math.round(100 * choice.admission().high())));
  }

  private static String deadline(@Nullable DateRange deadline, Timing timing) {
    return deadline == null ? "at any time, or not known" : range(deadline, timing);
  }

  private static String range(DateRange range, Timing timing) {
    if (timing == Timing.ANNOUNCED) {
      String zone = range.zone() == null ? "" : " (" + range.zone() + ")";
      return range.isExact() ? DAY.format(range.from()) + zone : between(range);
    }
    return between(range) + " (estimated, not announced)";
  }

  private static String between(DateRange range) {
    LocalDate from = range.from();
    return range.isExact()
        ? DAY.format(from)
        : DAY.format(from) + " to " + DAY.format(range.until());
  }

  private void people(List<Pointer> people) {
    if (!people.isEmpty()) {
      title("People and places");
      people.forEach(pointer ->
          line(
              "- "
                  + link(pointer.entry(), pointer.name())
                  + ": "
                  + escaped(say.capital(say.of(pointer.because())))));
    }
  }

  /** Words as they are, without what Markdown or HTML would read into them. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
  }
}
