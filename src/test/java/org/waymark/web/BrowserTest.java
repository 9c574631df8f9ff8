package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages in a real browser. */
final class BrowserTest {
  private static final int MOST_REQUESTS = 5;
  private static final long MOST_BYTES = 60 * 1024;
  private static final int LONGEST_WAY = 120;

  @RegisterExtension private static final SiteInBrowser site = new SiteInBrowser();

  @TestFactory
  Stream<DynamicTest> axeFindsNothing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {390, 1280}) {
        tests.add(DynamicTest.dynamicTest(theme + " " + width, () -> accessible(width, theme)));
      }
    }
    return tests.stream();
  }

  private static void accessible(int width, ColorScheme theme) {
    try (BrowserContext visitor = site.browser().visitor(width, 844, theme, true)) {
      Page page = visitor.newPage();
      List<String> refused = new ArrayList<>();
      page.onConsoleMessage(message -> {
        if (message.text().contains("Content Security Policy")) {
          refused.add(message.text());
        }
      });
      for (String path : RunningSite.PAGES) {
        page.navigate(site.address(path));
        TestBrowser.unfold(page);
        TestBrowser.assertAccessible(page);
        assertThat(refused).as(path).isEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> nothingScrollsSidewaysOnAPhone() {
    BrowserContext visitor = site.phone(false);
    Page page = visitor.newPage();
    return RunningSite.PAGES.stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> fits(page, path)))
        .onClose(visitor::close);
  }

  private static void fits(Page page, String path) {
    page.navigate(site.address(path));
    TestBrowser.unfold(page);
    TestBrowser.assertFits(page);
    TestBrowser.assertTablesFit(page);
  }

  @TestFactory
  Stream<DynamicTest> firstLoadsAreSmallAndFromHere() {
    return RunningSite.PAGES.stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> isSmall(path)));
  }

  private static void isSmall(String path) {
    PageWeight weight = PageWeight.of(site.address(path), site.browser());
    assertThat(weight.addresses()).allMatch(address -> address.startsWith(site.address("/")));
    assertThat(weight.addresses()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
    assertThat(weight.bytes()).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void aNewcomerReachesAPathWithScripts() {
    try (BrowserContext visitor = site.phone(true)) {
      reachesAPath(visitor.newPage());
    }
  }

  @Test
  void aNewcomerReachesAPathWithoutScripts() {
    try (BrowserContext visitor = site.phone(false)) {
      reachesAPath(visitor.newPage());
    }
  }

  @Test
  void aSuggestionIsSentWithoutScripts() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/entries/lisa"));
      page.locator("text=Something wrong or out of date?").click();
      page.locator("label.choice").nth(1).click();
      page.selectOption("#field", "/founded");
      page.fill("#value", "long ago");
      page.fill("#source", "its page");
      page.locator("form.suggest button").click();
      assertThat(page.locator("#reason-error").isVisible()).isTrue();
      assertThat(page.locator("#source-error").isVisible()).isTrue();
      assertThat(page.inputValue("#value")).isEqualTo("long ago");
      page.fill("#value", "2022");
      page.fill("#source", "https://example.org/lisa");
      page.fill("#reason", "Its page says so.");
      page.locator("form.suggest button").click();
      assertThat(page.url()).contains("/suggestions/");
      assertThat(page.locator("h1").textContent()).startsWith("A fact is wrong: ");
      assertThat(page.locator("p.alert[role=status]").textContent()).startsWith("Thank you.");
      assertThat(page.locator("p.alert:not([role])").textContent()).startsWith("Open");
    }
  }

  private static void reachesAPath(Page page) {
    page.navigate(site.address("/"));
    page.locator("label.choice").first().click();
    page.selectOption("#background", "software-engineer");
    page.fill("#city", "Lodnon");
    page.fill("#hoursPerWeek", "10");
    page.locator("form.profile button").click();
    assertThat(page.locator("#city-error").textContent()).contains("'London' (United Kingdom)");
    assertThat(page.inputValue("#hoursPerWeek")).isEqualTo("10");
    page.fill("#city", "London");
    page.locator("form.profile button").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("Your path to research engineer");
    assertThat(page.locator("li.step").count()).isGreaterThan(2);
    String first = page.locator("li.step h3").first().textContent();
    page.locator("li.step summary").first().click();
    page.locator("li.step").first().locator("a:has-text('Not for me')").click();
    assertThat(page.locator("li.step h3").allTextContents()).doesNotContain(first);
    page.locator("aside .chip", new Page.LocatorOptions().setHasText(first)).first().click();
    assertThat(page.locator("li.step h3").allTextContents()).contains(first);
  }

  @Test
  void resultsComeWhileOneTypes() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/search?type=program"));
      page.locator("#q").pressSequentially("lasr");
      page.waitForURL(address -> address.endsWith("/search?q=lasr&type=program"));
      assertThat(page.locator(".hits h2").first().textContent().strip()).isEqualTo("LASR Labs");
      assertThat(page.locator("#count").textContent()).contains("result");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    }
  }

  @Test
  void ticksInTheSearchLeadSideBySideWithoutScripts() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/search?q=mats"));
      page.locator(".hits input").nth(0).check();
      page.locator(".hits input").nth(1).check();
      page.locator("#tray button").click();
      assertThat(page.locator("thead th").count()).isEqualTo(2);
      page.locator("tbody a.quiet").first().click();
      assertThat(page.locator("thead th").count()).isEqualTo(1);
    }
  }

  @Test
  void aPathIsKeptAndGoesOnWithoutScripts() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      page.locator("form[action='/path/save'] button").click();
      assertThat(page.url()).matches(".*/pathways/[A-Za-z0-9_-]{32}");
      String first = page.locator("li.step h3").first().textContent();
      page.locator("li.step button[value=done]").first().click();
      assertThat(page.locator(".news").textContent()).contains(first + " is done");
      assertThat(page.locator("li.step h3").allTextContents()).doesNotContain(first);
      page.locator("button[value=sent]").first().click();
      page.locator(".waiting button[value=rejected]").click();
      assertThat(page.locator(".news").textContent()).contains("said no this time");
      assertThat(page.locator(".waiting").count()).isZero();
      page.fill("#note", "Ask Bo <b>");
      page.locator("form[action$='/note'] button").click();
      assertThat(page.inputValue("#note")).isEqualTo("Ask Bo <b>");
      page.locator("form[action$='/seen'] button").click();
      assertThat(page.locator(".news").count()).isZero();
    }
  }

  @Test
  void answersOfAKeptPathAreChangedAndAWrongOneIsTold() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      page.locator("form[action='/path/save'] button").click();
      page.locator("aside summary").first().click();
      page.fill("#city", "Lodnon");
      page.locator("form.profile > button").click();
      assertThat(page.locator("#city-error").textContent()).contains("'London'");
      page.fill("#city", "Berlin");
      page.fill("#country", "Germany");
      page.locator("form.profile > button").click();
      assertThat(page.locator(".news").textContent()).contains("The answers changed");
      assertThat(page.locator(".eyebrow").textContent()).contains("Berlin");
    }
  }

  @Test
  void theSharedLinkOnlyReadsAndErasingTakesBothAway() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.LAWYER));
      page.locator("form[action='/path/save'] button").click();
      String mine = page.url();
      page.locator("a:text('Link to share')").click();
      String shared = page.url();
      assertThat(shared).isNotEqualTo(mine);
      assertThat(page.locator("main form, main button").count()).isZero();
      page.navigate(mine);
      page.locator("summary:has-text('Erase')").click();
      page.locator("button.danger").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Your path is erased");
      for (String link : List.of(mine, shared)) {
        assertThat(page.navigate(link).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void theWholeWayGoesByKeyboard() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/"));
      tabTo(page, "#track-engineering");
      page.keyboard().press("Space");
      tabTo(page, "#background");
      page.keyboard().type("Law");
      tabTo(page, "#city");
      page.keyboard().type("Brussels");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/path?"));
      assertThat(page.url()).contains("track=engineering", "background=law", "city=Brussels");
      assertThat(page.locator("li.step").count()).isGreaterThan(2);
    }
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < LONGEST_WAY; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        return;
      }
    }
    throw new AssertionError("the key Tab does not lead to " + selector);
  }

  @Test
  void aPathIsKeptAndGoesOnByKeyboard() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      tabTo(page, "button[form=save]");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/pathways/"));
      String first = page.locator("li.step h3").first().textContent();
      tabTo(page, "li.step button[value=done]");
      page.keyboard().press("Enter");
      page.locator(".news").waitFor();
      assertThat(page.locator(".news").textContent()).contains(first + " is done");
    }
  }

  @Test
  void entriesAreSetSideBySideByKeyboard() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/search?q=mats"));
      for (int i = 0; i < 2; i++) {
        tabTo(page, ".hits input");
        page.keyboard().press("Space");
      }
      tabTo(page, "#tray button");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/compare?id="));
      assertThat(page.locator("thead th").count()).isEqualTo(2);
      tabTo(page, "tbody a.quiet");
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("&id="));
      assertThat(page.locator("thead th").count()).isEqualTo(1);
    }
  }

  @TestFactory
  Stream<DynamicTest> aPathPrintsOnTwoPages() {
    return Stream.of(
            RunningSite.ENGINEER, RunningSite.MATHEMATICIAN, RunningSite.LAWYER, RunningSite.SAVED)
        .map(path -> DynamicTest.dynamicTest(path, () -> assertThat(printed(path)).isEqualTo(2)));
  }

  /** How many pages a page takes on A4 paper. */
  private static long printed(String path) {
    try (BrowserContext visitor = site.browser().visitor(1280, 900, ColorScheme.DARK, true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(path));
      byte[] document = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
      String text = new String(document, StandardCharsets.ISO_8859_1);
      return Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count();
    }
  }

  @Test
  void slashGoesToTheSearchBox() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/about"));
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
    }
  }

  @Test
  void arrowsGoThroughTheResultsAndBackToTheBox() {
    try (BrowserContext visitor = site.desktop(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/search?q=mats"));
      page.locator("#q").focus();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      String second = page.locator(".hits h2 a").nth(1).textContent();
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(second);
      page.keyboard().press("ArrowUp");
      page.keyboard().press("ArrowUp");
      assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
    }
  }

  @Test
  void anAssumptionLeadsToTheFieldThatChangesIt() {
    try (BrowserContext visitor = site.phone(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      page.locator("aside .chip[href='#fullTimeWeeks']").click();
      assertThat(page.locator("#fullTimeWeeks").isVisible()).isTrue();
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fullTimeWeeks");
    }
  }
}
