package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages in a language that is not English, and in a direction that is not left to right. */
final class LanguageBrowserTest {
  private static final List<String> PAGES =
      List.of("/", "/path", RunningSite.ENGINEER, RunningSite.SAVED);

  @RegisterExtension private static final SiteInBrowser site = new SiteInBrowser();

  @Test
  void aNewcomerGoesAllTheWayInSpanishWithoutScripts() {
    try (BrowserContext visitor = site.browser().visitor("es-MX", 390, false)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
      page.locator("label.choice").first().click();
      page.selectOption("#background", "law");
      page.fill("#country", "México");
      page.fill("#hoursPerWeek", "muchas");
      page.locator("form.profile button").click();
      assertThat(page.locator("#hoursPerWeek-error").textContent()).contains("horas por semana");
      page.fill("#hoursPerWeek", "7,5");
      page.locator("form.profile button").click();
      assertThat(page.locator("h1").textContent())
          .isEqualTo("Tu camino: ingeniería de investigación");
      assertThat(page.locator(".hero .eyebrow").textContent()).contains("México", "7,5\u00a0horas");
      assertThat(page.locator("li.step .meta").first().textContent()).contains("por semana");
      page.fill("#entry", "mats");
      page.locator("form.ask button").click();
      assertThat(page.locator("h1").textContent()).contains("MATS");
      assertThat(page.locator("h1").textContent()).doesNotContain("Why");
    }
  }

  @Test
  void theChosenLanguageStaysAndLeadsBackToThePage() {
    try (BrowserContext visitor = site.browser().visitor("en-GB", 1280, false)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.LAWYER));
      assertThat(page.locator("h1").textContent()).startsWith("Your path");
      page.locator(".tongues button[lang=es]").click();
      assertThat(page.url()).isEqualTo(site.address(RunningSite.LAWYER));
      assertThat(page.locator("h1").textContent()).startsWith("Tu camino");
      page.navigate(site.address("/"));
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
      page.locator(".tongues button[lang=en]").click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
    }
  }

  @TestFactory
  Stream<DynamicTest> axeFindsNothingAndSpanishFits() {
    return Stream.of(390, 1280)
        .flatMap(width ->
            PAGES.stream()
                .map(path ->
                    DynamicTest.dynamicTest(width + " " + path, () -> accessible(path, width))));
  }

  private static void accessible(String path, int width) {
    try (BrowserContext visitor = site.browser().visitor("es", width, true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(path));
      TestBrowser.assertAccessible(page);
    }
  }

  @TestFactory
  Stream<DynamicTest> fromRightToLeftNothingSticksOut() {
    return Stream.concat(
            PAGES.stream(), Stream.of("/search", "/entries/mats", "/deadlines", "/map"))
        .map(path -> DynamicTest.dynamicTest(path, () -> fromRightToLeft(path)));
  }

  private static void fromRightToLeft(String path) {
    try (BrowserContext visitor = site.browser().visitor("en", 390, true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(path));
      page.evaluate("document.documentElement.dir = 'rtl'");
      TestBrowser.assertFits(page);
    }
  }
}
