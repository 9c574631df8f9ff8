package org.waymark.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;

/**
 * Hashes passwords with Argon2id (RFC 9106) and checks them. A hash is written in the PHC string
 * format, which holds its own parameters and salt. Safe for use by many threads.
 */
final class Passwords {
  /** The fewest characters of a password. */
  static final int SHORTEST = 12;

  /** The most, so that nobody keeps the machine busy with one. */
  static final int LONGEST = 256;

  private static final int FEWEST_DIFFERENT = 5;

  /**
   * With fewer guesses than these an attacker who tries likely passwords first finds it: "somewhat
   * guessable" and worse by zxcvbn.
   */
  private static final double FEWEST_GUESSES = 1e8;

  /** So many characters are weighed, since a long text takes long; what follows adds to them. */
  private static final int WEIGHED = 64;

  /** Read from its lists when the first password is chosen, not when the site starts. */
  private static final class Guesser {
    static final Zxcvbn ZXCVBN = new Zxcvbn();
  }

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int ITERATIONS = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** Hashes that are made at a time, each of which takes 19 MiB. */
  private static final int AT_ONCE = 4;

  private final Argon2Function function =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final RandomGenerator random;

  /** What is compared where there is no account, so that it takes as long as where there is. */
  private final String nobodys;

  Passwords(RandomGenerator random) {
    this.random = random;
    this.nobodys = hash("nobody's password");
  }

  /**
   * Makes sure that a password is hard to guess: that it is none of those that leaked most often,
   * or close to one, nor made of common words, names, dates, keys in a row or repetitions alone.
   *
   * @throws BadAccount when it is not, with what would be
   */
  static void check(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new BadAccount(
          "password", Message.of("refused.password.length", SHORTEST, LONGEST, length));
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean isPlain = lower.codePoints().distinct().count() < FEWEST_DIFFERENT;
    if (isPlain
        || lower.contains(name)
        || lower.contains("waymark")
        || lower.contains("password")) {
      throw new BadAccount("password", Message.of("refused.password.plain", FEWEST_DIFFERENT));
    }
    String weighed = password.substring(0, Math.min(WEIGHED, password.length()));
    if (Guesser.ZXCVBN.measure(weighed, List.of(name)).getGuesses() < FEWEST_GUESSES) {
      throw new BadAccount("password", Message.of("refused.password.common"));
    }
  }

  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    room.acquireUninterruptibly();
    try {
      return function.hash(bytes(password), salt).getResult();
    } finally {
      room.release();
    }
  }

  /** Whether a password is the one of a hash; it takes as long where there is no hash. */
  boolean matches(String password, @Nullable String hash) {
    String compared = hash == null ? nobodys : hash;
    room.acquireUninterruptibly();
    try {
      boolean same =
          Argon2Function.getInstanceFromHash(compared)
              .check(bytes(password), compared.getBytes(StandardCharsets.UTF_8));
      return same && hash != null;
    } finally {
      room.release();
    }
  }

  /** The same for all ways in which keyboards write one character (RFC 8265). */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }
}
