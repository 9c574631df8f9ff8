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
import org.waymark.say.Say;

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
  private static final int NEWEST = 4;

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

  /** The rounds that closed last, which tell what to expect. */
  public List<RoundView> newest() {
    return past.subList(0, Math.min(NEWEST, past.size()));
  }

  /** All rounds before {@link #newest}. */
  public List<RoundView> older() {
    return past.subList(newest().size(), past.size());
  }

  /** Entries that belong to this one in one way. */
  public record Group(String title, List<Link> links) {}

  /** The page of an entry on a day. */
  public static EntryPage of(
      Lookup.Found found, Catalog catalog, LocalDate today, Addresses addresses, Say say) {
    Entry entry = found.entry();
    Facts facts = entry.facts();
    String kind = kind(entry, say);
    Head head =
        Head.open(facts.name(), facts.summary(), "/entries/" + facts.id(), "")
            .with(JsonLd.text(entry, catalog, addresses));
    return new EntryPage(
        head,
        entry,
        kind,
        life(entry, say),
        catalog.successors(entry).stream().map(next -> successor(next, say)).toList(),
        EntryFacts.of(entry, catalog, say),
        entry instanceof Program program
            ? RoundView.coming(program, catalog, today, say)
            : List.of(),
        entry instanceof Program program ? RoundView.past(program, today, say) : List.of(),
        entry instanceof Program program ? OddsView.of(program, catalog, say) : null,
        skills(needs(entry), catalog, say),
        skills(entry.teaches(), catalog, say),
        topics(facts, catalog, say),
        places(entry, say),
        Relations.of(entry, catalog, say),
        outcomes(entry),
        facts.sources().stream().map(source -> source(source, say)).toList(),
        dissents(facts, say),
        freshness(facts, found.changedAt(), say) + Upkeep.inWords(entry, today, say));
  }

  private static Link successor(Entry entry, Say say) {
    String name =
        entry.status() == Status.ENDED ? say.of("entry.ended-as-well", entry.name()) : entry.name();
    return Link.of("/entries/" + entry.id(), name);
  }

  private static String kind(Entry entry, Say say) {
    return say.capital(say.of(entry.kind())) + " · " + say.of(entry.type());
  }

  private static @Nullable String life(Entry entry, Say say) {
    boolean succeeded = !entry.facts().succeededBy().isEmpty();
    return switch (entry.status()) {
      case ACTIVE -> null;
      case UPCOMING -> say.of("entry.life.upcoming");
      case PAUSED -> say.of("entry.life.paused");
      case ENDED -> say.of(succeeded ? "entry.life.succeeded" : "entry.life.ended");
      case UNKNOWN -> say.of("entry.life.unknown");
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

  private static List<SkillView> skills(List<SkillLevel> levels, Catalog catalog, Say say) {
    return levels.stream()
        .map(level ->
            new SkillView(
                Link.of(
                    "/skills/" + level.skill(),
                    say.capital(say.skill(level.skill(), catalog.vocabularies()))),
                level.level(),
                say.level(level.level(), catalog.vocabularies())))
        .toList();
  }

  private static List<Link> topics(Facts facts, Catalog catalog, Say say) {
    return facts.topics().stream()
        .map(id -> {
          var topic = catalog.vocabularies().topics().get(id);
          return Link.of("/topics/" + id, topic == null ? id : say.capital(say.topic(topic)));
        })
        .toList();
  }

  private static List<Link> places(Entry entry, Say say) {
    return entry.locations().stream()
        .map(place -> Link.of("/places/" + place.slug(), say.place(place)))
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

  private static Fact source(Source source, Say say) {
    String when =
        source.asOf() == null
            ? say.of("entry.source.undated")
            : say.of("entry.source.as-of", source.asOf());
    String what =
        source.supports().isEmpty() ? when : say.of("entry.source.for", when, source.supports());
    return new Fact(Words.host(source.url()), what, source.url(), false);
  }

  /** What sources say otherwise, each with the field and the source that says it. */
  private static List<Fact> dissents(Facts facts, Say say) {
    return facts.sources().stream()
        .flatMap(source ->
            source.differs().stream()
                .map(dissent ->
                    new Fact(
                        dissent.field(),
                        source.asOf() == null
                            ? dissent.says()
                            : say.of("entry.dissent", dissent.says(), source.asOf()),
                        source.url(),
                        false)))
        .toList();
  }

  private static String freshness(Facts facts, Instant changedAt, Say say) {
    LocalDate changed = changedAt.atZone(ZoneOffset.UTC).toLocalDate();
    return held(facts, say) + " " + say.of("entry.facts.edited", changed);
  }

  /** As of when the facts hold, and when they were compared, as far as either is known. */
  private static String held(Facts facts, Say say) {
    if (facts.asOf() == null) {
      return facts.verifiedAt() == null
          ? say.of("entry.facts.undated")
          : say.of("entry.facts.verified", facts.verifiedAt());
    }
    return say.of("entry.facts.as-of", facts.asOf())
        + " "
        + (facts.verifiedAt() == null
            ? say.of("entry.facts.unverified")
            : say.of("entry.facts.verified", facts.verifiedAt()));
  }
}
