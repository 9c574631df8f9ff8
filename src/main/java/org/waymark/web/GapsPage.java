package org.waymark.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.curation.GapCell;
import org.waymark.curation.Gaps;
import org.waymark.curation.GapsJson;
import org.waymark.place.Region;
import org.waymark.say.Say;

/**
 * Where people have little within reach, and what would help most if someone ran it.
 *
 * @param lead how it was worked out; null: it is being worked out
 * @param cells those in which someone reaches no mentor
 * @param offerings the most helpful first
 * @param more how many offerings are left out
 */
public record GapsPage(
    Head head, @Nullable String lead, List<Cell> cells, List<Offering> offerings, int more) {
  private static final int SHOWN = 25;

  /** A region, goal and level. */
  public record Cell(
      String region, String track, String level, String low, String lowest, String expected) {}

  /**
   * What someone could run.
   *
   * @param what where it would be, and how long
   * @param why whom it would help and by how much, in words
   */
  public record Offering(Link curriculum, String what, String why, List<String> people) {}

  static GapsPage of(@Nullable Gaps gaps, Say say) {
    Head head = Head.open(say.of("gaps.title"), say.of("gaps.description"), "/gaps", "about");
    if (gaps == null) {
      return new GapsPage(head, null, List.of(), List.of(), 0);
    }
    return new GapsPage(
        head,
        say.of("gaps.lead", gaps.people(), say.day(gaps.day())),
        gaps.cells().stream().filter(cell -> cell.low() > 0).map(one -> cell(one, say)).toList(),
        gaps.offerings().stream().limit(SHOWN).map(one -> offering(one, say)).toList(),
        Math.max(0, gaps.offerings().size() - SHOWN));
  }

  private static Cell cell(GapCell cell, Say say) {
    Region region = cell.region();
    CareerStage level = cell.level();
    return new Cell(
        region == null ? say.of("gaps.unsaid") : say.of("gaps.region." + GapsJson.id(region)),
        say.of(cell.track()),
        level == null ? say.of("gaps.unsaid") : say.of(level),
        say.of("gaps.of", cell.low(), cell.people()),
        PathsView.rung(cell.lowest(), say),
        say.exactShare(cell.expected()));
  }

  private static Offering offering(Gaps.Offering offering, Say say) {
    String city = say.place(offering.city());
    return new Offering(
        Link.of("/entries/" + offering.curriculum(), offering.name()),
        say.of("gaps.what", city, offering.weeks(), offering.hoursPerWeek()),
        say.of("gaps.why", offering.helped().size(), say.exactShare(offering.rise())),
        offering.helped().stream()
            .map(helped ->
                say.of(
                    "gaps.helped",
                    helped.name(),
                    say.exactShare(helped.before()),
                    say.exactShare(helped.after())))
            .toList());
  }
}
