package org.waymark.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.catalog.SkillLevel;
import org.waymark.catalog.Source;
import org.waymark.catalog.Status;
import org.waymark.feeds.Addresses;
import org.waymark.feeds.JsonLd;
import org.waymark.live.Lookup;

/**
 * All that the catalogue states about one entry, with where each fact comes from.
 *
 * @param kind type and kind in words
 * @param life whether it runs, in a sentence; null when it simply runs
 * @param successors what took its place
 * @param facts label and value, in the order of what people ask first
 * @param coming what is announced or can be expected
 * @param past rounds that have closed
 * @param odds how many get in; null for what needs no admission
 * @param needs what a person must bring
 * @param teaches what a person leaves with
 * @param related other entries, by how they belong to this one
 * @param freshness as of when the facts hold, and when they were last compared with their sources
 */
public record EntryPage(
    Head head,
    Entry entry,
    String kind,
    @Nullable String life,
    List<Link> successors,
    List<Fact> facts,
    List<RoundView> coming,
    List<RoundView> past,
    @Nullable OddsView odds,
    List<SkillView> needs,
    List<SkillView> teaches,
    List<Link> topics,
    List<Link> places,
    List<Group> related,
    List<Fact> outcomes,
    List<Fact> sources,
    List<Fact> dissents,
    String freshness) {
  /**
   * A fact.
   *
   * @param href where it leads; null for nowhere
   * @param isOurs whether it is our judgement or estimate, not a source's
   */
  public record Fact(String label, String value, @Nullable String href, boolean isOurs) {
    static Fact of(String label, String value) {
      return new Fact(label, value, null, false);
    }

    static Fact ours(String label, String value) {
      return new Fact(label, value, null, true);
    }
  }

  /** A skill's level, in words. */
  public record SkillView(Link skill, int level, String words) {}

  /** Entries that belong to this one in one way. */
  public record Group(String title, List<Link> links) {}

  /** The page of an entry on a day. */
  public static EntryPage of(
      Lookup.Found found, Catalog catalog, LocalDate today, Addresses addresses) {
    Entry entry = found.entry();
    Facts facts = entry.facts();
    String kind = kind(entry);
    Head head =
        Head.open(facts.name(), facts.summary(), "/entries/" + facts.id(), "")
            .with(JsonLd.text(entry, catalog, addresses));
    return new EntryPage(
        head,
        entry,
        kind,
        life(entry),
        catalog.successors(entry).stream().map(EntryPage::successor).toList(),
        EntryFacts.of(entry, catalog),
        entry instanceof Program program ? RoundView.coming(program, catalog, today) : List.of(),
        entry instanceof Program program ? RoundView.past(program, today) : List.of(),
        entry instanceof Program program ? OddsView.of(program, catalog) : null,
        skills(needs(entry), catalog),
        skills(entry.teaches(), catalog),
        topics(facts, catalog),
        places(entry),
        Relations.of(entry, catalog),
        outcomes(entry),
        facts.sources().stream().map(EntryPage::source).toList(),
        dissents(facts),
        freshness(facts, found.changedAt()) + Upkeep.inWords(entry, today));
  }

  private static Link successor(Entry entry) {
    String ended = entry.status() == Status.ENDED ? " (ended as well)" : "";
    return Link.of("/entries/" + entry.id(), entry.name() + ended);
  }

  private static String kind(Entry entry) {
    return Words.capital(Words.of(entry.kind())) + " · " + Words.of(entry.type());
  }

  private static @Nullable String life(Entry entry) {
    boolean succeeded = !entry.facts().succeededBy().isEmpty();
    return switch (entry.status()) {
      case ACTIVE -> null;
      case UPCOMING -> "Announced; it has not run yet.";
      case PAUSED -> "Paused: it does not run at present.";
      case ENDED -> succeeded ? "This has ended. See what took its place:" : "This has ended.";
      case UNKNOWN -> "We could not find out whether this still runs.";
    };
  }

  /** The word that the state's colour goes by. */
  public String state() {
    return entry.status() == Status.ACTIVE ? "active" : "other";
  }

  private static List<SkillLevel> needs(Entry entry) {
    return switch (entry) {
      case Program program -> program.prerequisites();
      case Resource resource -> resource.prerequisites();
      case Organization _ -> List.of();
    };
  }

  private static List<SkillView> skills(List<SkillLevel> levels, Catalog catalog) {
    return levels.stream()
        .map(level ->
            new SkillView(
                Link.of(
                    "/skills/" + level.skill(),
                    catalog
                        .vocabularies()
                        .findSkill(level.skill())
                        .map(skill -> skill.name())
                        .orElse(level.skill())),
                level.level(),
                catalog.vocabularies().levels().get(level.level())))
        .toList();
  }

  private static List<Link> topics(Facts facts, Catalog catalog) {
    return facts.topics().stream()
        .map(id -> {
          var topic = catalog.vocabularies().topics().get(id);
          return Link.of("/topics/" + id, topic == null ? id : topic.name());
        })
        .toList();
  }

  private static List<Link> places(Entry entry) {
    return entry.locations().stream()
        .map(place -> Link.of("/places/" + place.slug(), Words.place(place)))
        .toList();
  }

  private static List<Fact> outcomes(Entry entry) {
    return entry instanceof Program program
        ? program.outcomes().stream()
            .map(outcome ->
                new Fact(outcome.text(), Words.host(outcome.source()), outcome.source(), false))
            .toList()
        : List.of();
  }

  private static Fact source(Source source) {
    String when = source.asOf() == null ? "undated" : "as of " + Words.date(source.asOf());
    String what =
        source.supports().isEmpty() ? when : when + ", for " + String.join(", ", source.supports());
    return new Fact(Words.host(source.url()), what, source.url(), false);
  }

  /** What sources say otherwise, each with the field and the source that says it. */
  private static List<Fact> dissents(Facts facts) {
    return facts.sources().stream()
        .flatMap(source ->
            source.differs().stream()
                .map(dissent ->
                    new Fact(
                        dissent.field(),
                        source.asOf() == null
                            ? dissent.says()
                            : dissent.says() + " (as of " + Words.date(source.asOf()) + ")",
                        source.url(),
                        false)))
        .toList();
  }

  private static String freshness(Facts facts, Instant changedAt) {
    String asOf =
        facts.asOf() == null
            ? "Nobody has dated these facts."
            : "These facts are known to hold as of " + Words.date(facts.asOf()) + ".";
    String verified =
        facts.verifiedAt() == null
            ? " They have not been compared with their sources since."
            : " Last compared with their sources on " + Words.day(facts.verifiedAt()) + ".";
    LocalDate changed = changedAt.atZone(ZoneOffset.UTC).toLocalDate();
    return asOf + verified + " Last edited on " + Words.day(changed) + ".";
  }
}
