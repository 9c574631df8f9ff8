package org.waymark.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.WaymarkException;

/**
 * Sends plain text by one SMTP server (RFC 5321). Between machines it is encrypted or not sent: by
 * {@code smtps://} at once, by {@code smtp://} after STARTTLS; only a server on this machine may go
 * without. Safe for use by many threads.
 */
public final class Mailer {
  /** One address, and nothing that could be a second one or a header. */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Session session;
  private final Credentials credentials;
  private final String from;
  private final InstantSource clock;

  private Mailer(Session session, Credentials credentials, String from, InstantSource clock) {
    this.session = session;
    this.credentials = credentials;
    this.from = from;
    this.clock = clock;
  }

  private record Credentials(@Nullable String user, @Nullable String password) {
    private static Credentials of(URI server) {
      String given = Objects.requireNonNullElse(server.getUserInfo(), "");
      String[] parts = given.split(":", 2);
      return parts.length == 2 ? new Credentials(parts[0], parts[1]) : new Credentials(null, null);
    }
  }

  /** A mail could not be handed over. */
  public static final class NotSent extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private NotSent(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The server's address or the sender's is not of its form. */
  public static final class BadServer extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private BadServer(String message) {
      super(message);
    }
  }

  /**
   * Mail by a server, which is not asked yet.
   *
   * @param server {@code smtp://user:password@host:587} or {@code smtps://user:password@host};
   *     without user and password it isn't signed in to
   * @param from the sender's address
   * @throws BadServer when either is not of its form; the message holds no password
   */
  public static Mailer of(String server, String from, InstantSource clock) {
    URI address = parsed(server);
    boolean isSecure = "smtps".equals(address.getScheme());
    String host = address.getHost();
    if (host == null || (!isSecure && !"smtp".equals(address.getScheme()))) {
      throw unlike();
    }
    if (!isAddress(from)) {
      throw new BadServer("'" + from + "' is no mail address, such as waymark@example.org");
    }
    Credentials credentials = Credentials.of(address);
    int usual = isSecure ? 465 : 587;
    String protocol = isSecure ? "smtps" : "smtp";
    Properties settings = new Properties();
    settings.put("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    settings.put(prefix + "host", host);
    settings.put(
        prefix + "port", String.valueOf(address.getPort() > 0 ? address.getPort() : usual));
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      settings.put(prefix + wait, String.valueOf(PATIENCE.toMillis()));
    }
    settings.put(prefix + "auth", String.valueOf(credentials.user() != null));
    settings.put(prefix + "ssl.checkserveridentity", "true");
    settings.put(prefix + "starttls.enable", "true");
    settings.put(prefix + "starttls.required", String.valueOf(!HERE.contains(host)));
    return new Mailer(Session.getInstance(settings), credentials, from, clock);
  }

  private static URI parsed(String server) {
    try {
      return new URI(server);
    } catch (URISyntaxException malformed) {
      throw unlike();
    }
  }

  private static BadServer unlike() {
    return new BadServer(
        "the mail server's address is not of its form; expected"
            + " smtp://user:password@host:587 or smtps://user:password@host");
  }

  /** Whether a text is one mail address. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /**
   * Hands a mail over to the server.
   *
   * @param to one address
   * @throws NotSent when the server is away, or doesn't take it
   */
  public void send(String to, String subject, String text) {
    if (!isAddress(to)) {
      throw new IllegalArgumentException("no mail address");
    }
    try {
      MimeMessage message = new MimeMessage(session);
      message.setFrom(new InternetAddress(from, true));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(clock.instant()));
      message.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(message, credentials.user(), credentials.password());
    } catch (MessagingException failed) {
      throw new NotSent("the mail server did not take the mail", failed);
    }
  }
}
