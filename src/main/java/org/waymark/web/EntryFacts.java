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
import org.waymark.say.Say;
import org.waymark.web.EntryPage.Fact;

/** The facts of an entry as label and value, in the order of what people ask first. */
final class EntryFacts {
  private final List<Fact> facts = new ArrayList<>();
  private final Say say;
  private final Catalog catalog;

  private EntryFacts(Catalog catalog, Say say) {
    this.say = say;
    this.catalog = catalog;
  }

  static List<Fact> of(Entry entry, Catalog catalog, Say say) {
    EntryFacts facts = new EntryFacts(catalog, say);
    switch (entry) {
      case Program program -> facts.program(program);
      case Resource resource -> facts.resource(resource);
      case Organization organization -> facts.organization(organization);
    }
    facts.common(entry);
    return List.copyOf(facts.facts);
  }

  private String label(String key) {
    return say.of("fact." + key);
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
    link(label("run-by"), program.organization());
    add(label("how"), modes(program.modes()));
    estimated(label("length"), program.weeks(), program.weeksEstimated(), "fact.weeks");
    estimated(
        label("load"), program.hoursPerWeek(), program.hoursPerWeekEstimated(), "hours-a-week");
    if (program.hoursPerWeekTypical() != null) {
      add(label("usual-load"), say.of("hours-a-week", program.hoursPerWeekTypical()));
    }
    add(
        label("intensity"),
        program.intensity() == null ? null : say.field(program.intensity().id().replace('-', ' ')));
    add(label("how-often"), program.cadence() == null ? null : say.of(program.cadence()));
    if (program.cadenceEstimated() != null) {
      facts.add(Fact.ours(label("how-often"), say.of("fact.about", program.cadenceEstimated())));
    }
    funding(program.funding());
    program.roles().forEach(this::role);
    facts.add(Fact.ours(label("for"), say.of(program.entryLevel())));
    eligibility(program.eligibility());
    add(
        label("visa"),
        program.visaSupport() == null
            ? say.of("not-stated")
            : say.of(program.visaSupport() ? "fact.visa.yes" : "fact.visa.no"));
    add(label("applying"), program.byInvitation() ? say.of("fact.by-invitation") : null);
    program.variants().forEach(variant -> add(variant.name(), variant.text()));
    program.streams().stream()
        .collect(
            Collectors.groupingBy(
                stream -> stream.track(),
                java.util.TreeMap::new,
                Collectors.mapping(stream -> stream.name(), Collectors.joining(", "))))
        .forEach((track, names) -> add(say.capital(say.of("fact.streams", track)), names));
  }

  private String modes(List<Mode> modes) {
    return say.capital(
        modes.stream().map(this::mode).distinct().collect(Collectors.joining(say.of("fact.or"))));
  }

  private String mode(Mode mode) {
    String words = say.mode(mode.setting(), mode.mentoring());
    String places = mode.locations().stream().map(say::place).collect(Collectors.joining("; "));
    return places.isEmpty() ? words : say.of("fact.mode.places", words, places);
  }

  private void estimated(
      String label, @Nullable Double stated, @Nullable Double estimate, String unit) {
    if (stated != null) {
      add(label, say.of(unit, stated));
    } else if (estimate != null) {
      facts.add(Fact.ours(label, say.of("fact.about", say.of(unit, estimate))));
    } else {
      add(label, say.of("not-stated"));
    }
  }

  private void funding(@Nullable Funding funding) {
    if (funding == null) {
      add(label("cost-and-pay"), say.of("not-stated"));
      return;
    }
    add(label("cost"), funding.cost() == null ? say.of("not-stated") : say.cost(funding.cost()));
    add(label("stipend"), funding.stipend() == null ? null : say.pay(funding.stipend()));
    add(label("grant"), funding.grant() == null ? null : grant(funding.grant()));
    add(label("travel"), covered(funding.travel()));
    add(label("housing"), covered(funding.housing()));
    add(label("compute"), funding.compute());
    add(label("funded"), funding.eligibility());
  }

  private @Nullable String covered(@Nullable Boolean covered) {
    return covered == null ? null : say.of(covered ? "fact.covered" : "fact.not-covered");
  }

  private String grant(Grant grant) {
    Double min = grant.min();
    Double max = grant.max();
    if (min != null && max != null) {
      return say.of("fact.grant.range", min, say.money(max, grant.currency()));
    }
    if (max != null) {
      return say.of("fact.grant.max", say.money(max, grant.currency()));
    }
    return min == null
        ? grant.currency()
        : say.of("fact.grant.min", say.money(min, grant.currency()));
  }

  private void role(RoleOffer offer) {
    List<String> parts = new ArrayList<>();
    if (offer.hoursPerWeek() != null) {
      parts.add(say.of("hours-a-week", offer.hoursPerWeek()));
    }
    parts.add(offer.pay() == null ? say.of("fact.pay-not-stated") : say.pay(offer.pay()));
    if (offer.note() != null) {
      parts.add(offer.note());
    }
    String label =
        offer.role() == ParticipationRole.PARTICIPANT
            ? label("taking-part")
            : say.of("fact.as", offer.role());
    add(label, String.join("; ", parts));
  }

  private void eligibility(@Nullable Eligibility eligibility) {
    if (eligibility == null) {
      add(label("who"), say.of("not-stated"));
      return;
    }
    add(label("who"), eligibility.text());
    add(
        label("career-stage"),
        eligibility.careerStages().stream().map(say::of).collect(Collectors.joining(", ")));
    add(label("lives-in"), names(eligibility.countries()));
    add(label("citizen-of"), names(eligibility.citizenship()));
    add(label("work-in"), names(eligibility.workAuthorization()));
    add(
        label("age"),
        eligibility.minAge() == null ? null : say.of("fact.min-age", eligibility.minAge()));
  }

  private String names(List<String> countries) {
    return countries.stream().map(say::country).collect(Collectors.joining(", "));
  }

  private void resource(Resource resource) {
    add(label("by"), String.join(", ", resource.authors()));
    link(label("published-by"), resource.publisher());
    add(label("published"), resource.published() == null ? null : say.date(resource.published()));
    if (resource.effortHours() != null) {
      estimated(label("effort"), resource.hours(), resource.hoursEstimated(), "fact.hours");
    }
    add(label("how"), modes(resource.modes()));
    add(label("form"), resource.format().stream().map(say::of).collect(Collectors.joining(", ")));
    funding(resource.funding());
    if (resource.entryLevel() != null) {
      facts.add(Fact.ours(label("for"), say.of(resource.entryLevel())));
    }
    if (resource.standard() != null) {
      facts.add(Fact.ours(label("how-usual"), usual(resource.standard())));
    }
    add(label("produces"), resource.produces());
    add(label("licence"), resource.license());
  }

  private String usual(int standard) {
    return say.of("fact.usual." + Math.clamp(standard, 1, 3));
  }

  private void organization(Organization organization) {
    add(
        label("where"),
        organization.locations().stream().map(say::place).collect(Collectors.joining("; ")));
    add(label("founded"), organization.founded() == null ? null : say.date(organization.founded()));
    link(label("part-of"), organization.parent());
    add(
        label("hires"),
        organization.hires().stream().map(say::of).collect(Collectors.joining(", ")));
    add(label("size"), organization.size());
    if (organization.contact() != null) {
      String contact = organization.contact();
      facts.add(new Fact(label("contact"), Words.host(contact), contact, false));
    }
  }

  private void common(Entry entry) {
    OpenTo openTo = entry.facts().openTo();
    if (openTo != null) {
      String whom = openTo.students() ? "students" : "members";
      String universities =
          openTo.universities().stream().map(catalog::nameOf).collect(Collectors.joining(", "));
      add(
          label("open-to"),
          universities.isEmpty()
              ? say.of("fact.open-to." + whom + ".only")
              : say.of("fact.open-to." + whom, universities));
    }
    link(label("part-of"), entry.facts().partOf());
    add(label("aliases"), String.join("; ", entry.facts().aliases()));
    add(label("note"), entry.facts().note());
  }
}
