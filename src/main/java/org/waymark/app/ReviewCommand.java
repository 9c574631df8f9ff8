package org.waymark.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.FieldChange;
import org.waymark.curation.ReviewQueue;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waymark review}: shows and decides what waits in the review queue. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "List what waits for a decision, show one proposal field by field, accept or decline it.",
      "Accepting makes the proposed value hold as a new version; declining leaves the entry as it"
          + " is."
    },
    footer = {
      "",
      "Examples:",
      "  waymark review                   what is open",
      "  waymark review 12                one of it: each field, from and to, and the source",
      "  waymark review 12 --accept",
      "  waymark review 12 --decline --why \"that round was cancelled\"",
      "",
      "Exits with 0 when it was done, with 1 when there is no such open review."
    })
final class ReviewCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The review to show or decide.")
  private @Nullable Long number;

  @ArgGroup private @Nullable Verdict verdict;

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the history.")
  private @Nullable String why;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who decides (default: the user's name on this machine).")
  private @Nullable String who;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  ReviewCommand(World world) {
    this.world = world;
  }

  /** One of two. */
  static final class Verdict {
    @Option(names = "--accept", description = "Make the proposed value hold.")
    private boolean accept;

    @Option(names = "--decline", description = "Leave the entry as it is; needs --why.")
    private boolean decline;
  }

  @Override
  public Integer call() {
    return settings.run(world, this::run);
  }

  private int run(Configuration configuration, PrintWriter out) {
    if (number == null && verdict != null) {
      throw new BadConfiguration("say which review: its number, as waymark review lists it");
    }
    try (Store store = Store.open(configuration.database())) {
      if (number == null) {
        list(store.openReviews(), out);
      } else if (verdict == null) {
        show(ReviewQueue.find(store, number), out);
      } else {
        decide(store, number, verdict, out);
      }
      return 0;
    }
  }

  private void decide(Store store, long review, Verdict decision, PrintWriter out) {
    String name = who != null ? who : world.environment().getOrDefault("USER", "maintainer");
    String id = ReviewQueue.find(store, review).proposal().entryId();
    if (decision.accept) {
      String reason = why != null ? why : "accepted review " + review;
      ReviewQueue.accept(store, review, Authorship.of(name, world.now(), reason));
      out.printf("review %d is accepted: %s holds as proposed%n", review, id);
    } else if (decision.decline) {
      if (why == null || why.isBlank()) {
        throw new BadConfiguration("say why it is declined: --why TEXT");
      }
      ReviewQueue.decline(store, review, Authorship.of(name, world.now(), why));
      out.printf("review %d is declined: %s stays as it is%n", review, id);
    }
  }

  private void list(List<Review> open, PrintWriter out) {
    if (json) {
      out.print(
          JsonWriting.canonical(JsonArray.of(open.stream().map(ReviewCommand::asJson).toList())));
      return;
    }
    for (Review review : open) {
      out.printf(
          "%d %s: %s by %s, %s%n",
          review.number(),
          review.proposal().entryId(),
          what(review),
          review.proposal().origin(),
          review.by().when());
    }
    out.println(open.size() == 1 ? "1 open review" : open.size() + " open reviews");
  }

  private static String what(Review review) {
    if (review.proposal().proposed() == null) {
      return "to be removed";
    }
    if (review.held() == null) {
      return "to be added";
    }
    int fields = fields(review).size();
    return fields == 1 ? "1 field to be changed" : fields + " fields to be changed";
  }

  private static List<FieldChange> fields(Review review) {
    return FieldChange.between(review.held(), review.proposal().proposed());
  }

  private void show(Review review, PrintWriter out) {
    if (json) {
      out.print(JsonWriting.canonical(asJson(review)));
      return;
    }
    Proposal proposal = review.proposal();
    out.printf("review %d of %s: %s%n", review.number(), proposal.entryId(), what(review));
    out.printf(
        "proposed by %s at %s, based on version %d: %s%n",
        review.by().who(), review.by().when(), proposal.basedOn(), review.by().why());
    out.println("source: " + (review.by().source() == null ? "none given" : review.by().source()));
    for (FieldChange field : fields(review)) {
      out.println(field.pointer());
      out.println("  from " + (field.from() == null ? "-" : field.from()));
      out.println("  to   " + (field.to() == null ? "-" : field.to()));
    }
    Review.Decision decision = review.decision();
    out.println(
        decision == null
            ? "open"
            : decision.verdict().id()
                + " by "
                + decision.by().who()
                + " at "
                + decision.by().when()
                + ": "
                + decision.by().why());
  }

  private static JsonObject asJson(Review review) {
    Review.Decision decision = review.decision();
    return JsonBuilder.full()
        .put("number", review.number())
        .put("entry", review.proposal().entryId())
        .put("origin", review.proposal().origin())
        .put("basedOn", review.proposal().basedOn())
        .put("who", review.by().who())
        .put("at", review.by().when().toString())
        .put("why", review.by().why())
        .put("source", review.by().source())
        .put("verdict", decision == null ? null : decision.verdict())
        .putItems("fields", fields(review), ReviewCommand::asJson)
        .build();
  }

  static JsonObject asJson(FieldChange field) {
    return JsonBuilder.full()
        .put("pointer", field.pointer())
        .put("from", field.from())
        .put("to", field.to())
        .build();
  }
}
