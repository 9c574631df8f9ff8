package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.store.Passkey;
import org.waymark.store.PasskeyRecords;
import org.waymark.store.Role;

/** Passkeys in a real browser, with the authenticator that Chromium brings for tests. */
final class PasskeyBrowserTest {
  /** Keeps what a form would send, in place of sending it. */
  private static final String HOLD =
      """
      () => {
        HTMLFormElement.prototype.submit = function () {
          window.held = this.elements.passkey.value;
        };
      }
      """;

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(RunningSite.NOW.plusSeconds(3600));

  @RegisterExtension
  private static final SiteInBrowser site =
      new SiteInBrowser(NOW::get, Role.ADMIN, "ana", "bo", "cy", "di");

  /** A passkey holds for a host, and 127.0.0.1 is none. */
  private static String address(String path) {
    return site.address(path).replace("127.0.0.1", "localhost");
  }

  /** Someone with an authenticator in the device, who is always there and always themself. */
  private static Page owner(BrowserContext context) {
    Page page = context.newPage();
    CDPSession devtools = context.newCDPSession(page);
    devtools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject parameters = new JsonObject();
    parameters.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    return page;
  }

  private static void signIn(Page page, String name) {
    TestBrowser.signIn(page, address("/account"), name);
  }

  private static void add(Page page, String name) {
    page.locator("form[action='/account/passkeys/new'] button").click();
    page.fill("#name", name);
    page.locator("[data-passkey=make]").click();
    page.waitForURL(address("/account?passkey=added#passkeys"));
  }

  private static void signOut(Page page) {
    page.locator(".menu > summary").click();
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL(address("/"));
  }

  private static HttpResponse<String> send(String signed) throws Exception {
    return site.running().post("/sign-in/passkey", "192.0.2.7", Map.of("passkey", signed));
  }

  /** What a passkey signs for a sign-in, which is not sent. */
  private static String signed(Page page) {
    page.navigate(address("/sign-in"));
    page.evaluate(HOLD);
    page.locator("[data-passkey=sign]").click();
    page.waitForCondition(() -> page.evaluate("window.held") != null);
    return String.valueOf(page.evaluate("window.held"));
  }

  @Test
  void aPasskeyIsAddedSignsInAndIsRemoved() {
    try (BrowserContext context = site.phone(true)) {
      Page page = owner(context);
      signIn(page, "ana");
      TestBrowser.assertAccessible(page);
      page.locator("form[action='/account/passkeys/new'] button").click();
      TestBrowser.assertAccessible(page);
      assertThat(page.locator("[data-unable]").isVisible()).isFalse();
      page.fill("#name", "laptop");
      page.locator("[data-passkey=make]").click();
      page.waitForURL(address("/account?passkey=added#passkeys"));
      assertThat(page.locator("[role=status]").textContent()).contains("is added");
      assertThat(page.locator("main h3").allTextContents()).containsExactly("laptop");
      TestBrowser.assertAccessible(page);

      page.locator("form[action='/account/passkeys/new'] button").click();
      page.locator("[data-passkey=make]").click();
      page.locator("[data-told]:not(:empty)").waitFor();
      assertThat(page.locator("[data-told]").textContent()).contains("on this device already");

      signOut(page);
      page.navigate(address("/desk/entries"));
      TestBrowser.assertAccessible(page);
      page.locator("[data-passkey=sign]").click();
      page.waitForURL(address("/desk/entries"));
      page.navigate(address("/account"));
      assertThat(page.locator("main .soft").first().textContent()).contains("last used");
      page.locator("form[action='/account/passkeys/remove'] button").click();
      assertThat(page.locator("main h3").count()).isZero();
      signOut(page);
      page.navigate(address("/sign-in"));
      page.locator("[data-passkey=sign]").click();
      page.locator("p.alert").waitFor();
      assertThat(page.locator("p.alert").textContent()).contains("not known here");
      signIn(page, "ana");
    }
  }

  @Test
  void aPasskeyConfirmsWhatIsSensitiveHalfAnHourLater() {
    try (BrowserContext context = site.phone(true)) {
      Page page = owner(context);
      signIn(page, "bo");
      add(page, "phone");
      page.navigate(address("/desk/people"));
      page.fill("#name", "new-one");
      NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(31)));
      page.locator("main form.suggest button").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Your password again");
      TestBrowser.assertAccessible(page);
      page.locator("[data-passkey=sign]").click();
      page.locator(".alert.good").waitFor();
      assertThat(page.locator(".alert.good").textContent()).contains("new-one");
    }
  }

  @Test
  void aSignatureIsWorthNothingTwiceElsewhereOrFromACopy() throws Exception {
    try (BrowserContext context = site.phone(true)) {
      Page page = owner(context);
      signIn(page, "cy");
      add(page, "key");
      PasskeyRecords records = new PasskeyRecords(site.running().store());
      signOut(page);

      String first = signed(page);
      assertThat(send(first).statusCode()).as("from http://127.0.0.1").isEqualTo(403);
      String second = signed(page);
      assertThat(sendHere(page, second)).isEqualTo("/desk");
      context.clearCookies();
      assertThat(sendHere(page, second)).as("a second time").isEqualTo("/sign-in/passkey");

      Passkey key = records.of("cy").getFirst();
      assertThat(key.signCount()).isPositive();
      records.use(key, key.signCount() + 100, NOW.get());
      assertThat(sendHere(page, signed(page))).as("from a copy").isEqualTo("/sign-in/passkey");
      records.use(records.of("cy").getFirst(), key.signCount(), NOW.get());
      assertThat(sendHere(page, signed(page))).as("from the true one").isEqualTo("/desk");

      context.clearCookies();
      String late = signed(page);
      NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(10)));
      assertThat(sendHere(page, late)).as("too late").isEqualTo("/sign-in/passkey");
      site.running().accounts().setDisabled("cy", true);
      assertThat(sendHere(page, signed(page))).as("disabled").isEqualTo("/sign-in/passkey");
    }
  }

  /** Sends a signature by the page's form; the path that one comes to. */
  private static String sendHere(Page page, String signed) {
    page.navigate(address("/sign-in"));
    page.evaluate(
        "signed => { const form = document.querySelector(\"[action='/sign-in/passkey']\");"
            + " form.elements.passkey.value = signed; form.submit(); }",
        signed);
    page.waitForURL(url -> !url.endsWith("/sign-in"));
    return page.url().replace(address(""), "");
  }

  @Test
  void whatIsNoSignatureIsRefusedAsAnUnknownPasskeyIs() throws Exception {
    for (String wrong : List.of("", "a.b", "....", "AAAA.AAAA.AAAA.AAAA.AAAA", "ä.1.2.3.4")) {
      HttpResponse<String> answer = send(wrong);
      assertThat(answer.statusCode()).as(wrong).isEqualTo(403);
      assertThat(answer.body()).contains("not known here");
    }
  }

  @Test
  void withoutScriptsThePasswordDoes() {
    try (BrowserContext context = site.phone(false)) {
      Page page = context.newPage();
      signIn(page, "di");
      page.locator("form[action='/account/passkeys/new'] button").click();
      assertThat(page.locator("[data-passkey]").isVisible()).isFalse();
      assertThat(page.locator("[data-unable]").isVisible()).isTrue();
      signOut(page);
      page.navigate(address("/sign-in"));
      assertThat(page.locator("form[action='/sign-in/passkey']").isVisible()).isFalse();
    }
  }
}
