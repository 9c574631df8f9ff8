package org.waymark.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the pictures in {@code docs/screenshots}: the pages of the real catalogue on a fixed day,
 * as they look on a phone and on a desktop screen, and the one that previews of links show. {@code
 * ./waymark screenshots} runs it.
 */
final class Screenshots {
  private static final Path FOLDER = Path.of("docs", "screenshots");

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("home", "/", Screen.PHONE, ColorScheme.LIGHT),
          new Shot("home", "/", Screen.DESKTOP, ColorScheme.LIGHT),
          new Shot("profile", "/path", Screen.PHONE, ColorScheme.DARK),
          new Shot("path", RunningSite.ENGINEER, Screen.PHONE, ColorScheme.DARK),
          new Shot("path", RunningSite.ENGINEER, Screen.DESKTOP, ColorScheme.LIGHT),
          new Shot(
              "search", "/search?q=gov+fellowship+london+funded", Screen.PHONE, ColorScheme.LIGHT),
          new Shot("search", "/search?q=mech+interp", Screen.DESKTOP, ColorScheme.DARK),
          new Shot("entry", "/entries/mats", Screen.DESKTOP, ColorScheme.LIGHT),
          new Shot("deadlines", "/deadlines", Screen.PHONE, ColorScheme.LIGHT),
          new Shot(
              "compare",
              "/compare?id=mats&id=lasr-labs&id=pivotal-research-fellowship",
              Screen.DESKTOP,
              ColorScheme.DARK));

  private static final Path PREVIEW_FILE =
      Path.of("src", "main", "resources", "org", "waymark", "web", "preview.png");

  private static final String PREVIEW =
      """
      <!DOCTYPE html>
      <html lang="en">
      <title>Waymark</title>
      <style>
        body { margin: 0; padding: 90px; background: #0b5f4b; color: #fff;
          font: 40px/1.3 "Liberation Sans", Arial, sans-serif; }
        h1 { font-size: 88px; line-height: 1.1; margin: 56px 0 40px; letter-spacing: -0.025em; }
        p { margin: 0; } b { color: #f6c667; font-size: 52px; }
      </style>
      <p><b>&#9644; Waymark</b></p>
      <h1>From an intro course<br>to work that counts</h1>
      <p>A path into AI safety from your background and your goal.</p>
      """;

  private Screenshots() {}

  private enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private record Shot(String name, String path, Screen screen, ColorScheme theme) {
    String file() {
      return (name + "-" + screen + "-" + theme + ".png").toLowerCase(Locale.ROOT);
    }
  }

  /** What others show beside a link to a page, 1200 by 630 as they ask for. */
  private static void preview(TestBrowser browser) {
    try (BrowserContext visitor = browser.visitor(1200, 630, ColorScheme.LIGHT, false)) {
      Page page = visitor.newPage();
      page.setContent(PREVIEW);
      page.screenshot(new Page.ScreenshotOptions().setPath(PREVIEW_FILE));
      System.out.println(PREVIEW_FILE);
    }
  }

  /** Replaces the pictures. */
  public static void main(String[] arguments) throws IOException {
    Path data = Files.createTempDirectory("waymark-screenshots");
    Files.createDirectories(FOLDER);
    try (RunningSite site = RunningSite.start(data);
        TestBrowser browser = TestBrowser.start()) {
      for (Shot shot : SHOTS) {
        take(shot, site, browser);
        System.out.println(FOLDER.resolve(shot.file()));
      }
      preview(browser);
    }
  }

  private static void take(Shot shot, RunningSite site, TestBrowser browser) {
    try (BrowserContext visitor =
        browser.visitor(shot.screen.width, shot.screen.height, shot.theme, true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(shot.path));
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(shot.file())));
    }
  }
}
