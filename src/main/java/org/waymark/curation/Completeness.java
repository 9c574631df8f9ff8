package org.waymark.curation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Message;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Setting;

/**
 * How much of what people ask of an entry it answers. Only facts that an entry of its type can have
 * are asked for: an activity has no author, a program that one can begin at any time no date.
 *
 * @param asked how many facts are asked for
 * @param missing those that are not there, as messages
 */
public record Completeness(int asked, List<Message> missing) {
  /** Copies. */
  public Completeness {
    missing = List.copyOf(missing);
  }

  /** The share of the asked facts that are there, 0 to 1. */
  public double score() {
    return (double) (asked - missing.size()) / asked;
  }

  /** The completeness of an entry. */
  public static Completeness of(Entry entry) {
    Checklist list = new Checklist();
    Facts facts = entry.facts();
    list.ask("lacks.as-of", facts.asOf() != null);
    list.ask("lacks.topics", !facts.topics().isEmpty());
    list.ask(
        "lacks.supports",
        facts.sources().stream().anyMatch(source -> !source.supports().isEmpty()));
    switch (entry) {
      case Program program -> program(program, list);
      case Resource resource -> resource(resource, list);
      case Organization organization -> organization(organization, list);
    }
    return new Completeness(list.asked, list.missing);
  }

  private static final class Checklist {
    private final List<Message> missing = new ArrayList<>();
    private int asked;

    void ask(String key, boolean there) {
      asked++;
      if (!there) {
        missing.add(Message.of(key));
      }
    }
  }

  private static void program(Program program, Checklist list) {
    list.ask("lacks.organization", program.organization() != null);
    list.ask("lacks.modes", !program.modes().isEmpty());
    list.ask(
        "lacks.places",
        program.modes().stream()
            .allMatch(mode -> mode.setting() == Setting.ONLINE || !mode.locations().isEmpty()));
    list.ask("lacks.weeks", program.weeks() != null);
    list.ask("lacks.load", program.hoursPerWeek() != null);
    list.ask("lacks.funding", program.funding() != null);
    list.ask("lacks.eligibility", program.eligibility() != null);
    list.ask("lacks.cadence", program.cadence() != null);
    if (program.pace() != Cadence.ROLLING) {
      list.ask(
          "lacks.rounds",
          program.rounds().stream()
              .anyMatch(round ->
                  (round.starts() != null && round.starts().month() > 0)
                      || (round.deadline() != null && round.deadline().month() > 0)));
    }
    list.ask("lacks.teaches", !program.teaches().isEmpty());
  }

  private static void resource(Resource resource, Checklist list) {
    boolean activity = resource.kind() == ResourceKind.ACTIVITY;
    boolean studied = resource.entryLevel() != null;
    if (!activity) {
      list.ask("lacks.authors", !resource.authors().isEmpty() || resource.publisher() != null);
      list.ask("lacks.format", !resource.format().isEmpty());
    }
    list.ask("lacks.cost", resource.funding() != null && resource.funding().cost() != null);
    if (studied) {
      list.ask("lacks.hours", resource.hours() != null || resource.hoursEstimated() != null);
      list.ask("lacks.teaches", !resource.teaches().isEmpty());
    }
  }

  private static void organization(Organization organization, Checklist list) {
    list.ask("lacks.locations", !organization.locations().isEmpty());
    list.ask("lacks.founded", organization.founded() != null);
    list.ask("lacks.size", organization.size() != null);
    list.ask("lacks.contact", organization.contact() != null);
  }
}
