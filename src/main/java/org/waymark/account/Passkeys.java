package org.waymark.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.store.Passkey;
import org.waymark.store.PasskeyRecords;
import org.waymark.store.Store;

/**
 * Passkeys (W3C Web Authentication, level 3): made by someone who is signed in, and signing in
 * beside the password. Safe for use by many threads.
 *
 * <p>A passkey names its account itself ("discoverable"), so that whoever signs in tells no name,
 * and it must have made sure who holds it ("user verification": a finger, a face, a PIN). A
 * signature holds for one challenge, once, and for the origin that people see; where the passkey
 * counts, the count must have grown, or it may be a copy. What the authenticator is made of is not
 * asked.
 */
public final class Passkeys {
  /** A challenge can be answered for so long. */
  public static final Duration CHALLENGE = Duration.ofMinutes(10);

  /** An account has so many passkeys at most. */
  public static final int MOST = 10;

  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

  /** What the script asks for, too: ECDSA on P-256, Ed25519, RSA. */
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
          .toList();

  /** Made when the first passkey is read, not when the site starts. */
  private static final class WebAuthn {
    static final ObjectConverter CONVERTER = new ObjectConverter();
    static final WebAuthnManager MANAGER =
        WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
    static final AttestedCredentialDataConverter CREDENTIALS =
        new AttestedCredentialDataConverter(CONVERTER);
  }

  private final Accounts accounts;
  private final PasskeyRecords records;
  private final RandomGenerator random;
  private final InstantSource clock;

  Passkeys(Accounts accounts, Store store, RandomGenerator random, InstantSource clock) {
    this.accounts = accounts;
    this.records = new PasskeyRecords(store);
    this.random = random;
    this.clock = clock;
  }

  /**
   * What a browser is told in order to make a passkey.
   *
   * @param challenge to be signed
   * @param handle what the passkey calls the account, which tells nothing of it
   * @param known the ids of those that the account has
   */
  public record Making(String challenge, String handle, List<String> known) {}

  /** What became of a new passkey. */
  public enum Added {
    /** It signs in from now on. */
    DONE,
    /** What the browser sent is not what it should be, or came too late. */
    REFUSED,
    /** The account has {@link #MOST} of them. */
    TOO_MANY
  }

  /** An account's passkeys, in the order in which they were made. */
  public List<Passkey> of(String account) {
    return records.of(account);
  }

  /** Begins to make one. */
  public Making make(SignedIn who) {
    List<Passkey> there = records.of(who.name());
    String handle = there.isEmpty() ? Token.random(random).text() : there.getFirst().handle();
    return new Making(challenge(who.name()), handle, there.stream().map(Passkey::id).toList());
  }

  /** A challenge for whoever signs in. */
  public String challenge() {
    return challenge((String) null);
  }

  /** A challenge with which someone who is signed in shows that it is still them. */
  public String challenge(SignedIn who) {
    return challenge(who.name());
  }

  private String challenge(@Nullable String account) {
    Token token = Token.random(random);
    records.putChallenge(token.hash(), account, clock.instant().plus(CHALLENGE));
    return token.text();
  }

  /**
   * Adds a passkey that a browser made.
   *
   * @param name what its owner calls it
   * @param handle the account's, as {@link #make} told it
   * @param made what the browser answered
   * @param origin the site's, as people see it
   */
  public Added add(SignedIn who, String name, String handle, String made, String origin) {
    List<Passkey> there = records.of(who.name());
    if (there.size() >= MOST) {
      return Added.TOO_MANY;
    }
    boolean isNamed =
        there.isEmpty() ? Token.find(handle).isPresent() : there.getFirst().handle().equals(handle);
    Instant now = clock.instant();
    Passkey passkey =
        isNamed ? verifyMade(who.name(), name, handle, made, origin, now).orElse(null) : null;
    if (passkey == null || !records.add(passkey)) {
      LOG.warn("account {}: a new passkey was refused", who.name());
      return Added.REFUSED;
    }
    LOG.info("account {} has another passkey", who.name());
    return Added.DONE;
  }

  private Optional<Passkey> verifyMade(
      String account, String name, String handle, String made, String origin, Instant now) {
    try {
      RegistrationData data = SignedParts.made(made).map(WebAuthn.MANAGER::parse).orElse(null);
      ServerProperty server =
          data == null ? null : server(origin, data.getCollectedClientData(), account);
      AttestationObject attestation = data == null ? null : data.getAttestationObject();
      if (data == null || server == null || attestation == null) {
        return Optional.empty();
      }
      WebAuthn.MANAGER.verify(data, new RegistrationParameters(server, ALGORITHMS, true));
      AuthenticatorData<?> held = attestation.getAuthenticatorData();
      AttestedCredentialData credential =
          Objects.requireNonNull(held.getAttestedCredentialData(), "verified to be there");
      return Optional.of(
          new Passkey(
              SignedParts.encoded(credential.getCredentialId()),
              account,
              name,
              handle,
              SignedParts.encoded(WebAuthn.CREDENTIALS.convert(credential)),
              held.getSignCount(),
              held.isFlagBE(),
              now,
              null));
    } catch (WebAuthnException bad) {
      LOG.warn("account {}: {}", account, bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /** Removes a passkey of someone who is signed in; whether it was there. */
  public boolean remove(SignedIn who, String id) {
    boolean isRemoved = records.remove(who.name(), id);
    if (isRemoved) {
      LOG.info("account {} has a passkey less", who.name());
    }
    return isRemoved;
  }

  /**
   * Signs in. What is wrong isn't told.
   *
   * @param signed what the browser answered
   * @param origin the site's, as people see it
   * @param before the session's token that the browser had, which ends; null for none
   * @return empty where it is refused
   */
  public Optional<SignedIn> signIn(String signed, String origin, @Nullable String before) {
    return verify(signed, null, origin)
        .flatMap(passkey -> accounts.signInVerified(passkey.account(), before));
  }

  /**
   * Has someone who is signed in show that it is still them; the session goes on under another
   * token.
   *
   * @return empty where it is refused
   */
  public Optional<SignedIn> confirm(SignedIn who, String signed, String origin) {
    return verify(signed, who.name(), origin).flatMap(passkey -> accounts.confirmVerified(who));
  }

  /**
   * The passkey that signed.
   *
   * @param account whose it must be, and whose challenge it was; null where that is to be found out
   */
  private Optional<Passkey> verify(String text, @Nullable String account, String origin) {
    SignedParts.Signed signed = SignedParts.signed(text).orElse(null);
    Passkey passkey = signed == null ? null : records.find(signed.id()).orElse(null);
    if (signed == null
        || passkey == null
        || !signed.handle().equals(passkey.handle())
        || (account != null && !account.equals(passkey.account()))) {
      return Optional.empty();
    }
    try {
      AuthenticationData data = WebAuthn.MANAGER.parse(signed.request());
      ServerProperty server = server(origin, data.getCollectedClientData(), account);
      AuthenticatorData<?> held = data.getAuthenticatorData();
      if (server == null || held == null) {
        return Optional.empty();
      }
      WebAuthn.MANAGER.verify(
          data, new AuthenticationParameters(server, record(passkey), null, true));
      boolean isFirst = records.use(passkey, held.getSignCount(), clock.instant());
      return isFirst ? Optional.of(passkey) : Optional.empty();
    } catch (MaliciousCounterValueException copied) {
      LOG.warn(
          "account {}: the count of a passkey did not grow; it may have been copied",
          passkey.account());
      return Optional.empty();
    } catch (WebAuthnException bad) {
      LOG.warn(
          "account {}: a passkey was refused: {}",
          passkey.account(),
          bad.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private CredentialRecordImpl record(Passkey passkey) {
    AttestedCredentialData credential =
        WebAuthn.CREDENTIALS.convert(Base64.getUrlDecoder().decode(passkey.credential()));
    return new CredentialRecordImpl(
        null,
        true,
        passkey.isBackupEligible(),
        null,
        passkey.signCount(),
        credential,
        null,
        null,
        null,
        null);
  }

  /**
   * What is expected of an answer, whose challenge nobody answers again; null where the challenge
   * is none of ours.
   *
   * @param account whose challenge it must be; null for one to sign in with
   */
  private @Nullable ServerProperty server(
      String origin, @Nullable CollectedClientData data, @Nullable String account) {
    Challenge challenge = data == null ? null : data.getChallenge();
    boolean isOurs =
        challenge != null
            && Token.find(SignedParts.encoded(challenge.getValue()))
                .filter(token -> records.takeChallenge(token.hash(), account, clock.instant()))
                .isPresent();
    return isOurs
        ? ServerProperty.builder()
            .origin(new Origin(origin))
            .rpId(domain(origin))
            .challenge(challenge)
            .build()
        : null;
  }

  /** For what a passkey holds: the host of a site's origin (the "relying party's id"). */
  public static String domain(String origin) {
    return origin.replaceFirst("https?://", "").replaceFirst(":[0-9]+$", "");
  }
}
