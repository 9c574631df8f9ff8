package org.waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Funding;
import org.waymark.catalog.Grant;
import org.waymark.catalog.Mode;
import org.waymark.catalog.OpenTo;
import org.waymark.catalog.Organization;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.RoleOffer;
import org.waymark.place.Countries;
import org.waymark.web.EntryPage.Fact;

/** The facts of an entry as label and value, in the order of what people ask first. */
final class EntryFacts {
  private static final String NOT_STATED = "not stated";

  private final List<Fact> facts = new ArrayList<>();
  private final Catalog catalog;

  private EntryFacts(Catalog catalog) {
    this.catalog = catalog;
  }

  static List<Fact> of(Entry entry, Catalog catalog) {
    EntryFacts facts = new EntryFacts(catalog);
    switch (entry) {
      case Program program -> facts.program(program);
      case Resource resource -> facts.resource(resource);
      case Organization organization -> facts.organization(organization);
    }
    facts.common(entry);
    return List.copyOf(facts.facts);
  }

  private void add(String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.add(Fact.of(label, value));
    }
  }

  private void link(String label, @Nullable String id) {
    if (id != null) {
      facts.add(new Fact(label, catalog.nameOf(id), "/entries/" + id, false));
    }
  }

  private void program(Program program) {
    link("Run by", program.organization());
    add("How", modes(program.modes()));
    estimated("Length", program.weeks(), program.weeksEstimated(), " weeks");
    estimated("Load", program.hoursPerWeek(), program.hoursPerWeekEstimated(), " hours a week");
    if (program.hoursPerWeekTypical() != null) {
      add("Usual load", Words.number(program.hoursPerWeekTypical()) + " hours a week");
    }
    add("How often", program.cadence() == null ? null : Words.of(program.cadence()));
    if (program.cadenceEstimated() != null) {
      facts.add(Fact.ours("How often", "about " + Words.of(program.cadenceEstimated())));
    }
    funding(program.funding());
    program.roles().forEach(this::role);
    facts.add(Fact.ours("For", Words.of(program.entryLevel())));
    eligibility(program.eligibility());
    add(
        "Visa",
        program.visaSupport() == null
            ? NOT_STATED
            : program.visaSupport() ? "helps with one" : "no help with one");
    add("Applying", program.byInvitation() ? "by invitation only" : null);
    program.variants().forEach(variant -> add(variant.name(), variant.text()));
    program.streams().stream()
        .collect(
            Collectors.groupingBy(
                stream -> stream.track(),
                java.util.TreeMap::new,
                Collectors.mapping(stream -> stream.name(), Collectors.joining(", "))))
        .forEach((track, names) -> add(Words.capital(track.id()) + " streams", names));
  }

  private static String modes(List<Mode> modes) {
    return Words.capital(
        modes.stream().map(EntryFacts::mode).distinct().collect(Collectors.joining("; or ")));
  }

  private static String mode(Mode mode) {
    String words = Words.mode(mode.setting(), mode.mentoring());
    String places = mode.locations().stream().map(Words::place).collect(Collectors.joining("; "));
    return places.isEmpty() ? words : words + ": " + places;
  }

  private void estimated(
      String label, @Nullable Double stated, @Nullable Double estimate, String unit) {
    if (stated != null) {
      add(label, Words.number(stated) + unit);
    } else if (estimate != null) {
      facts.add(Fact.ours(label, "about " + Words.number(estimate) + unit));
    } else {
      add(label, NOT_STATED);
    }
  }

  private void funding(@Nullable Funding funding) {
    if (funding == null) {
      add("Cost and pay", NOT_STATED);
      return;
    }
    add("Cost", funding.cost() == null ? NOT_STATED : Words.cost(funding.cost()));
    add("Stipend", funding.stipend() == null ? null : Words.pay(funding.stipend()));
    add("Project money", funding.grant() == null ? null : grant(funding.grant()));
    add("Travel", covered(funding.travel()));
    add("Housing", covered(funding.housing()));
    add("Computing power", funding.compute());
    add("Who is funded", funding.eligibility());
  }

  private static @Nullable String covered(@Nullable Boolean covered) {
    return covered == null ? null : covered ? "covered" : "not covered";
  }

  private static String grant(Grant grant) {
    Double min = grant.min();
    Double max = grant.max();
    if (min != null && max != null) {
      return Words.number(min) + " to " + Words.money(max, grant.currency());
    }
    if (max != null) {
      return "up to " + Words.money(max, grant.currency());
    }
    return min == null ? grant.currency() : "from " + Words.money(min, grant.currency());
  }

  private void role(RoleOffer offer) {
    List<String> parts = new ArrayList<>();
    if (offer.hoursPerWeek() != null) {
      parts.add(Words.number(offer.hoursPerWeek()) + " hours a week");
    }
    parts.add(offer.pay() == null ? "pay not stated" : Words.pay(offer.pay()));
    if (offer.note() != null) {
      parts.add(offer.note());
    }
    String label =
        offer.role() == ParticipationRole.PARTICIPANT
            ? "Taking part"
            : "As " + Words.of(offer.role());
    add(label, String.join("; ", parts));
  }

  private void eligibility(@Nullable Eligibility eligibility) {
    if (eligibility == null) {
      add("Who may join", NOT_STATED);
      return;
    }
    add("Who may join", eligibility.text());
    add(
        "Career stage",
        eligibility.careerStages().stream().map(Words::of).collect(Collectors.joining(", ")));
    add("Lives in", names(eligibility.countries()));
    add("Citizen of", names(eligibility.citizenship()));
    add("Right to work in", names(eligibility.workAuthorization()));
    add("Age", eligibility.minAge() == null ? null : eligibility.minAge() + " or older");
  }

  private static String names(List<String> countries) {
    return countries.stream().map(Countries::name).collect(Collectors.joining(", "));
  }

  private void resource(Resource resource) {
    add("By", String.join(", ", resource.authors()));
    link("Published by", resource.publisher());
    add("Published", resource.published() == null ? null : Words.date(resource.published()));
    if (resource.effortHours() != null) {
      estimated("Effort", resource.hours(), resource.hoursEstimated(), " hours");
    }
    add("How", modes(resource.modes()));
    add("Form", resource.format().stream().map(Words::of).collect(Collectors.joining(", ")));
    funding(resource.funding());
    if (resource.entryLevel() != null) {
      facts.add(Fact.ours("For", Words.of(resource.entryLevel())));
    }
    if (resource.standard() != null) {
      facts.add(Fact.ours("How usual", usual(resource.standard())));
    }
    add("What you make", resource.produces());
    add("Licence", resource.license());
  }

  private static String usual(int standard) {
    return switch (standard) {
      case 3 -> "most guides name it";
      case 2 -> "many guides name it";
      default -> "some guides name it";
    };
  }

  private void organization(Organization organization) {
    add(
        "Where",
        organization.locations().stream().map(Words::place).collect(Collectors.joining("; ")));
    add("Founded", organization.founded() == null ? null : Words.date(organization.founded()));
    link("Part of", organization.parent());
    add("Hires", organization.hires().stream().map(Words::of).collect(Collectors.joining(", ")));
    add("Size", organization.size());
    if (organization.contact() != null) {
      String contact = organization.contact();
      facts.add(new Fact("Contact", Words.host(contact), contact, false));
    }
  }

  private void common(Entry entry) {
    OpenTo openTo = entry.facts().openTo();
    if (openTo != null) {
      String whom = openTo.students() ? "students" : "members";
      String universities =
          openTo.universities().stream().map(catalog::nameOf).collect(Collectors.joining(", "));
      add("Open to", universities.isEmpty() ? whom + " only" : whom + " of " + universities);
    }
    link("Part of", entry.facts().partOf());
    add("Also known as", String.join("; ", entry.facts().aliases()));
    add("Note", entry.facts().note());
  }
}
