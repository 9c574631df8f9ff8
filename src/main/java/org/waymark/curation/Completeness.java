package org.waymark.curation;

import java.util.ArrayList;
import java.util.List;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
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
 * @param missing those that are not there, in words for a curator
 */
public record Completeness(int asked, List<String> missing) {
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
    list.ask("asOf: up to when the facts hold", facts.asOf() != null);
    list.ask("topics", !facts.topics().isEmpty());
    list.ask(
        "sources: which fields each supports",
        facts.sources().stream().anyMatch(source -> !source.supports().isEmpty()));
    switch (entry) {
      case Program program -> program(program, list);
      case Resource resource -> resource(resource, list);
      case Organization organization -> organization(organization, list);
    }
    return new Completeness(list.asked, list.missing);
  }

  private static final class Checklist {
    private final List<String> missing = new ArrayList<>();
    private int asked;

    void ask(String what, boolean there) {
      asked++;
      if (!there) {
        missing.add(what);
      }
    }
  }

  private static void program(Program program, Checklist list) {
    list.ask("organization: who runs it", program.organization() != null);
    list.ask("modes: how it is offered", !program.modes().isEmpty());
    list.ask(
        "modes: where people meet",
        program.modes().stream()
            .allMatch(mode -> mode.setting() == Setting.ONLINE || !mode.locations().isEmpty()));
    list.ask("weeks: how long it is, by a source", program.weeks() != null);
    list.ask("hoursPerWeek: its load, by a source", program.hoursPerWeek() != null);
    list.ask("funding: what it costs or pays", program.funding() != null);
    list.ask("eligibility: who may take part", program.eligibility() != null);
    list.ask("cadence: how often it comes", program.cadence() != null);
    if (program.pace() != Cadence.ROLLING) {
      list.ask(
          "rounds: one dated to the month",
          program.rounds().stream()
              .anyMatch(round ->
                  (round.starts() != null && round.starts().month() > 0)
                      || (round.deadline() != null && round.deadline().month() > 0)));
    }
    list.ask("teaches: what people take away", !program.teaches().isEmpty());
  }

  private static void resource(Resource resource, Checklist list) {
    boolean activity = resource.kind() == ResourceKind.ACTIVITY;
    boolean studied = resource.entryLevel() != null;
    if (!activity) {
      list.ask(
          "authors or publisher", !resource.authors().isEmpty() || resource.publisher() != null);
      list.ask("format", !resource.format().isEmpty());
    }
    list.ask(
        "funding: what it costs", resource.funding() != null && resource.funding().cost() != null);
    if (studied) {
      list.ask("hours", resource.hours() != null || resource.hoursEstimated() != null);
      list.ask("teaches: what people take away", !resource.teaches().isEmpty());
    }
  }

  private static void organization(Organization organization, Checklist list) {
    list.ask("locations: where it sits", !organization.locations().isEmpty());
    list.ask("founded", organization.founded() != null);
    list.ask("size", organization.size() != null);
    list.ask("contact: a public page", organization.contact() != null);
  }
}
