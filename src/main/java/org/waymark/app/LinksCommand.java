package org.waymark.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.LinkChecker;
import org.waymark.curation.LinkClock;
import org.waymark.curation.Links;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.LinkCheck;
import org.waymark.store.LinkOutcome;
import org.waymark.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waymark links}: asks whether the pages that entries lead to are still there. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = {
      "Ask servers whether the pages that entries lead to are still there, and keep what they say"
          + " in the store.",
      "Each host gets one request at a time and a pause of a second after it. Pages that were there"
          + " are asked for again after a week, missing ones daily. A page is dead when it was"
          + " missing (status 404 or 410, or no such host) three times in a row over at least seven"
          + " days; a refusal (403, 429) or a server's trouble never counts."
    },
    footer = {
      "",
      "Examples:",
      "  waymark links                    check what is due; run it daily",
      "  waymark links --limit 50",
      "  waymark links --report --json    tell what is known, and ask nobody",
      "",
      "Exits with 0 when no page is dead, else with 1."
    })
final class LinksCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final String NAME = "WaymarkLinkCheck/1.0";

  @Mixin private SettingOptions settings;

  @Option(names = "--report", description = "Only tell what is known from earlier runs.")
  private boolean report;

  @Option(
      names = "--limit",
      paramLabel = "NUMBER",
      converter = NotNegative.class,
      description = "Check so many pages at most.")
  private @Nullable Integer limit;

  @Option(
      names = "--contact",
      paramLabel = "URL",
      description = "Where servers' owners can read who asks; sent with each request.")
  private @Nullable String contact;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  LinksCommand(World world) {
    this.world = world;
  }

  /** The time as it passes for everyone. */
  private record RealTime(Clock clock) implements LinkClock {
    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public void waitUntil(Instant time) throws InterruptedException {
      Duration left = Duration.between(now(), time);
      if (left.isPositive()) {
        Thread.sleep(left);
      }
    }
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    try (Store store = Store.open(configuration.database())) {
      if (store.version() == 0) {
        throw new BadConfiguration("nothing was imported yet; run waymark import first");
      }
      Map<String, Set<String>> links = Links.of(store.contents().catalog());
      int asked = report ? 0 : check(store, links.keySet());
      Map<String, LinkCheck> known = store.linkChecks();
      known.keySet().retainAll(links.keySet());
      if (json) {
        out.print(JsonWriting.canonical(asJson(asked, links, known)));
      } else {
        print(asked, links, known, out);
      }
      return known.values().stream().anyMatch(LinkCheck::isDead) ? 1 : 0;
    }
  }

  private int check(Store store, Set<String> urls) {
    String agent = contact == null ? NAME : NAME + " (+" + contact + ")";
    LinkChecker checker = new LinkChecker(agent, TIMEOUT, new RealTime(world.clock()));
    Map<String, LinkCheck> known = store.linkChecks();
    List<String> due =
        Links.due(urls, known, world.now()).stream()
            .limit(limit == null ? Integer.MAX_VALUE : limit)
            .toList();
    try {
      return checker.check(due, known, store::putLinkChecks);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static void print(
      int asked, Map<String, Set<String>> links, Map<String, LinkCheck> known, PrintWriter out) {
    Map<LinkOutcome, Integer> counts = new EnumMap<>(LinkOutcome.class);
    known.values().forEach(check -> counts.merge(check.outcome(), 1, Integer::sum));
    known.forEach((url, check) -> {
      if (check.failures() > 0) {
        out.printf(
            "%s %s: %s, %d times since %s (%s)%n",
            check.isDead() ? "dead" : "missing",
            url,
            check.status() == null ? check.outcome().id() : check.status().toString(),
            check.failures(),
            check.failingSince(),
            String.join(", ", links.getOrDefault(url, Set.of())));
      }
    });
    out.printf("%d pages asked for now, %d of %d known:", asked, known.size(), links.size());
    counts.forEach((outcome, count) -> out.printf(" %d %s", count, outcome.id()));
    out.println();
  }

  private static JsonObject asJson(
      int asked, Map<String, Set<String>> links, Map<String, LinkCheck> known) {
    return JsonBuilder.full()
        .put("asked", asked)
        .put("pages", links.size())
        .putItems(
            "checks",
            known.values(),
            check ->
                JsonBuilder.sparse()
                    .put("url", check.url())
                    .putTexts("entries", links.getOrDefault(check.url(), Set.of()))
                    .put("checkedAt", check.checkedAt().toString())
                    .put("outcome", check.outcome())
                    .put("status", check.status())
                    .put("failures", check.failures())
                    .put("dead", check.isDead())
                    .put("movedTo", check.movedTo())
                    .build())
        .build();
  }
}
