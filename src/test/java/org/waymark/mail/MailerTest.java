package org.waymark.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail, taken by a real SMTP server in this process. */
final class MailerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-26T10:00:00Z"));

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "0.0.0.0", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.setUser("waymark@example.org", "waymark", "secret");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Mailer mailer(String host, String credentials) {
    String address = "smtp://" + credentials + host + ":" + server.getSmtp().getPort();
    return Mailer.of(address, "waymark@example.org", CLOCK);
  }

  @Test
  void aMailArrivesAsItWasWritten() throws Exception {
    mailer("127.0.0.1", "waymark:secret@").send("ana@example.org", "Añadir", "Grüße\nhttps://a/b");
    MimeMessage[] taken = server.getReceivedMessages();
    assertThat(taken).hasSize(1);
    assertThat(taken[0].getSubject()).isEqualTo("Añadir");
    assertThat(taken[0].getFrom()[0]).hasToString("waymark@example.org");
    assertThat(taken[0].getAllRecipients()[0]).hasToString("ana@example.org");
    assertThat(taken[0].getSentDate().toInstant()).isEqualTo(CLOCK.instant());
    assertThat(String.valueOf(taken[0].getContent()).strip())
        .isEqualToNormalizingNewlines("Grüße\nhttps://a/b");
  }

  @Test
  void aServerThatIsAwayOrDoesNotKnowUsIsTold() {
    assertThatThrownBy(() -> mailer("127.0.0.1", "waymark:wrong@").send("a@b.example", "x", "y"))
        .isInstanceOf(Mailer.NotSent.class)
        .hasMessageNotContaining("wrong");
    Mailer away = mailer("127.0.0.1", "");
    server.stop();
    assertThatThrownBy(() -> away.send("a@b.example", "x", "y")).isInstanceOf(Mailer.NotSent.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void toAnotherMachineNothingGoesUnencrypted() {
    assertThatThrownBy(() -> mailer("127.0.0.2", "").send("ana@example.org", "x", "y"))
        .isInstanceOf(Mailer.NotSent.class)
        .cause()
        .hasMessageContaining("STARTTLS");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String bad :
        List.of("", "ana", "a@b", "a@b.example,c@d.example", "a@b.example\r\nBcc: c@d.example")) {
      assertThat(Mailer.isAddress(bad)).as(bad).isFalse();
      assertThatThrownBy(() -> Mailer.of("smtps://host", bad, CLOCK))
          .isInstanceOf(Mailer.BadServer.class);
    }
    for (String bad : List.of("", "http://host", "smtp:host", "smtp://a b", "smtp://u:secret@")) {
      assertThatThrownBy(() -> Mailer.of(bad, "a@b.example", CLOCK))
          .isInstanceOf(Mailer.BadServer.class)
          .hasMessageNotContaining("secret");
    }
  }
}
