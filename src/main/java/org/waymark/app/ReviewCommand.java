package org.waymark.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.waymark.curation.FieldChange;
import org.waymark.curation.ReviewQueue;
import org.waymark.curation.SuggestionTold;
import org.waymark.json.JsonArray;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Contents;
import org.waymark.store.LeftOut;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;
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
      "List what waits for a decision, show one of it field by field, accept or decline it.",
      "Accepting makes the proposed or suggested value hold as a new version; declining leaves the"
          + " entry as it is. What was suggested in words, you do first; accepting then closes it"
          + " with what you did. The reason of a decision on a suggestion is shown on its page."
    },
    footer = {
      "",
      "Examples:",
      "  waymark review                   what is open",
      "  waymark review 12                one of it: each field, from and to, and the source",
      "  waymark review 12 --accept",
      "  waymark review 12 --accept --leave /weeks --leave-why \"that is of another year\"",
      "  waymark review 12 --decline --why \"that round was cancelled\"",
      "  waymark review 13 --accept --why \"added as example-fellowship\"",
      "  waymark review 14 --decline --why advertising --hide",
      "",
      "Exits with 0 when it was done, with 1 when there is no such open review."
    })
final class ReviewCommand implements Callable<Integer> {
  @Mixin private SettingOptions settings;

  @Mixin private LossesOption losses;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "The review to show or decide.")
  private @Nullable Long number;

  @ArgGroup private @Nullable Verdict verdict;

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the history.")
  private @Nullable String why;

  @Option(
      names = "--leave",
      paramLabel = "POINTER",
      description = "A field that is not taken of what is accepted, as shown; once for each.")
  private List<String> leave = new ArrayList<>();

  @Option(
      names = "--leave-why",
      paramLabel = "TEXT",
      description = "Why those are not taken; for everyone.")
  private @Nullable String leaveWhy;

  @Option(
      names = "--who",
      paramLabel = "NAME",
      description = "Who decides (default: the user's name on this machine).")
  private @Nullable String who;

  @Option(
      names = "--hide",
      description = "Also take a suggestion's words off its page: advertising, names of people.")
  private boolean hide;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  private final World world;

  ReviewCommand(World world) {
    this.world = world;
  }

  /** One of two. */
  static final class Verdict {
    @Option(
        names = "--accept",
        description = "Make the value hold; what was said in words needs --why.")
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
        decide(store, number, verdict, configuration, out);
      }
      return 0;
    }
  }

  private void decide(
      Store store, long review, Verdict decision, Configuration configuration, PrintWriter out) {
    String name = world.author(who);
    Review asked = ReviewQueue.find(store, review);
    String id = subject(asked);
    boolean isWords =
        asked.matter() instanceof Suggestion suggestion
            && !(suggestion.content() instanceof Suggestion.OfField);
    if (decision.accept) {
      if (isWords && (why == null || why.isBlank())) {
        throw new BadConfiguration("say what was done: --why TEXT");
      }
      String reason = why != null ? why : "accepted review " + review;
      LeftOut rest = rest(asked, store.contents());
      Authorship by =
          losses.signed(
              ReviewQueue.prospect(asked, rest, store.contents()),
              Authorship.of(name, world.now(), reason),
              configuration,
              world.today());
      ReviewQueue.accept(store, review, rest, by);
      String now =
          isWords
              ? "it is closed"
              : id + " holds as proposed" + (rest == null ? "" : ", but for what was left out");
      out.printf("review %d is accepted: %s%n", review, now);
    } else if (decision.decline) {
      if (why == null || why.isBlank()) {
        throw new BadConfiguration("say why it is declined: --why TEXT");
      }
      ReviewQueue.decline(store, review, Authorship.of(name, world.now(), why));
      out.printf("review %d is declined: %s stays as it is%n", review, id);
    }
    if (hide && store.hideSuggestion(review)) {
      out.println("its words are off its page");
    }
  }

  /** What is not taken of a review; null where all is. */
  private @Nullable LeftOut rest(Review review, Contents held) {
    if (leave.isEmpty()) {
      return null;
    }
    List<String> parts =
        ReviewQueue.parts(review, held).stream().map(FieldChange::pointer).toList();
    if (leaveWhy == null || leaveWhy.isBlank()) {
      throw new BadConfiguration("say why the rest is not taken: --leave-why TEXT");
    }
    if (!parts.containsAll(leave) || leave.containsAll(parts)) {
      throw new BadConfiguration(
          parts.isEmpty()
              ? "nothing of review %d can be left out".formatted(review.number())
              : "leave out some of %s, not all of them".formatted(String.join(", ", parts)));
    }
    return new LeftOut(leave, leaveWhy);
  }

  /** The entry that a review is about, or the name of one that is missing. */
  private static String subject(Review review) {
    return switch (review.matter()) {
      case Proposal proposal -> proposal.entryId();
      case Suggestion suggestion ->
          switch (suggestion.content()) {
            case Suggestion.OfField field -> field.entryId();
            case Suggestion.InWords words -> words.entryId();
            case Suggestion.NewEntry entry -> "'" + entry.name() + "'";
          };
    };
  }

  private static String origin(Review review) {
    return review.matter() instanceof Proposal proposal ? proposal.origin() : review.by().who();
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
          review.number(), subject(review), what(review), origin(review), review.by().when());
    }
    out.println(open.size() == 1 ? "1 open review" : open.size() + " open reviews");
  }

  private static String what(Review review) {
    switch (review.matter()) {
      case Proposal proposal -> {
        if (proposal.proposed() == null) {
          return "to be removed";
        }
        if (review.held() == null) {
          return "to be added";
        }
      }
      case Suggestion suggestion -> {
        if (!(suggestion.content() instanceof Suggestion.OfField)) {
          return "said to be " + suggestion.kind().id();
        }
      }
    }
    int fields = fields(review).size();
    return fields == 1 ? "1 field to be changed" : fields + " fields to be changed";
  }

  private static List<FieldChange> fields(Review review) {
    return switch (review.matter()) {
      case Proposal proposal -> FieldChange.between(review.held(), proposal.proposed());
      case Suggestion suggestion ->
          suggestion.content() instanceof Suggestion.OfField field
              ? List.of(new FieldChange(field.pointer(), field.held(), field.wanted()))
              : List.of();
    };
  }

  private void show(Review review, PrintWriter out) {
    if (json) {
      out.print(JsonWriting.canonical(asJson(review)));
      return;
    }
    out.printf("review %d of %s: %s%n", review.number(), subject(review), what(review));
    switch (review.matter()) {
      case Proposal proposal ->
          out.printf(
              "proposed by %s at %s, based on version %d: %s%n",
              review.by().who(), review.by().when(), proposal.basedOn(), review.by().why());
      case Suggestion suggestion -> {
        out.printf(
            "suggested by %s at %s: %s%n",
            review.by().who(), review.by().when(), review.by().why());
        out.print(words(suggestion.content()));
      }
    }
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
    LeftOut left = decision == null ? null : decision.leftOut();
    if (left != null) {
      out.println("not taken: " + String.join(", ", left.pointers()) + ": " + left.why());
    }
  }

  /** What is said in words, or of an entry that is missing, a line each. */
  private static String words(Suggestion.Content content) {
    return switch (content) {
      case Suggestion.OfField _ -> "";
      case Suggestion.InWords(var _, String pointer, String wanted) ->
          (pointer == null ? "" : "of " + pointer + "\n")
              + (wanted == null ? "" : "should be: " + wanted + "\n");
      case Suggestion.NewEntry entry ->
          "%s, %s%n%s%n%s%n"
              .formatted(entry.type().id(), entry.kind(), entry.url(), entry.summary());
    };
  }

  private static JsonObject asJson(Review review) {
    if (!(review.matter() instanceof Proposal proposal)) {
      return SuggestionTold.value(review);
    }
    Review.Decision decision = review.decision();
    return JsonBuilder.full()
        .put("number", review.number())
        .put("entry", proposal.entryId())
        .put("origin", proposal.origin())
        .put("basedOn", proposal.basedOn())
        .put("who", review.by().who())
        .put("at", review.by().when().toString())
        .put("why", review.by().why())
        .put("source", review.by().source())
        .put("verdict", decision == null ? null : decision.verdict())
        .putItems("fields", fields(review), FieldChange::value)
        .build();
  }
}
