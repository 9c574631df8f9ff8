package org.waymark.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the pictures in {@code docs/screenshots}: the pages of the real catalogue on a fixed day,
 * as they look on a phone and on a desktop screen. {@code ./waymark screenshots} runs it.
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

  /** Replaces the pictures. */
  public static void main(String[] arguments) throws IOException {
    Path data = Files.createTempDirectory("waymark-screenshots");
    Files.createDirectories(FOLDER);
    try (RunningSite site = RunningSite.start(data);
        Playwright playwright = Playwright.create();
        Browser browser = Browsers.launch(playwright)) {
      for (Shot shot : SHOTS) {
        take(shot, site, browser);
        System.out.println(FOLDER.resolve(shot.file()));
      }
    }
  }

  private static void take(Shot shot, RunningSite site, Browser browser) {
    try (BrowserContext visitor =
        Browsers.visitor(browser, shot.screen.width, shot.screen.height, shot.theme, true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(shot.path));
      page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(shot.file())));
    }
  }
}
