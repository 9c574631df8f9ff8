package org.waymark.web.desk;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.waymark.account.Accounts;
import org.waymark.catalog.Message;
import org.waymark.http.RateLimit;
import org.waymark.say.Say;

/**
 * How often a password may be tried: from one address, and for one account from anywhere; and how
 * often one may be chosen by a link, from one address, so that nobody can use up another's tries.
 */
final class SignInLimit {
  private static final int LONGEST_NAME = 40;

  private final RateLimit byAddress;
  private final RateLimit byName;
  private final RateLimit byLink;

  SignInLimit(InstantSource clock) {
    byAddress = new RateLimit(20, Duration.ofMinutes(10), clock);
    byName = new RateLimit(10, Duration.ofMinutes(15), clock);
    byLink = new RateLimit(10, Duration.ofMinutes(15), clock);
  }

  /** Counts a try; how long to wait where there were too many. */
  Optional<Duration> take(Context ctx, String name) {
    Optional<Duration> wait = takeFrom(ctx);
    return wait.isPresent()
        ? wait
        : byName.take(name.substring(0, Math.min(LONGEST_NAME, name.length())));
  }

  /**
   * The same for the choice of a password by a link that is worth something. An account has one
   * such link at a time, so its name tells links apart, and no secret is remembered.
   */
  Optional<Duration> take(Context ctx, Accounts.Invitation link) {
    Optional<Duration> wait = takeFrom(ctx);
    String account = Objects.requireNonNullElse(link.name(), "");
    return wait.isPresent() ? wait : byLink.take(RateLimit.client(ctx) + " " + account);
  }

  /** The same where no account is named. */
  Optional<Duration> takeFrom(Context ctx) {
    return byAddress.take(RateLimit.client(ctx));
  }

  /** What to say of a wait. */
  static String inWords(Duration wait, Say say) {
    return say.of(message(wait));
  }

  /** The same for whatever language. */
  static Message message(Duration wait) {
    return Message.of("account.wait", wait.plusSeconds(59).toMinutes());
  }
}
