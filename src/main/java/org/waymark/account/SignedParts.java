package org.waymark.account;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser answers for a passkey, as our forms send it: its parts in base64url, with dots
 * between them.
 */
final class SignedParts {
  private static final int LONGEST = 20_000;

  private SignedParts() {}

  /**
   * What a passkey signed.
   *
   * @param id the passkey's, base64url
   * @param handle what it calls its account, base64url
   */
  record Signed(String id, String handle, AuthenticationRequest request) {}

  /** A new passkey: client data and attestation object. */
  static Optional<RegistrationRequest> made(String text) {
    return parts(text, 2).map(parts -> new RegistrationRequest(parts[1], parts[0]));
  }

  /**
   * A signature: the passkey's id, client data, authenticator data, signature, account's handle.
   */
  static Optional<Signed> signed(String text) {
    return parts(text, 5)
        .map(parts ->
            new Signed(
                encoded(parts[0]),
                encoded(parts[4]),
                new AuthenticationRequest(parts[0], parts[4], parts[2], parts[1], parts[3])));
  }

  private static Optional<byte[][]> parts(String text, int count) {
    String[] texts = text.split("\\.", -1);
    if (text.length() > LONGEST || texts.length != count) {
      return Optional.empty();
    }
    byte[][] parts = new byte[count][];
    try {
      for (int i = 0; i < count; i++) {
        parts[i] = Base64.getUrlDecoder().decode(texts[i]);
        if (parts[i].length == 0) {
          return Optional.empty();
        }
      }
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    return Optional.of(parts);
  }

  /** Base64url without padding (RFC 4648). */
  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
