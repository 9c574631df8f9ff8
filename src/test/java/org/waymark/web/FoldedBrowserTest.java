package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages fold away, so that the whole is seen first. */
final class FoldedBrowserTest {
  @RegisterExtension private static final SiteInBrowser site = new SiteInBrowser();

  @TestFactory
  Stream<DynamicTest> onAPhoneTheWholeIsSeenBeforeItsParts() {
    return Map.of(
            RunningSite.ENGINEER,
            7000,
            RunningSite.MATHEMATICIAN,
            7000,
            RunningSite.LAWYER,
            7000,
            "/deadlines",
            8000)
        .entrySet()
        .stream()
        .map(most ->
            DynamicTest.dynamicTest(
                most.getKey(),
                () -> assertThat(height(most.getKey())).isLessThan(most.getValue())));
  }

  private static int height(String path) {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address(path));
      return (int) page.evaluate("document.documentElement.scrollHeight");
    }
  }

  @Test
  void aLinkToAFoldedStepOpensItAndTheKeyboardFoldsItAgain() {
    try (BrowserContext visitor = site.phone(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      Locator why = page.locator("li.step .why").first();
      assertThat(why.isVisible()).isFalse();
      page.locator(".timeline svg a").first().click();
      assertThat(why.isVisible()).isTrue();
      page.locator("li.step summary").first().focus();
      page.keyboard().press("Enter");
      assertThat(why.isVisible()).isFalse();
    }
  }

  @Test
  void aMonthOfDeadlinesIsOneLinkAway() {
    try (BrowserContext visitor = site.phone(true)) {
      Page page = visitor.newPage();
      page.navigate(site.address("/deadlines"));
      Locator april = page.locator("[id='2027-04'] .closings");
      assertThat(april.isVisible()).isFalse();
      page.locator(".months a:text('Apr')").click();
      // The fold opens once the browser has told of the new address, after the click.
      april.waitFor();
      assertThat(april.isVisible()).isTrue();
    }
  }

  @Test
  void whatIsFoldedIsPrinted() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(site.address(RunningSite.ENGINEER));
      Locator makes = page.locator("li.step .makes").first();
      assertThat(makes.isVisible()).isFalse();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(makes.isVisible()).isTrue();
    }
  }

  @Test
  void toPinAnEntryIsOneTapAwayAndNamesNoId() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(
          site.address(
              RunningSite.ENGINEER.replace("/path?", "/path/why-not?entry=astra-fellowship&")));
      assertThat(page.locator(".makes").allTextContents())
          .anyMatch(change -> change.contains("Pin it"))
          .noneMatch(change -> change.contains("astra-fellowship"));
      page.locator("a.button:text('See the path with it')").click();
      assertThat(page.url()).contains("fullTimeWeeks=21", "pinned=astra-fellowship");
      assertThat(page.locator(".timeline").textContent()).contains("Astra Fellowship");
    }
  }

  @Test
  void theSmallestChangeIsOneTapAway() {
    try (BrowserContext visitor = site.phone(false)) {
      Page page = visitor.newPage();
      page.navigate(
          site.address(
              "/path/why-not?entry=mats&track=conceptual&background=maths-physics-graduate"
                  + "&city=Nairobi&hoursPerWeek=6"));
      page.locator("a.button:text('See the path with it')").click();
      assertThat(page.url()).contains("fullTimeWeeks=12");
      assertThat(page.locator(".timeline").textContent()).contains("MATS");
    }
  }
}
