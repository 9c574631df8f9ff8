package org.waymark.saved;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The part of a link that nobody can guess: 192 random bits, written in 32 characters that need no
 * encoding in an address (RFC 4648, base64url).
 *
 * <p>An owner's secret gives the secret of the link to share by a hash, so that whoever owns a path
 * needs one secret, and whoever reads it can't find the owner's. The secret to share gives the key
 * that the contents are sealed with (AES-256 in GCM mode, with a nonce of chance before the text).
 */
final class Secret {
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final String HMAC = "HmacSHA256";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  static Secret random(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  private static Secret of(byte[] bytes) {
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The secret that an address names; empty where it is of another form. */
  static Optional<Secret> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** As it stands in an address. */
  String text() {
    return text;
  }

  /** The secret of the link that only reads what this one's link owns. */
  Secret share() {
    return of(Arrays.copyOf(derived("share"), BYTES));
  }

  /** What the store knows of it: SHA-256, hexadecimal. */
  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private byte[] derived(String what) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + HMAC, missing);
    }
  }

  /** Seals contents with the key that this secret, one to share, gives. */
  String seal(String contents, RandomGenerator random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] hidden = crypt(Cipher.ENCRYPT_MODE, nonce, contents.getBytes(StandardCharsets.UTF_8), 0);
    byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
    System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
    return Base64.getEncoder().encodeToString(sealed);
  }

  /** Opens what {@link #seal} sealed. */
  String open(String sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
    return new String(
        crypt(Cipher.DECRYPT_MODE, nonce, bytes, NONCE_BYTES), StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, byte[] nonce, byte[] text, int from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text, from, text.length - from);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("a saved path does not open with its key", broken);
    }
  }
}
