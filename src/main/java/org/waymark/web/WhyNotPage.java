package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.ApplicationWindow;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.pathway.Choice;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Pointer;
import org.waymark.pathway.Step;
import org.waymark.pathway.WhyNot;
import org.waymark.say.Say;

/**
 * Why an entry is not in a path, and the least that would bring it in.
 *
 * @param title the question
 * @param answer in a sentence or two
 * @param limits what keeps it out
 * @param changes what would bring it in, all together
 * @param there where it stands in the path, with a sentence where the answer doesn't say so; null
 *     when it is nowhere in it
 * @param entry the entry; null when nothing is called so
 * @param guesses entries that may have been meant
 * @param form the person's answers
 */
public record WhyNotPage(
    Head head,
    String title,
    String answer,
    List<Breach> limits,
    List<Change> changes,
    @Nullable Link there,
    @Nullable Link entry,
    @Nullable Link pin,
    List<Link> guesses,
    ProfileForm form) {
  private static final Set<String> NUMBERS =
      Set.of("fullTimeWeeks", "horizonMonths", "applicationsPerWindow");

  /** Answers that are lists of entries. */
  private static final Set<String> LISTS = Set.of("pinned", "excluded");

  static WhyNotPage of(WhyNot why, ProfileForm form, Catalog catalog, Say say) {
    String name = catalog.nameOf(why.entry());
    Link pin =
        why.isIn() || !why.limits().isEmpty()
            ? null
            : Link.of(form.changedTo(form.plus("pinned", why.entry())), say.of("why-not.pin"));
    return new WhyNotPage(
        head(name, say),
        say.of(why.isIn() ? "why-not.title.in" : "why-not.title", name),
        say.of(why.text()),
        why.limits(),
        why.smallest(),
        there(why, form, say),
        Link.of("/entries/" + why.entry(), name),
        pin,
        List.of(),
        form);
  }

  static WhyNotPage unknown(String typed, List<Link> guesses, ProfileForm form, Say say) {
    String answer =
        typed.isEmpty()
            ? say.of("why-not.ask.empty")
            : say.of(guesses.isEmpty() ? "why-not.unknown" : "why-not.guesses", typed);
    return new WhyNotPage(
        head(typed, say),
        say.of("why-not.ask"),
        answer,
        List.of(),
        List.of(),
        null,
        null,
        null,
        guesses,
        form);
  }

  private static @Nullable Link there(WhyNot why, ProfileForm form, Say say) {
    String anchor = anchor(why.entry(), why.plan());
    return anchor == null
        ? null
        : new Link(
            form.address() + "#" + anchor,
            say.of("why-not.there"),
            why.isIn() ? "" : say.of("why-not.beside"));
  }

  /** The id of what the path's page says of an entry; null where it says nothing. */
  private static @Nullable String anchor(String entry, Plan plan) {
    for (Step step : plan.steps()) {
      if (step.entry().equals(entry)) {
        return step.id();
      }
    }
    for (ApplicationWindow window : plan.applications()) {
      for (Choice choice : window.choices()) {
        if (choice.entry().equals(entry)) {
          return Applications.id(choice, window);
        }
      }
    }
    for (Step step : plan.steps()) {
      if (step.companions().contains(entry)) {
        return step.id();
      }
    }
    if (isAmong(plan.applyNow(), entry)) {
      return "now";
    }
    if (isAmong(plan.peopleAndPlaces(), entry)) {
      return "people";
    }
    return isAmong(plan.longRoutes(), entry) ? "long" : null;
  }

  private static boolean isAmong(List<Pointer> pointers, String entry) {
    return pointers.stream().anyMatch(pointer -> pointer.entry().equals(entry));
  }

  /**
   * The path with all changes at once, where each is a number that the form asks for or pins the
   * entry; null where one has to be thought about.
   */
  public @Nullable String changed() {
    ProfileForm other = form;
    for (Change change : changes) {
      Object to = change.to().arguments().getFirst();
      if (change.field().equals("pinned")) {
        other = other.plus("pinned", String.valueOf(to));
      } else if (NUMBERS.contains(change.field()) && to instanceof Number number) {
        other = other.with(change.field(), String.valueOf(number.intValue()));
      } else {
        return null;
      }
    }
    return changes.isEmpty() ? null : form.changedTo(other);
  }

  /** Whether a change is told by what the answer is and would be; pinning says what it does. */
  public boolean isOfAnswer(Change change) {
    return !LISTS.contains(change.field());
  }

  /** Where the answer that a change is about can be changed. */
  public String where(Change change) {
    return form.address() + AssumptionView.anchor(change.field());
  }

  private static Head head(String name, Say say) {
    return Head.closed(
        say.of("why-not.title", name), say.of("why-not.description"), "/path/why-not", "path");
  }

  /** The address of the question about an entry. */
  static String address(ProfileForm form, String entry) {
    return "/path/why-not?entry="
        + URLEncoder.encode(entry, StandardCharsets.UTF_8)
        + (form.isEmpty() ? "" : "&" + form.query());
  }
}
