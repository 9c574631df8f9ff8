package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.catalog.SuggestionKind;
import org.waymark.curation.BulkEdit;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.json.EntryTable;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonWriting;
import org.waymark.store.Authorship;
import org.waymark.store.Role;
import org.waymark.store.Suggestion;

/** The desk in a real browser. */
final class DeskBrowserTest {
  @RegisterExtension
  private static final SiteInBrowser site =
      new SiteInBrowser(
          InstantSource.fixed(RunningSite.NOW.plusSeconds(3600)), Role.ADMIN, "ana", "bo", "cy");

  private static void signIn(Page page, String name) {
    TestBrowser.signIn(page, site.address("/desk"), name);
  }

  private static void explain(Page page, String why) {
    page.fill("#source", "https://example.org/page");
    page.fill("#why", why);
  }

  private static void save(Page page) {
    page.locator("button[value=save]").last().click();
  }

  /** The entry that the engineer's path begins with. */
  private static String firstStep() throws Exception {
    Matcher step =
        Pattern.compile("class=\"step\".*?href=\"/entries/([a-z0-9-]+)\"", Pattern.DOTALL)
            .matcher(site.running().get(RunningSite.ENGINEER).body());
    assertThat(step.find()).isTrue();
    return step.group(1);
  }

  /** Whether an anonymous visitor finds a name in search, in the feed of changes and in a path. */
  private static void isEverywhere(String name) throws Exception {
    String found = site.running().get("/search?q=" + name.replace(" ", "+")).body();
    assertThat(found.replaceAll("</?mark>", "")).contains(name);
    assertThat(site.running().get("/feeds/changes.atom").body()).contains(name);
    assertThat(site.running().get(RunningSite.ENGINEER).body()).contains(name);
  }

  @Test
  void theLifeOfAFact() throws Exception {
    String entry = firstStep();
    String first = site.running().catalog().nameOf(entry);
    try (BrowserContext anyone = site.phone(false);
        BrowserContext anas = site.phone(false);
        BrowserContext bos = site.phone(true)) {
      // Suggested, without an account.
      Page stranger = anyone.newPage();
      stranger.navigate(site.address("/suggest?entry=" + entry));
      stranger.locator("label.choice").nth(1).click();
      stranger.selectOption("#field", "/name");
      stranger.fill("#value", "Quokka Curriculum");
      stranger.fill("#source", "https://example.org/quokka");
      stranger.fill("#reason", "They renamed it.");
      stranger.locator("form.suggest button").click();
      String told = stranger.url();
      // Reviewed, and live.
      Page ana = anas.newPage();
      signIn(ana, "ana");
      ana.locator("#waiting a").last().click();
      assertThat(ana.locator("ins").allTextContents()).contains("Quokka Curriculum");
      ana.locator("button[value=accept]").click();
      assertThat(ana.locator("[role=status]").textContent()).contains("It holds from now on");
      stranger.navigate(told);
      assertThat(stranger.content()).contains("Accepted").doesNotContain("ana");
      isEverywhere("Quokka Curriculum");
      // Corrected by two at once.
      Page bo = bos.newPage();
      signIn(bo, "bo");
      String form = site.address("/desk/entries/" + entry);
      ana.navigate(form);
      bo.navigate(form);
      ana.fill("[id='/name']", "Quokka Notebooks");
      explain(ana, "Ana looked.");
      save(ana);
      assertThat(ana.locator("h1").textContent()).isEqualTo("History of Quokka Notebooks");
      bo.fill("[id='/name']", "Quokka Exercises");
      explain(bo, "Bo looked.");
      save(bo);
      assertThat(bo.locator("#conflict").isVisible()).isTrue();
      assertThat(bo.locator(".diff").textContent())
          .contains("Quokka Exercises", "Quokka Notebooks");
      assertThat(bo.inputValue("[id='/name']")).isEqualTo("Quokka Exercises");
      isEverywhere("Quokka Notebooks");
      save(bo);
      isEverywhere("Quokka Exercises");
      // Gone back to the first version, and exported.
      bo.locator("summary").last().click();
      bo.fill("#why-1", "None of these was true.");
      bo.locator("form:has(#why-1) button").click();
      assertThat(bo.locator("h1").textContent()).isEqualTo("History of " + first);
      assertThat(bo.locator("h2").allTextContents())
          .contains("Version 5, reverted", "Version 1, created");
      assertThat(site.running().get("/export/catalog.jsonl").body())
          .contains("\"name\":\"" + first + "\"")
          .doesNotContain("Quokka");
      assertThat(site.running().get("/search?q=quokka+exercises").body())
          .doesNotContain("<mark>Quokka");
    }
  }

  /** Gives an entry another note; the number of that act. */
  private static long noteOf(String id, String note) {
    String table = "id,note\n" + id + "," + note;
    return BulkEdit.prepare(
            table, EntryTable.of(EntrySchema.load()), site.running().store().contents())
        .apply(
            site.running().store(),
            site.running().store().version(),
            Authorship.of("cy", RunningSite.NOW, "Looked it up."))
        .number();
  }

  /** A suggestion that can be taken in part; its number. */
  private static long suggestionOfTwoFields() {
    JsonObject entry = EntryJson.value(site.running().catalog().entry("lasr-labs"));
    String held = JsonWriting.compact(Objects.requireNonNull(entry.get("funding")));
    String wanted =
        held.replace("{\"stipend\"", "{\"housing\":true,\"compute\":\"A share.\",\"stipend\"");
    return site.running()
        .store()
        .suggest(
            new Suggestion(
                SuggestionKind.WRONG,
                false,
                false,
                new Suggestion.OfField("lasr-labs", "/funding", held, wanted)),
            Authorship.of("anyone", RunningSite.NOW, "They say so."));
  }

  @Test
  void theDeskIsAccessibleAndFitsAPhone() {
    try (BrowserContext cys = site.phone(true)) {
      Page cy = cys.newPage();
      cy.navigate(site.address("/sign-in"));
      TestBrowser.assertAccessible(cy);
      signIn(cy, "cy");
      for (String path :
          List.of(
              "/desk",
              "/desk/reviews/1",
              "/desk/reviews/2",
              "/desk/reviews/3",
              "/desk/reviews/" + suggestionOfTwoFields(),
              "/desk/work",
              "/desk/entries?q=mats",
              "/desk/entries/mats",
              "/desk/entries/arena-curriculum/history",
              "/desk/new?type=organization",
              "/desk/people",
              "/desk/bulk",
              "/desk/merge?keep=circuit-tracer&other=transformerlens",
              "/desk/batches/" + noteOf("metr", "Looked up."),
              "/account")) {
        cy.navigate(site.address(path));
        TestBrowser.assertAccessible(cy);
      }
      cy.navigate(site.address("/desk/entries/mats"));
      TestBrowser.unfold(cy);
      TestBrowser.assertAccessible(cy);
      cy.navigate(site.address("/desk/bulk"));
      cy.fill("#text", "id,note,status\nmats,Looked up.,active\nlisa,Looked up.,shut");
      cy.locator("button[value=look]").click();
      assertThat(cy.locator(".fault").textContent()).contains("'shut' is not known here");
      TestBrowser.assertAccessible(cy);
      cy.navigate(site.address("/desk/entries/mats"));
      TestBrowser.unfold(cy);
      cy.fill("[id='/weeks']", "a dozen");
      save(cy);
      assertThat(cy.locator(".fault").first().isVisible()).isTrue();
      TestBrowser.assertAccessible(cy);
    }
  }

  @Test
  void anEntryThatAnotherRefersToIsFoundByItsName() {
    try (BrowserContext context = site.phone(true)) {
      Page page = context.newPage();
      signIn(page, "cy");
      page.navigate(site.address("/desk/entries/mats"));
      TestBrowser.unfold(page);
      page.fill("[id='/organization']", "");
      page.locator("[id='/organization']").pressSequentially("redwood research");
      page.locator("[id='/organization-found'] li").first().waitFor();
      TestBrowser.assertAccessible(page);
      page.keyboard().press("ArrowDown");
      assertThat(page.getAttribute("[id='/organization']", "aria-activedescendant"))
          .isEqualTo("/organization-found-0");
      page.keyboard().press("Enter");
      assertThat(page.inputValue("[id='/organization']")).isEqualTo("redwood-research");
      assertThat(page.locator("[id='/organization-found']").isVisible()).isFalse();
      assertThat(page.url()).endsWith("/desk/entries/mats");

      page.fill("[id='/uses']", "arena-curriculum");
      page.locator("[id='/uses-find']").pressSequentially("transformerlens");
      page.locator("[id='/uses-find-found'] li").first().click();
      assertThat(page.inputValue("[id='/uses']")).isEqualTo("arena-curriculum\ntransformerlens");
      page.locator("[id='/uses-find']").pressSequentially("redwood");
      page.locator("[id='/uses-find-found'] li").first().waitFor();
      page.keyboard().press("Escape");
      assertThat(page.locator("[id='/uses-find-found']").isVisible()).isFalse();
      assertThat(page.inputValue("[id='/uses']")).isEqualTo("arena-curriculum\ntransformerlens");
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.cloneNode(false).outerHTML"));
  }

  @Test
  void keysGoThroughWhatWaitsAndDecideNothing() {
    try (BrowserContext context = site.phone(true)) {
      Page page = context.newPage();
      signIn(page, "cy");
      assertThat(page.locator("#keys").isVisible()).isTrue();
      int open = page.locator("#waiting > li").count();
      page.keyboard().press("j");
      assertThat(focused(page)).contains("/desk/reviews/1");
      page.keyboard().press("j");
      page.keyboard().press("k");
      assertThat(focused(page)).contains("/desk/reviews/1");
      page.keyboard().press("o");
      page.waitForURL(site.address("/desk/reviews/1"));
      page.keyboard().press("a");
      assertThat(focused(page)).contains("value=\"accept\"");
      page.keyboard().press("d");
      assertThat(focused(page)).contains("id=\"reason\"");
      page.locator("h1").click();
      page.keyboard().press("u");
      page.waitForURL(site.address("/desk"));
      assertThat(page.locator("#waiting > li").count()).isEqualTo(open);
      page.locator("#keys label").click();
      page.reload();
      page.keyboard().press("j");
      assertThat(focused(page)).doesNotContain("/desk/reviews/");
    }
  }

  @Test
  void theMenuIsALineOnAPhoneAndOpensFromTheKeyboardWithoutScripts() {
    try (BrowserContext context = site.phone(false)) {
      Page page = context.newPage();
      signIn(page, "cy");
      Locator people = page.locator(".menu a[href='/desk/people']");
      assertThat(page.locator(".desk").boundingBox().height).isLessThan(60);
      assertThat(people.isVisible()).isFalse();
      page.locator(".menu > summary").focus();
      page.keyboard().press("Enter");
      assertThat(people.isVisible()).isTrue();
      for (Locator target : page.locator(".menu :is(summary, a, button)").all()) {
        assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(44);
      }
      TestBrowser.assertFits(page);
    }
    try (BrowserContext context = site.desktop(false)) {
      Page page = context.newPage();
      signIn(page, "cy");
      assertThat(page.locator(".menu a[href='/desk/people']").isVisible()).isTrue();
      assertThat(page.locator(".menu > summary").isVisible()).isFalse();
      assertThat(page.locator(".desk").boundingBox().height).isLessThan(60);
    }
  }
}
