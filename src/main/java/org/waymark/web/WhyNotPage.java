package org.waymark.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.pathway.WhyNot;
import org.waymark.say.Say;

/**
 * Why an entry is not in a path, and the least that would bring it in.
 *
 * @param title the question
 * @param answer in a sentence or two
 * @param limits what keeps it out
 * @param changes what would bring it in, all together
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
            : Link.of(form.plus("pinned", why.entry()).address(), say.of("why-not.pin"));
    return new WhyNotPage(
        head(name, say),
        say.of(why.isIn() ? "why-not.title.in" : "why-not.title", name),
        say.of(why.text()),
        why.limits(),
        why.smallest(),
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
        guesses,
        form);
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
    return changes.isEmpty() ? null : other.address();
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
