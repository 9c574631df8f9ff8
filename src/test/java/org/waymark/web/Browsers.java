package org.waymark.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;

/** The browser that the tests use: an installed one where {@code WAYMARK_BROWSER} names it. */
final class Browsers {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Browsers() {}

  static Browser launch(Playwright playwright) {
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
    String installed = System.getenv("WAYMARK_BROWSER");
    if (installed != null && !installed.isEmpty()) {
      options.setExecutablePath(Path.of(installed));
    }
    return playwright.chromium().launch(options);
  }

  /** A visitor without a past, whose pages don't move. */
  static BrowserContext visitor(
      Browser browser, int width, int height, ColorScheme theme, boolean scripts) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(theme)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setJavaScriptEnabled(scripts));
  }
}
