package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.EntryType;
import org.waymark.curation.Freshness;
import org.waymark.curation.Numbers;
import org.waymark.curation.Overdue;
import org.waymark.curation.Share;
import org.waymark.pathway.ReferencePaths;
import org.waymark.say.Say;

/**
 * How much of the catalogue was looked at in time, and what should be looked at next.
 *
 * @param kept one row for each type
 * @param people how many reference people's paths were planned; null: they are being planned
 * @param late the overdue entries that do most harm when they are wrong
 * @param more how many more are overdue
 */
public record FreshnessPage(
    Head head, List<Kept> kept, @Nullable Integer people, List<Late> late, int more) {
  private static final int SHOWN = 50;

  /**
   * A type of entry.
   *
   * @param inTime how many of how many were looked at in time
   */
  public record Kept(String type, String inTime, String budget) {}

  /**
   * An entry that should be looked at.
   *
   * @param overdue for how long
   * @param harm in how many reference people's paths it stands; empty where that is not known yet
   * @param correct where to say that it holds or what is wrong
   */
  public record Late(Link entry, String overdue, String harm, String correct) {}

  static FreshnessPage of(
      Catalog catalog, @Nullable ReferencePaths paths, LocalDate today, Say say) {
    ReferencePaths known = paths == null ? new ReferencePaths(0, today, Map.of()) : paths;
    List<Overdue> overdue = Overdue.in(catalog, known, today);
    Map<EntryType, Share> inTime = Numbers.inTime(catalog, today);
    List<Kept> kept = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      Share share = inTime.getOrDefault(type, new Share(0, 0));
      kept.add(
          new Kept(
              say.of("freshness.type." + type.id()),
              say.of("freshness.of", share.part(), share.whole()),
              budget(type, say)));
    }
    List<Late> shown =
        overdue.stream().limit(SHOWN).map(one -> late(one, paths != null, say)).toList();
    return new FreshnessPage(
        Head.open(
            say.of("freshness.title"),
            say.of("freshness.description"),
            "/about/freshness",
            "about"),
        kept,
        paths == null ? null : paths.plans().size(),
        shown,
        overdue.size() - shown.size());
  }

  private static String budget(EntryType type, Say say) {
    return switch (type) {
      case PROGRAM ->
          say.of("freshness.every-open", Freshness.PROGRAM_DAYS, Freshness.OPEN_ROUND_DAYS);
      case RESOURCE -> say.of("freshness.every", Freshness.RESOURCE_DAYS);
      case ORGANIZATION -> say.of("freshness.every", Freshness.ORGANIZATION_DAYS);
    };
  }

  private static Late late(Overdue one, boolean harmIsKnown, Say say) {
    Freshness freshness = one.freshness();
    Long days = freshness.overdueDays();
    String id = freshness.entry().id();
    return new Late(
        Link.of("/entries/" + id, freshness.entry().name()),
        days == null ? say.of("freshness.no-date") : say.of("freshness.days", days),
        harmIsKnown ? String.valueOf(one.harm()) : "",
        "/suggest?entry=" + id);
  }
}
