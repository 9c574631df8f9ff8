package org.waymark.feeds;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mode;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Resource;
import org.waymark.catalog.Round;
import org.waymark.catalog.Setting;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;

/**
 * Entries in the terms of schema.org: courses as {@code Course} with a {@code CourseInstance} for
 * each dated round, other programs as {@code EducationalOccupationalProgram}, resources as {@code
 * LearningResource}, organizations as {@code Organization}.
 */
public final class JsonLd {
  private JsonLd() {}

  /** The text for a page's {@code application/ld+json} block; safe within it. */
  public static String text(Entry entry, Catalog catalog, Addresses addresses) {
    return safe(value(entry, catalog, addresses));
  }

  /**
   * The text for the page of a collection.
   *
   * @param path the page's own, such as {@code /topics/ai-control}
   * @param entries what the page lists, in its order
   */
  public static String collection(
      String name, String path, List<? extends Entry> entries, Addresses addresses) {
    JsonObject list =
        JsonBuilder.sparse()
            .put("@type", "ItemList")
            .put("numberOfItems", entries.size())
            .putItems(
                "itemListElement",
                IntStream.range(0, entries.size()).boxed().toList(),
                i ->
                    JsonBuilder.sparse()
                        .put("@type", "ListItem")
                        .put("position", i + 1)
                        .put("url", addresses.entry(entries.get(i).id()))
                        .build())
            .build();
    return safe(
        JsonBuilder.sparse()
            .put("@context", "https://schema.org")
            .put("@type", "CollectionPage")
            .put("@id", addresses.at(path))
            .put("name", name)
            .put("mainEntity", list)
            .build());
  }

  private static String safe(JsonObject value) {
    return JsonWriting.compact(value).replace("<", "\\u003c");
  }

  /** The entry as a value. */
  static JsonObject value(Entry entry, Catalog catalog, Addresses addresses) {
    Facts facts = entry.facts();
    JsonBuilder json =
        JsonBuilder.sparse()
            .put("@context", "https://schema.org")
            .put("@type", type(entry))
            .put("@id", addresses.entry(facts.id()))
            .put("name", facts.name())
            .putTexts("alternateName", facts.aliases())
            .put("url", facts.url())
            .put("description", facts.summary());
    switch (entry) {
      case Program program -> program(json, program, catalog);
      case Resource resource -> resource(json, resource, catalog);
      case Organization organization -> organization(json, organization, catalog);
    }
    return json.build();
  }

  private static String type(Entry entry) {
    return switch (entry) {
      case Program program when isCourse(program) -> "Course";
      case Program _ -> "EducationalOccupationalProgram";
      case Resource _ -> "LearningResource";
      case Organization _ -> "Organization";
    };
  }

  private static boolean isCourse(Program program) {
    return program.kind() == ProgramKind.COURSE || program.kind() == ProgramKind.READING_GROUP;
  }

  private static void program(JsonBuilder json, Program program, Catalog catalog) {
    json.putObject("provider", program.organization(), id -> organization(id, catalog));
    if (isCourse(program)) {
      json.putTexts("inLanguage", program.facts().languages())
          .putItems("hasCourseInstance", dated(program), round -> instance(round, program));
    } else if (program.weeks() != null) {
      json.put("timeToComplete", "P" + Math.round(program.weeks()) + "W");
    }
    if (!isCourse(program)) {
      dated(program).stream()
          .findFirst()
          .ifPresent(round ->
              json.put("startDate", round.starts()).put("applicationDeadline", round.deadline()));
    }
  }

  /** Rounds whose start is known to the day, the newest first. */
  private static List<Round> dated(Program program) {
    return program.rounds().stream()
        .filter(round -> round.starts() != null && round.starts().isExact())
        .toList();
  }

  private static JsonObject instance(Round round, Program program) {
    return JsonBuilder.sparse()
        .put("@type", "CourseInstance")
        .put("name", round.label())
        .put("courseMode", mode(round, program))
        .put("startDate", round.starts())
        .put("endDate", round.ends())
        .putObject("location", place(round), JsonLd::place)
        .build();
  }

  private static @Nullable String mode(Round round, Program program) {
    Setting setting =
        round.setting() != null
            ? round.setting()
            : program.modes().stream().map(Mode::setting).findFirst().orElse(null);
    if (setting == null) {
      return null;
    }
    return switch (setting) {
      case IN_PERSON -> "onsite";
      case ONLINE -> "online";
      case HYBRID -> "blended";
    };
  }

  private static @Nullable Location place(Round round) {
    return round.country() == null ? null : new Location(round.city(), round.country());
  }

  private static JsonObject place(Location location) {
    JsonObject address =
        JsonBuilder.sparse()
            .put("@type", "PostalAddress")
            .put("addressLocality", location.city())
            .put("addressCountry", location.country())
            .build();
    return JsonBuilder.sparse().put("@type", "Place").put("address", address).build();
  }

  private static JsonObject organization(String id, Catalog catalog) {
    String url = catalog.findEntry(id).map(entry -> entry.facts().url()).orElse(null);
    return JsonBuilder.sparse()
        .put("@type", "Organization")
        .put("name", catalog.nameOf(id))
        .put("url", url)
        .build();
  }

  private static void resource(JsonBuilder json, Resource resource, Catalog catalog) {
    json.put("learningResourceType", resource.kind().id().replace('-', ' '))
        .putItems("author", resource.authors(), JsonLd::person)
        .putObject("publisher", resource.publisher(), id -> organization(id, catalog))
        .put("datePublished", resource.published())
        .putTexts("inLanguage", resource.facts().languages());
    Double hours = resource.effortHours();
    if (hours != null) {
      json.put("timeRequired", "PT" + Math.max(1, Math.round(hours * 60)) + "M");
    }
  }

  private static JsonObject person(String name) {
    return JsonBuilder.sparse().put("@type", "Person").put("name", name).build();
  }

  private static void organization(JsonBuilder json, Organization organization, Catalog catalog) {
    json.put("foundingDate", organization.founded())
        .putObject("parentOrganization", organization.parent(), id -> organization(id, catalog))
        .putItems("location", organization.locations(), JsonLd::place);
  }
}
