package org.waymark.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.waymark.store.Role;

/**
 * A site that the tests of one class have to themselves, seen in a real browser. It starts before
 * the first of them and is gone with its folder after the last; the browser stays for the next
 * class, since its visitors share nothing.
 */
final class SiteInBrowser implements BeforeAllCallback, AfterAllCallback {
  private final InstantSource clock;
  private final Role role;
  private final List<String> names;
  private @Nullable Path folder;
  private @Nullable RunningSite running;
  private @Nullable TestBrowser browser;

  /**
   * A site where some can sign in.
   *
   * @param clock for sessions; its day is {@link RunningSite#TODAY}
   * @param role of each of them
   */
  SiteInBrowser(InstantSource clock, Role role, String... names) {
    this.clock = clock;
    this.role = role;
    this.names = List.of(names);
  }

  /** A site of its fixed instant where some can sign in. */
  SiteInBrowser(Role role, String... names) {
    this(InstantSource.fixed(RunningSite.NOW), role, names);
  }

  /** A site of its fixed instant without accounts. */
  SiteInBrowser() {
    this(Role.ADMIN);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    browser =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(SiteInBrowser.class))
            .computeIfAbsent(TestBrowser.class, _ -> TestBrowser.start(), TestBrowser.class);
    folder = Files.createTempDirectory("waymark-browser");
    running = RunningSite.start(folder, clock);
    names.forEach(name -> running.accounts().add(name, role, TestBrowser.PASSWORD));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    running().close();
    try (Stream<Path> all = Files.walk(Objects.requireNonNull(folder))) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The site. */
  RunningSite running() {
    return Objects.requireNonNull(running);
  }

  /** The browser. */
  TestBrowser browser() {
    return Objects.requireNonNull(browser);
  }

  /** The whole address of a path. */
  String address(String path) {
    return running().address(path);
  }

  /** A visitor with a phone. */
  BrowserContext phone(boolean scripts) {
    return browser().visitor(390, 844, ColorScheme.LIGHT, scripts);
  }

  /** A visitor with a large screen. */
  BrowserContext desktop(boolean scripts) {
    return browser().visitor(1280, 900, ColorScheme.LIGHT, scripts);
  }
}
