package org.waymark.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.web.desk.Visitor.PASSWORD;
import static org.waymark.web.desk.Visitor.header;

import io.javalin.json.JavalinJackson3;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.account.Accounts;
import org.waymark.http.FormGuard;
import org.waymark.http.ServerSettings;
import org.waymark.http.WebServer;
import org.waymark.store.Database;
import org.waymark.store.Role;
import org.waymark.store.Store;
import org.waymark.web.Views;

/** Signing in and out, and keeping the accounts, as a browser sees it. */
final class AccountPagesTest {
  private static final String OTHER = "another horse battery";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-26T10:00:00Z"));
  private Store store;
  private Accounts accounts;
  private WebServer server;

  @BeforeEach
  void start() {
    store = Store.open(Database.inFolder(folder));
    accounts = new Accounts(store, new SecureRandom(), now::get);
    Views views = new Views();
    SignInLimit limit = new SignInLimit(now::get);
    Gate gate = new Gate(accounts, limit, views);
    server =
        WebServer.of(
                ServerSettings.of("127.0.0.1", 0),
                new JavalinJackson3(),
                (ctx, problem) -> ctx.result(problem.detail()),
                () -> new UUID(0, 1),
                Map.of(),
                List.of(
                    new AccountPages(accounts, limit, gate, views)::register,
                    new PeoplePages(accounts, null, gate, views)::register))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private Visitor signedIn(String name, Role role) {
    return Visitor.signedIn(this::address, accounts, name, role);
  }

  private void wait(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Visitor visitor(String from) {
    return new Visitor(this::address, from);
  }

  @Test
  void aPageBehindTheSignInLeadsToItAndBack() {
    accounts.add("ana", Role.ADMIN, PASSWORD);
    Visitor ana = visitor("a");
    HttpResponse<String> asked = ana.get("/desk/people?x=1");
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(header(asked, "Location")).isEqualTo("/sign-in?to=%2Fdesk%2Fpeople%3Fx%3D1");
    assertThat(ana.get(header(asked, "Location")).body()).contains("value=\"/desk/people?x=1\"");
    HttpResponse<String> answer =
        ana.send(
            "/sign-in", List.of("name", "Ana ", "password", PASSWORD, "to", "/desk/people?x=1"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo("/desk/people?x=1");
    assertThat(ana.get("/desk/people").body()).contains("ana (you)");
  }

  @Test
  void theCookieIsUnseenByScriptsAndOverHttpsForThisHostAlone() {
    accounts.add("ana", Role.ADMIN, PASSWORD);
    List<String> form = List.of("name", "ana", "password", PASSWORD);
    assertThat(header(visitor("a").send("/sign-in", form), "Set-Cookie"))
        .matches("waymark-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
    HttpResponse<String> secure = visitor("a").send("/sign-in", form, "X-Forwarded-Proto", "https");
    assertThat(header(secure, "Set-Cookie"))
        .matches("__Host-waymark-session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure");
  }

  @Test
  void oneIsLedToNoOtherSite() {
    accounts.add("ana", Role.ADMIN, PASSWORD);
    for (String to :
        List.of("https://evil.example/", "//evil.example/desk", "/desk\r\nX: y", "/")) {
      HttpResponse<String> answer =
          visitor("a").send("/sign-in", List.of("name", "ana", "password", PASSWORD, "to", to));
      assertThat(header(answer, "Location")).isEqualTo("/desk");
    }
  }

  @Test
  void aRefusalTellsNeitherWhetherTheAccountIsThereNorThePassword() {
    accounts.add("ana", Role.ADMIN, PASSWORD);
    HttpResponse<String> wrong = visitor("a").signIn("ana", OTHER);
    HttpResponse<String> unknown = visitor("a").signIn("bob", OTHER);
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(wrong.body().replace("ana", "bob")).isEqualTo(unknown.body()).doesNotContain(OTHER);
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void triesAreLimitedForAnAccountFromAnywhereAndForAnAddress() {
    accounts.add("ana", Role.ADMIN, PASSWORD);
    for (int i = 0; i < 10; i++) {
      assertThat(visitor("a" + i).signIn("ana", OTHER).statusCode()).isEqualTo(403);
    }
    HttpResponse<String> refused = visitor("b").signIn("ana", PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("900");
    assertThat(refused.body()).contains("Try again in 15 minutes", "value=\"ana\"");
    for (int i = 0; i < 20; i++) {
      visitor("c").signIn("name" + i, OTHER);
    }
    assertThat(visitor("c").signIn("cy", OTHER).statusCode()).isEqualTo(429);
    wait(Duration.ofMinutes(15));
    assertThat(visitor("b").signIn("ana", PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void triesOfALinkUseUpNobodyElses() {
    String anas = "/welcome/" + accounts.add("ana", Role.ADMIN);
    String bos = "/welcome/" + accounts.add("bo", Role.EDIT);
    for (int i = 0; i < 10; i++) {
      assertThat(choose("a", anas, "short").statusCode()).isEqualTo(400);
    }
    HttpResponse<String> refused = choose("a", anas, PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(header(refused, "Retry-After")).isEqualTo("900");
    assertThat(choose("a", bos, PASSWORD).statusCode()).isEqualTo(303);
    assertThat(choose("b", anas, PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void aLinkIsTriedOnFromAnAddressAfterAWhile() {
    String anas = "/welcome/" + accounts.add("ana", Role.ADMIN);
    for (int i = 0; i < 10; i++) {
      choose("a", anas, "short");
    }
    wait(Duration.ofMinutes(15));
    assertThat(choose("a", anas, PASSWORD).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> choose(String from, String link, String password) {
    return visitor(from).send(link, List.of("password", password));
  }

  @Test
  void aFormOfAnotherSiteIsRefusedEvenForSigningIn() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    List<String> form = List.of("name", "eve", "role", "admin", FormGuard.FIELD, ana.token());
    for (List<String> told :
        List.of(
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"),
            List.of("Origin", "https://evil.example"),
            List.of("Origin", "null"))) {
      String[] headers = told.toArray(String[]::new);
      assertThat(ana.send("/desk/people", form, headers).statusCode()).isEqualTo(403);
      assertThat(
              visitor("x")
                  .send("/sign-in", List.of("name", "ana", "password", PASSWORD), headers)
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void aFormWithoutTheSessionsTokenDoesNothingAndKeepsWhatWasSent() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    for (List<String> form :
        List.of(
            List.of("name", "eve", "role", "edit"),
            List.of("name", "eve", "role", "edit", FormGuard.FIELD, "guessed"))) {
      HttpResponse<String> answer = ana.send("/desk/people", form);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .contains("name=\"name\" value=\"eve\"", "name=\"role\" value=\"edit\"")
          .contains(ana.token());
    }
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void aFormSentAfterTheSessionEndedIsKeptButForPasswords() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    accounts.signOutEverywhere("ana");
    HttpResponse<String> answer = ana.post("/desk/people", "name", "bo", "password", OTHER);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .contains("You are signed out", "name=\"name\" value=\"bo\"")
        .doesNotContain(OTHER);
  }

  @Test
  void anEditorKeepsNoAccounts() {
    Visitor bo = signedIn("bo", Role.EDIT);
    assertThat(bo.get("/desk/people").statusCode()).isEqualTo(403);
    assertThat(bo.post("/desk/people", "name", "eve", "role", "admin").statusCode()).isEqualTo(403);
    assertThat(accounts.all()).hasSize(1);
  }

  @Test
  void anAdminInvitesSomeoneWhoChoosesAPassword() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    String made = ana.post("/desk/people", "name", "Bo", "role", "edit").body();
    String link = made.replaceAll("(?s).*(/welcome/[\\w-]{43}).*", "$1");
    Visitor bo = visitor("bo");
    assertThat(bo.get(link).body()).contains("For your account bo.");
    HttpResponse<String> bad = bo.send(link, List.of("password", "short"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("id=\"password-error\"", "12 to 256 characters");
    assertThat(bo.send(link, List.of("password", OTHER)).statusCode()).isEqualTo(303);
    assertThat(bo.get("/account").body()).contains("<b>bo</b>, editor");
    assertThat(visitor("x").get(link).statusCode()).isEqualTo(410);
    assertThat(ana.post("/desk/people", "name", "bo", "role", "edit").body())
        .contains("id=\"name-error\"", "already");
  }

  @Test
  void theFirstAccountIsMadeByALink() {
    String link = "/welcome/" + accounts.inviteFirst().orElseThrow();
    Visitor ana = visitor("a");
    assertThat(ana.get(link).body()).contains("Make the first account");
    assertThat(ana.send(link, List.of("name", "an a", "password", PASSWORD)).body())
        .contains("id=\"name-error\"", "value=\"an a\"");
    assertThat(ana.send(link, List.of("name", "ana", "password", PASSWORD)).statusCode())
        .isEqualTo(303);
    assertThat(ana.get("/desk/people").body()).contains("ana (you)");
  }

  @Test
  void afterHalfAnHourThePasswordIsAskedForBeforeWhatIsSensitive() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    String before = ana.session();
    wait(Accounts.CONFIRMED);
    HttpResponse<String> asked = ana.post("/desk/people", "name", "bo", "role", "edit");
    assertThat(asked.statusCode()).isEqualTo(403);
    assertThat(asked.body()).contains("Your password again", "name=\"name\" value=\"bo\"");
    assertThat(
            ana.post("/desk/people", "name", "bo", "role", "edit", Kept.CONFIRMATION, OTHER).body())
        .contains("This is not your password.");
    assertThat(accounts.all()).hasSize(1);
    assertThat(
            ana.post("/desk/people", "name", "bo", "role", "edit", Kept.CONFIRMATION, PASSWORD)
                .statusCode())
        .isEqualTo(200);
    assertThat(accounts.all()).hasSize(2);
    assertThat(ana.session()).isNotEqualTo(before);
    assertThat(ana.post("/desk/people/bo", "do", "disable").statusCode()).isEqualTo(303);
  }

  @Test
  void resettingDisablingAndRolesAreAnAdmins() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    Visitor bo = signedIn("bo", Role.EDIT);
    ana.post("/desk/people/bo", "do", "role", "role", "admin");
    assertThat(bo.get("/account").statusCode()).isEqualTo(303);
    bo.signIn("bo", PASSWORD);
    assertThat(bo.get("/desk/people").statusCode()).isEqualTo(200);
    ana.post("/desk/people/bo", "do", "disable");
    assertThat(bo.get("/desk/people").statusCode()).isEqualTo(303);
    assertThat(bo.signIn("bo", PASSWORD).statusCode()).isEqualTo(403);
    ana.post("/desk/people/bo", "do", "enable");
    assertThat(ana.post("/desk/people/bo", "do", "reset").body()).contains("/welcome/");
    assertThat(bo.signIn("bo", PASSWORD).statusCode()).isEqualTo(403);
    HttpResponse<String> last = ana.post("/desk/people/ana", "do", "disable");
    assertThat(last.statusCode()).isEqualTo(303);
    assertThat(accounts.all().getFirst().isDisabled()).isTrue();
  }

  @Test
  void theLastAdminStaysAndIsToldWhy() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    HttpResponse<String> answer = ana.post("/desk/people/ana", "do", "disable");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Nobody else can make accounts");
  }

  @Test
  void onesPasswordIsChangedWithTheOldOne() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    String before = ana.session();
    assertThat(ana.post("/account/password", "old-password", OTHER, "password", OTHER).body())
        .contains("id=\"old-password-error\"");
    assertThat(ana.post("/account/password", "old-password", PASSWORD, "password", OTHER).body())
        .contains("Your password is changed");
    assertThat(ana.session()).isNotEqualTo(before);
    assertThat(visitor("a").signIn("ana", PASSWORD).statusCode()).isEqualTo(403);
  }

  @Test
  void signingOutEndsTheSessionHereOrEverywhere() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    Visitor elsewhere = visitor("e");
    elsewhere.signIn("ana", PASSWORD);
    String session = ana.session();
    assertThat(header(ana.post("/sign-out"), "Set-Cookie")).contains("Max-Age=0");
    ana.setSession(session);
    assertThat(ana.get("/account").statusCode()).isEqualTo(303);
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
    ana.signIn("ana", PASSWORD);
    ana.post("/account/sign-out-everywhere");
    assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void nothingBehindTheSignInIsKeptOrIndexed() {
    Visitor ana = signedIn("ana", Role.ADMIN);
    HttpResponse<String> page = ana.get("/account");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(page, "X-Robots-Tag")).isEqualTo("noindex");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
  }
}
