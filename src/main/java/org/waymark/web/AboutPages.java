package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.curation.GapsWatch;
import org.waymark.curation.NumbersNow;
import org.waymark.curation.PathRegression;
import org.waymark.curation.ReferenceWatch;
import org.waymark.curation.Release;
import org.waymark.curation.ReleaseDifferences;
import org.waymark.curation.ReleaseJson;
import org.waymark.curation.Releases;
import org.waymark.http.HttpProblem;
import org.waymark.http.Parameters;
import org.waymark.http.RequestRefused;
import org.waymark.json.JsonWriting;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.rounds.ForecastEvaluation;
import org.waymark.say.Say;

/** The pages on which Waymark tells about itself: how it works and what its facts are worth. */
public final class AboutPages {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private final Live live;
  private final ReferenceWatch watch;
  private final GapsWatch gaps;
  private final Releases releases;
  private final NumbersNow numbers;
  private final Supplier<LocalDate> today;
  private final Views views = new Views();

  /** The page of the newest catalogue that was asked for: measuring takes a while. */
  private final AtomicReference<@Nullable Measured> forecasts = new AtomicReference<>();

  /** How good the estimates of a version of the catalogue were: working it out takes a while. */
  private record Measured(long version, ForecastEvaluation evaluation) {}

  /**
   * The pages.
   *
   * @param watch plans the reference people's paths
   * @param gaps works out where people have little within reach
   * @param numbers measures what Waymark tells about itself
   * @param today the day as of which facts are fresh or overdue
   */
  public AboutPages(
      Live live,
      ReferenceWatch watch,
      GapsWatch gaps,
      Releases releases,
      NumbersNow numbers,
      Supplier<LocalDate> today) {
    this.live = live;
    this.watch = watch;
    this.gaps = gaps;
    this.releases = releases;
    this.numbers = numbers;
    this.today = today;
  }

  /** Adds the routes. */
  public void register(RoutesConfig routes) {
    routes.get("/about", this::about);
    routes.get(
        "/privacy",
        ctx -> {
          PrivacyPage page = PrivacyPage.in(Views.say(ctx));
          views.show(ctx, "privacy", page, page.head());
        });
    routes.get("/about/forecasts", this::forecasts);
    routes.get("/about/freshness", this::freshness);
    routes.get("/gaps", this::gaps);
    routes.get("/numbers", this::numbers);
    routes.get("/releases", this::releases);
    routes.get("/releases/{number}", this::release);
    routes.get("/releases/{number}/catalog.jsonl", this::file);
    routes.get("/releases/{number}/release.json", this::manifest);
  }

  private void about(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      AboutPage page = AboutPage.of(snapshot.catalog(), Views.say(ctx));
      views.show(ctx, "about", page, page.head());
    }
  }

  private void forecasts(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      Measured measured = forecasts.get();
      if (measured == null || measured.version() != snapshot.version()) {
        measured = new Measured(snapshot.version(), ForecastEvaluation.of(snapshot.catalog()));
        forecasts.set(measured);
      }
      ForecastsPage page =
          ForecastsPage.of(measured.evaluation(), measured.version(), Views.say(ctx));
      views.show(ctx, "forecasts", page, page.head());
    }
  }

  private void freshness(Context ctx) {
    LocalDate day = today.get();
    try (Snapshot snapshot = live.acquire()) {
      FreshnessPage page =
          FreshnessPage.of(
              snapshot.catalog(),
              watch.newest(snapshot.catalog(), day).orElse(null),
              day,
              Views.say(ctx));
      views.show(ctx, "freshness", page, page.head());
    }
  }

  private void gaps(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      GapsPage page =
          GapsPage.of(gaps.newest(snapshot.catalog(), today.get()).orElse(null), Views.say(ctx));
      views.show(ctx, "gaps", page, page.head());
    }
  }

  private void numbers(Context ctx) {
    try (Snapshot snapshot = live.acquire()) {
      NumbersPage page = NumbersPage.of(numbers.of(snapshot.catalog()), Views.say(ctx));
      views.show(ctx, "numbers", page, page.head());
    }
  }

  private void releases(Context ctx) {
    ReleasesPage page = ReleasesPage.of(releases.list(), Views.say(ctx));
    views.show(ctx, "releases", page, page.head());
  }

  private void release(Context ctx) {
    Release release = find(ctx.pathParam("number"));
    List<Integer> earlier =
        releases.numbers().stream().filter(number -> number < release.number()).toList();
    Integer before = earlier.isEmpty() ? null : earlier.getLast();
    String said = Parameters.of(ctx, "since").find("since").orElse(null);
    Integer since = said == null ? before : Integer.valueOf(find(said).number());
    if (since != null && !earlier.contains(since)) {
      throw RequestRefused.badParameter(
          "since", Message.of("releases.not-earlier", String.valueOf(since)));
    }
    ReleaseDifferences differences =
        since == null || since.equals(before)
            ? release.differences()
            : releases.open(since).to(releases.open(release.number()));
    try (Snapshot snapshot = live.acquire()) {
      Say say = Views.say(ctx);
      PathRegression changed = Objects.equals(since, before) ? release.paths() : null;
      PathsView paths =
          changed == null
              ? null
              : PathsView.of(changed, release.lossesAccepted(), snapshot.catalog(), say);
      ReleasePage page =
          ReleasePage.of(release, since, differences, paths, earlier, snapshot.catalog(), say);
      views.show(ctx, "release", page, page.head());
    }
  }

  private void file(Context ctx) {
    Release release = find(ctx.pathParam("number"));
    ctx.contentType("application/jsonl")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(releases.jsonLines(release.number()));
  }

  private void manifest(Context ctx) {
    ctx.contentType("application/json")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(JsonWriting.canonicalBytes(ReleaseJson.value(find(ctx.pathParam("number")))));
  }

  private Release find(String said) {
    return Optional.of(said)
        .filter(number -> NUMBER.matcher(number).matches())
        .flatMap(number -> releases.find(Integer.parseInt(number)))
        .orElseThrow(
            () -> new RequestRefused(HttpProblem.of(404, Message.of("releases.unknown", said))));
  }
}
