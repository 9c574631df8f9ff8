package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** The browser that the tests use: an installed one where {@code WAYMARK_BROWSER} names it. */
final class TestBrowser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** What reaches over the window's right edge, but for what can be scrolled. */
  private static final String TOO_WIDE =
      """
      document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")]
          .filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest(".scroll"))
          .map(e => e.outerHTML.slice(0, 120))
          .concat("wider than the window")
      """;

  private static final String TABLES_TOO_WIDE =
      """
      [...document.querySelectorAll(".scroll")]
        .filter(e => e.scrollWidth > e.clientWidth && !e.querySelector(".versus"))
        .map(e => e.outerHTML.slice(0, 120))
      """;

  /** The password of the accounts that these tests make. */
  static final String PASSWORD = "correct horse battery";

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static TestBrowser start() {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
    String installed = System.getenv("WAYMARK_BROWSER");
    if (installed != null && !installed.isEmpty()) {
      options.setExecutablePath(Path.of(installed));
    }
    Playwright playwright = Playwright.create();
    return new TestBrowser(playwright, playwright.chromium().launch(options));
  }

  /** A visitor without a past, whose pages don't move. */
  BrowserContext visitor(int width, int height, ColorScheme theme, boolean scripts) {
    return browser.newContext(quiet(width, height, scripts).setColorScheme(theme));
  }

  /** The same, whose browser asks for a language. */
  BrowserContext visitor(String language, int width, boolean scripts) {
    return browser.newContext(quiet(width, 844, scripts).setLocale(language));
  }

  private static Browser.NewContextOptions quiet(int width, int height, boolean scripts) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(scripts);
  }

  /** Signs in on the way to a page behind the sign-in. */
  static void signIn(Page page, String address, String name) {
    page.navigate(address);
    page.fill("#name", name);
    page.fill("#password", PASSWORD);
    page.locator("form.suggest button[type=submit]").click();
    page.waitForURL(address);
  }

  /** Makes sure that axe-core finds nothing on a page, and that the page fits its window. */
  static void assertAccessible(Page page) {
    AxeRunOptions violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    // In its other mode axe opens a second page for the result, which only pages with frames need.
    AxeBuilder axe = new AxeBuilder(page).options(violations).setLegacyMode(true);
    assertThat(axe.analyze().getViolations())
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertFits(page);
  }

  /** Opens what a page folds away. */
  static void unfold(Page page) {
    page.evaluate(
        "document.querySelectorAll('main details').forEach(folded => (folded.open = true))");
  }

  /** Makes sure that nothing sticks out of a page's window. */
  static void assertFits(Page page) {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as("%s fits", page.url()).isEmpty();
  }

  /** Makes sure that no table has to be moved sideways, but one that puts entries side by side. */
  static void assertTablesFit(Page page) {
    assertThat((List<?>) page.evaluate(TABLES_TOO_WIDE)).as("tables of %s", page.url()).isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
