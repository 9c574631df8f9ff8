package org.waymark.curation;

import java.time.LocalDate;
import java.util.List;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.Facts;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Mode;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.Program;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.Resource;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Round;
import org.waymark.catalog.Setting;

/**
 * A program that nobody runs: an open curriculum, taken in person by a group that someone leads, in
 * one city, on evenings, open to all who want to come.
 */
final class Offered {
  /** An evening and its reading; most courses of the catalogue that lead a group ask about this. */
  static final int HOURS_A_WEEK = 5;

  /** A group that meets longer than this loses its people; longer curricula aren't offered. */
  static final int MOST_WEEKS = 16;

  /** It takes so long to find a room and people. */
  static final int DAYS_AHEAD = 28;

  private Offered() {}

  /** The curricula that a group could take, by id. */
  static List<Resource> curricula(Catalog catalog) {
    return catalog.resources().stream().filter(Offered::fits).toList();
  }

  private static boolean fits(Resource resource) {
    Double hours = resource.effortHours();
    return resource.kind() == ResourceKind.CURRICULUM
        && resource.status().isCurrent()
        && resource.stepWorthy()
        && !resource.teaches().isEmpty()
        && hours != null
        && hours <= HOURS_A_WEEK * MOST_WEEKS;
  }

  /** How many weeks a group takes for so many hours. */
  static int weeks(double hours) {
    return Math.max(1, (int) Math.ceil(hours / HOURS_A_WEEK));
  }

  /**
   * A curriculum as a program in a city.
   *
   * @param id that no entry bears
   */
  static Program program(String id, Resource curriculum, Location city, LocalDate today) {
    Double hours = curriculum.effortHours();
    int weeks = hours == null ? 1 : weeks(hours);
    LocalDate starts = today.plusDays(DAYS_AHEAD);
    LocalDate ends = starts.plusWeeks(weeks);
    EntryLevel level = curriculum.entryLevel();
    Facts facts = curriculum.facts();
    return new Program(
        new Facts(
            id,
            facts.name(),
            List.of(),
            facts.url(),
            facts.summary(),
            facts.tracks(),
            facts.topics(),
            facts.stage(),
            facts.status(),
            List.of(),
            null,
            null,
            facts.languages(),
            null,
            null,
            List.of(),
            null),
        ProgramKind.COURSE,
        null,
        false,
        null,
        null,
        List.of(new Mode(Setting.IN_PERSON, Mentoring.FACILITATED, List.of(city))),
        (double) weeks,
        null,
        (double) HOURS_A_WEEK,
        null,
        null,
        Intensity.PART_TIME,
        List.of(),
        level == null ? EntryLevel.OPEN : level,
        curriculum.prerequisites(),
        curriculum.teaches(),
        List.of(),
        List.of(),
        false,
        null,
        null,
        null,
        false,
        List.of(
            new Round(
                "first",
                ParticipationRole.PARTICIPANT,
                null,
                null,
                null,
                null,
                PartialDate.of(starts),
                PartialDate.of(ends),
                (double) weeks,
                null,
                Setting.IN_PERSON,
                city.city(),
                city.country(),
                null)),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(curriculum.id()),
        List.of());
  }
}
