package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.mail.Mailer;
import org.waymark.store.Role;
import org.waymark.web.RunningSite;

/** One-time links that an admin has sent, by a real mail server in this process. */
final class MailedLinksTest {
  private static final Pattern SECRET = Pattern.compile("/welcome/([A-Za-z0-9_-]{43})");
  private static final InstantSource CLOCK = InstantSource.fixed(RunningSite.NOW);

  @TempDir private static Path folder;
  private static GreenMail server;
  private static RunningSite site;
  private static Visitor ana;

  @BeforeAll
  static void start() {
    server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
    server.start();
    String address = "smtp://127.0.0.1:" + server.getSmtp().getPort();
    site = RunningSite.start(folder, CLOCK, Mailer.of(address, "waymark@example.org", CLOCK));
    ana = Visitor.signedIn(site::address, site.accounts(), "ana", Role.ADMIN);
  }

  @AfterAll
  static void stop() {
    site.close();
    server.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  private static String secret(HttpResponse<String> answer) {
    Matcher found = SECRET.matcher(answer.body());
    assertThat(found.find()).as("a link").isTrue();
    return found.group(1);
  }

  @Test
  void aLinkArrivesAndIsNotShownAgain() throws Exception {
    HttpResponse<String> made = ana.post("/desk/people", "name", "bo", "role", "edit");
    assertThat(made.body()).contains("action=\"/desk/people/bo/mail\"");
    String secret = secret(made);
    HttpResponse<String> sent =
        ana.post("/desk/people/bo/mail", "secret", secret, "address", "bo@example.org");
    assertThat(sent.body()).contains("on its way to bo@example.org").doesNotContain(secret);
    String text = String.valueOf(server.getReceivedMessages()[0].getContent());
    assertThat(text).contains("bo", site.address("/welcome/" + secret));
    assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    Visitor bo = new Visitor(site::address, "bo");
    assertThat(bo.get("/welcome/" + secret).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoAddressIsToldAndTheLinkStays() {
    String secret = secret(ana.post("/desk/people", "name", "cy", "role", "edit"));
    HttpResponse<String> told =
        ana.post("/desk/people/cy/mail", "secret", secret, "address", "cy@a.example,b@c.example");
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(told.body()).contains("no mail address", secret, "cy@a.example,b@c.example");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void onlyALinkThatIsTheirsIsSent() {
    String secret = secret(ana.post("/desk/people", "name", "di", "role", "edit"));
    for (String[] wrong : new String[][] {{"ana", secret}, {"di", "x".repeat(43)}, {"di", ""}}) {
      assertThat(
              ana.post(
                      "/desk/people/" + wrong[0] + "/mail",
                      "secret",
                      wrong[1],
                      "address",
                      "di@example.org")
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}
