package org.waymark.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.Losses;
import org.waymark.curation.Prospect;
import org.waymark.curation.ReferenceWatch;
import org.waymark.curation.Releases;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.store.Authorship;
import picocli.CommandLine.Option;

/** The option with which a change is made although it takes something from people's paths. */
final class LossesOption {
  @Option(
      names = "--accept-losses",
      paramLabel = "REASON",
      description =
          "Why it is right although it takes something from a reference person's path; kept in the"
              + " history.")
  private @Nullable String reason;

  /**
   * The authorship of a change, with the reason for what is lost by it.
   *
   * @throws org.waymark.curation.PathsLost when something is lost and no reason was given
   */
  Authorship signed(
      Prospect prospect, Authorship by, Configuration configuration, LocalDate today) {
    return losses(prospect, configuration, today).accepted(by, reason);
  }

  /** What a change takes from people's paths; it plans for those whom it may concern. */
  static Losses losses(Prospect prospect, Configuration configuration, LocalDate today) {
    ReferenceWatch watch =
        new ReferenceWatch(
            new Planner(Gazetteer.load()), new Releases(configuration.releases()), Runnable::run);
    return watch.losses(prospect, today);
  }
}
