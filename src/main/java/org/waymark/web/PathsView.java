package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Term;
import org.waymark.curation.PathImpact;
import org.waymark.curation.PathLoss;
import org.waymark.curation.PathRegression;
import org.waymark.curation.PathStanding;
import org.waymark.pathway.Rung;
import org.waymark.say.Say;

/**
 * Whose paths a release changes.
 *
 * @param lead how many of how many
 * @param accepted why it was made although it takes something; null: it takes nothing
 */
public record PathsView(String lead, @Nullable String accepted, List<Person> people) {
  /** A person whose path differs: those who lose something come first. */
  public record Person(String name, List<String> losses, List<Part> parts, String figures) {}

  /** Steps to which the same happened. */
  public record Part(String title, List<Link> items) {}

  static PathsView of(
      PathRegression regression, @Nullable String accepted, Catalog catalog, Say say) {
    List<Person> people = new ArrayList<>();
    regression.losses().forEach(impact -> people.add(person(impact, catalog, say)));
    regression.impacts().stream()
        .filter(impact -> impact.losses().isEmpty())
        .forEach(impact -> people.add(person(impact, catalog, say)));
    return new PathsView(
        say.of("release.paths-lead", people.size(), regression.people()), accepted, people);
  }

  private static Person person(PathImpact impact, Catalog catalog, Say say) {
    List<Part> parts = new ArrayList<>();
    add(say.of("release.joining"), links(impact.joining(), catalog), parts);
    add(say.of("release.leaving"), links(impact.leaving(), catalog), parts);
    add(
        say.of("release.moved"),
        impact.moved().stream()
            .map(move ->
                new Link(
                    href(move.id(), catalog),
                    move.name(),
                    say.of("release.moved-days", say.day(move.from()), say.day(move.to()))))
            .toList(),
        parts);
    PathStanding before = impact.before();
    PathStanding after = impact.after();
    return new Person(
        impact.name(),
        impact.losses().stream().map(loss -> lost(loss, before, after, say)).toList(),
        parts,
        say.of(
            "release.figures",
            say.exactShare(before.expected()),
            say.exactShare(after.expected()),
            rung(before.rung(), say),
            rung(after.rung(), say),
            say.number(before.value()),
            say.number(after.value())));
  }

  private static void add(String title, List<Link> items, List<Part> parts) {
    if (!items.isEmpty()) {
      parts.add(new Part(title, items));
    }
  }

  private static List<Link> links(List<PathImpact.Item> items, Catalog catalog) {
    return items.stream().map(item -> Link.of(href(item.id(), catalog), item.name())).toList();
  }

  private static String href(String id, Catalog catalog) {
    return catalog.findEntry(id).isPresent() ? "/entries/" + id : "";
  }

  private static String lost(PathLoss loss, PathStanding before, PathStanding after, Say say) {
    return switch (loss) {
      case NO_STEPS -> say.of("release.no-steps");
      case NOTHING_MADE -> say.of("release.nothing-made");
      case LOWER_RUNG ->
          say.of("release.lower-rung", rung(before.rung(), say), rung(after.rung(), say));
      case LESS_READY ->
          say.of("release.less-ready", say.exactShare(before.gain()), say.exactShare(after.gain()));
    };
  }

  /** A rung of the mode ladder in words. */
  static String rung(String rung, Say say) {
    String[] parts = rung.split("/", 2);
    return rung.equals(Rung.SOLO)
        ? say.of("mode.alone")
        : say.mode(
            Term.find(Setting.class, parts[0]).orElse(Setting.ONLINE),
            Term.find(Mentoring.class, parts[1]).orElse(Mentoring.NONE));
  }
}
