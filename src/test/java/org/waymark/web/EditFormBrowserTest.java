package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.catalog.Program;
import org.waymark.store.Role;

/** The form of an entry, of which the whole is seen before its parts, in a real browser. */
final class EditFormBrowserTest {
  private static final String ARENA = "/desk/entries/arena";

  @RegisterExtension private static final SiteInBrowser site = new SiteInBrowser(Role.ADMIN, "cy");

  private static Page signedIn(BrowserContext visitor, String path) {
    Page page = visitor.newPage();
    TestBrowser.signIn(page, site.address("/desk"), "cy");
    page.navigate(site.address(path));
    return page;
  }

  private static Locator field(Page page, String pointer) {
    return page.locator("[id='" + pointer + "']");
  }

  private static void save(Page page) {
    page.locator("button[value=save]").last().click();
  }

  private static int height(int width) {
    try (BrowserContext visitor = site.browser().visitor(width, 844, ColorScheme.LIGHT, false)) {
      return (int) signedIn(visitor, ARENA).evaluate("document.documentElement.scrollHeight");
    }
  }

  @Test
  void aLargeProgramIsSeenAsAWhole() {
    assertThat(height(1280)).isLessThan(6000);
    assertThat(height(390)).isLessThan(9000);
  }

  @Test
  void aRowSaysWhatStandsInIt() {
    try (BrowserContext visitor = site.desktop(false)) {
      Page page = signedIn(visitor, ARENA);
      assertThat(field(page, "/rounds/0").locator("summary").first().textContent())
          .isEqualTo(
              "Round 1 ARENA 9.0 · participant · deadline 12 July 2026"
                  + " · starts 5 October 2026 · 8 fields filled");
      assertThat(field(page, "/sources/2").locator("summary").textContent())
          .isEqualTo("Source 3 lesswrong.com · as of 2025 · supports outcomes");
      assertThat(page.locator("details.said:has([id='/leadsTo']) summary").textContent())
          .startsWith("Leads to MATS, ");
    }
  }

  @Test
  void whatIsWrongIsUnfoldedWithoutScriptsToo() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = signedIn(visitor, ARENA);
      field(page, "/rounds/0").locator("summary").first().click();
      field(page, "/rounds/0/deadline").fill("soon");
      page.locator("details.said:has([id='/weeks']) summary").click();
      field(page, "/weeks").fill("a dozen");
      save(page);
      assertThat(field(page, "/weeks").isVisible()).isTrue();
      assertThat(field(page, "/rounds/1/deadline").isVisible()).isFalse();
      page.locator(".summary a[href='#/rounds/0/deadline']").click();
      assertThat(field(page, "/rounds/0/deadline").isVisible()).isTrue();
      assertThat(field(page, "/rounds/0/deadline").inputValue()).isEqualTo("soon");
    }
  }

  @Test
  void aLinkToAFoldedFieldUnfoldsItAndGoesThere() {
    try (BrowserContext visitor = site.phone(true)) {
      Page page = signedIn(visitor, ARENA + "#/rounds/3/places");
      field(page, "/rounds/3/places").waitFor();
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("/rounds/3/places");
    }
  }

  @Test
  void aRowIsUnfoldedFromTheKeyboard() {
    try (BrowserContext visitor = site.desktop(false)) {
      Page page = signedIn(visitor, ARENA);
      assertThat(field(page, "/sources/0/url").isVisible()).isFalse();
      field(page, "/sources/0").locator("summary").focus();
      page.keyboard().press("Enter");
      assertThat(field(page, "/sources/0/url").isVisible()).isTrue();
    }
  }

  @Test
  void entriesAreFoundInTheLanguageOfThePage() {
    try (BrowserContext visitor = site.browser().visitor("es-MX", 1280, true)) {
      Page page = signedIn(visitor, "/desk/entries/mats#/uses");
      assertThat(page.locator("label[for='/uses-find']").textContent())
          .isEqualTo("Busca una por su nombre y añádela");
      page.locator("[id='/uses-find']").pressSequentially("transformerlens");
      page.locator("[id='/uses-find-found'] li").first().click();
      assertThat(page.locator("[id='/uses-find'] ~ [role=status]").textContent())
          .isEqualTo("Se añadió: TransformerLens.");
    }
  }

  @Test
  void oneWhoIsNewAddsAProgramWithTwoRoundsWithoutScripts() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = signedIn(visitor, "/desk/new?type=program");
      field(page, "/name").fill("Quokka Fellowship");
      field(page, "/url").fill("https://example.org/quokka");
      field(page, "/kind").selectOption("fellowship");
      field(page, "/summary").fill("Mentored research on quokkas.");
      field(page, "/entryLevel").selectOption("after-intro");
      field(page, "/selective").selectOption("yes");
      field(page, "/tracks/engineering").fill("3");
      field(page, "/tracks/conceptual").fill("0");
      field(page, "/tracks/governance").fill("0");
      page.locator("button[value='add:/rounds']").click();
      field(page, "/rounds/0/label").fill("Spring");
      field(page, "/rounds/0/starts").fill("2027-04-05");
      page.locator("button[value='add:/rounds']").click();
      assertThat(field(page, "/rounds/0/label").isVisible()).isTrue();
      assertThat(field(page, "/rounds/1/label").isVisible()).isFalse();
      assertThat(field(page, "/rounds/1").locator("summary").first().textContent())
          .isEqualTo("Round 2 Spring · participant · starts 5 April 2027");
      field(page, "/rounds/0/label").fill("Autumn");
      field(page, "/rounds/0/deadline").fill("2027-09-01");
      page.fill("#why", "People asked for it.");
      save(page);
      page.waitForURL(site.address("/desk/entries/quokka-fellowship/history?done=edit"));
      Program made = (Program) site.running().catalog().entry("quokka-fellowship");
      assertThat(made.rounds()).extracting(round -> round.label()).contains("Spring", "Autumn");
    }
  }
}
