package org.waymark.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.EntryType;
import org.waymark.curation.Numbers;
import org.waymark.curation.Quality;
import org.waymark.curation.Release;
import org.waymark.curation.Share;
import org.waymark.rounds.HitRate;
import org.waymark.say.Say;
import org.waymark.store.SearchCount;

/**
 * What Waymark measures of itself: as it is now, and as it was with each release. What was never
 * measured is said to be so.
 *
 * @param now each figure in words, as of today
 * @param releases the newest first
 * @param named the releases that the styles are told of, the newest first
 * @param styles how well each style of search did on those
 */
public record NumbersPage(
    Head head,
    String lead,
    List<Row> now,
    List<OfRelease> releases,
    List<String> named,
    List<OfStyle> styles) {
  private static final int COMPARED = 3;

  /** Those that have a name in each language; others are told as the judged list has them. */
  private static final Set<String> KNOWN_STYLES =
      Set.of(
          "acronym",
          "alias",
          "concept",
          "date",
          "filter",
          "former-name",
          "keyword",
          "money",
          "name",
          "place",
          "question",
          "stage",
          "typo");

  /**
   * A figure.
   *
   * @param more what it rests on; empty where that is said already
   * @param href where more stands about it; null: nowhere
   */
  public record Row(String what, String figure, String more, @Nullable String href) {}

  /** A release's figures in words. */
  public record OfRelease(
      int number, String date, String search, String ten, String twenty, String order) {}

  /** A style of search, with a figure for each release. */
  public record OfStyle(String style, List<String> figures) {}

  static NumbersPage of(Numbers numbers, Say say) {
    List<Release> newest =
        numbers.releases().stream()
            .sorted(Comparator.comparingInt(Release::number).reversed())
            .toList();
    List<Release> compared =
        newest.stream()
            .filter(release -> release.quality().search() != null)
            .limit(COMPARED)
            .toList();
    return new NumbersPage(
        Head.open(say.of("numbers.title"), say.of("numbers.description"), "/numbers", "about"),
        say.of("numbers.lead", numbers.day()),
        now(numbers, say),
        newest.stream().map(release -> ofRelease(release, say)).toList(),
        compared.stream().map(one -> say.of("release.title", one.number())).toList(),
        styles(compared, say));
  }

  private static List<Row> now(Numbers numbers, Say say) {
    List<Row> rows = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      Share share = numbers.inTime().getOrDefault(type, new Share(0, 0));
      String what = say.of("numbers.in-time." + type.folder());
      rows.add(new Row(what, share(share, say), of(share, say), "/about/freshness"));
    }
    rows.add(decisions(numbers.decisions(), say));
    rows.add(links(numbers, say));
    rows.add(forecast("numbers.starts", numbers.forecasts().starts(), say));
    rows.add(forecast("numbers.deadlines", numbers.forecasts().deadlines(), say));
    rows.add(searches(numbers.searches(), say));
    return rows;
  }

  private static Row decisions(Numbers.Decisions decisions, Say say) {
    Duration median = decisions.median();
    return new Row(
        say.of("numbers.decision"),
        median == null ? unmeasured(say) : duration(median, say),
        say.of("numbers.decided", decisions.decided(), decisions.waiting()),
        "/suggestions");
  }

  private static String duration(Duration duration, Say say) {
    long hours = Math.round(duration.toMinutes() / 60.0);
    if (hours < 1) {
      return say.of("numbers.under-an-hour");
    }
    return hours < 48
        ? say.of("numbers.hours", hours)
        : say.of("numbers.days", Math.round(hours / 24.0));
  }

  private static Row links(Numbers numbers, Say say) {
    Share dead = numbers.dead();
    String more =
        dead.isMeasured()
            ? say.of("numbers.asked", dead.part(), dead.whole(), numbers.links())
            : say.of("numbers.links", numbers.links());
    return new Row(say.of("numbers.dead"), share(dead, say), more, null);
  }

  private static Row forecast(String what, HitRate rate, Say say) {
    Share share = new Share(rate.within30(), rate.n());
    return new Row(say.of(what), share(share, say), of(share, say), "/about/forecasts");
  }

  private static Row searches(SearchCount count, Say say) {
    LocalDate since = count.since();
    Share inVain = new Share(count.inVain(), count.all());
    return new Row(
        say.of("numbers.searches", Numbers.SEARCH_DAYS),
        share(inVain, say),
        since == null ? "" : say.of("numbers.searched", inVain.part(), inVain.whole(), since),
        null);
  }

  private static OfRelease ofRelease(Release release, Say say) {
    Quality.Searches search = release.quality().search();
    Quality.Paths paths = release.quality().paths();
    return new OfRelease(
        release.number(),
        say.day(release.date()),
        search == null ? none(say) : say.exactShare(search.all().ndcg()),
        paths == null ? none(say) : share(paths.all().told10(), say),
        paths == null ? none(say) : share(paths.all().told20(), say),
        paths == null ? none(say) : share(paths.all().inOrder(), say));
  }

  private static List<OfStyle> styles(List<Release> releases, Say say) {
    Set<String> styles = new TreeSet<>();
    releases.forEach(release -> styles.addAll(searches(release).styles().keySet()));
    return styles.stream()
        .map(style ->
            new OfStyle(
                KNOWN_STYLES.contains(style) ? say.of("numbers.style." + style) : style,
                releases.stream().map(release -> ofStyle(release, style, say)).toList()))
        .toList();
  }

  private static String ofStyle(Release release, String style, Say say) {
    Quality.SearchFigures figures = searches(release).styles().get(style);
    return figures == null ? none(say) : say.exactShare(figures.ndcg());
  }

  private static Quality.Searches searches(Release release) {
    Quality.Searches search = release.quality().search();
    if (search == null) {
      throw new IllegalArgumentException("release " + release.number() + " has no figures");
    }
    return search;
  }

  private static String share(Share share, Say say) {
    return share.isMeasured() ? say.exactShare(share.ratio()) : unmeasured(say);
  }

  private static String of(Share share, Say say) {
    return share.isMeasured() ? say.of("numbers.of", share.part(), share.whole()) : "";
  }

  /** What a release never was measured by: it won't be any more. */
  private static String none(Say say) {
    return say.of("numbers.not-measured");
  }

  private static String unmeasured(Say say) {
    return say.of("numbers.unmeasured");
  }
}
