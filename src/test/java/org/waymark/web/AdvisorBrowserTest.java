package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.waymark.store.HeldPathRecords;
import org.waymark.store.Role;

/** An advisor's list of people's paths in a real browser. */
final class AdvisorBrowserTest {
  @RegisterExtension
  private static final SiteInBrowser site = new SiteInBrowser(Role.ADVISE, "ana", "bo");

  private static void signIn(Page page, String name) {
    TestBrowser.signIn(page, site.address("/desk/paths"), name);
  }

  private static String savePath(Page page) {
    page.navigate(site.address(RunningSite.ENGINEER));
    page.locator("#save button").click();
    return page.url();
  }

  private static String shared(Page owner) {
    return String.valueOf(owner.locator("a:has-text('Link to share')").getAttribute("href"));
  }

  @Test
  void anAdvisorKeepsALinkSeesWhatChangedAndLosesItWithThePath() {
    try (BrowserContext persons = site.phone(false);
        BrowserContext anas = site.phone(true);
        BrowserContext bos = site.phone(false)) {
      Page person = persons.newPage();
      String own = savePath(person);
      String share = shared(person);
      // The advisor opens the link that was shared, and keeps it with a note.
      Page ana = anas.newPage();
      signIn(ana, "ana");
      TestBrowser.assertAccessible(ana);
      ana.navigate(site.address(share));
      TestBrowser.assertAccessible(ana);
      ana.locator("button:has-text('Keep on my desk')").click();
      ana.fill("#path-0-note", "Afraid of interviews.");
      ana.locator("button:has-text('Keep the note')").click();
      assertThat(ana.inputValue("#path-0-note")).isEqualTo("Afraid of interviews.");
      assertThat(ana.content()).contains("Nothing has changed since");
      TestBrowser.assertAccessible(ana);
      // The person goes on, and sees that someone keeps the link.
      person.navigate(own);
      assertThat(person.content()).contains("1 advisor keeps").doesNotContain("Afraid");
      String first = person.locator(".step h3").first().textContent().strip();
      person.locator(".step button[value=done]").first().click();
      ana.navigate(site.address("/desk/paths"));
      assertThat(ana.locator("section ul").textContent()).contains(first);
      ana.locator("button:has-text('We spoke today')").click();
      assertThat(ana.content()).contains("Nothing has changed since");
      // Another advisor sees neither the path nor the note.
      Page bo = bos.newPage();
      signIn(bo, "bo");
      assertThat(bo.content()).contains("Nothing here yet").doesNotContain("Afraid");
      // Erased, it is gone from the desk and from the store.
      person.navigate(own);
      person.locator("summary:has-text('Erase')").click();
      person.locator("button.danger").click();
      ana.navigate(site.address("/desk/paths"));
      assertThat(ana.content()).contains("Nothing here yet").doesNotContain("Afraid");
      assertThat(new HeldPathRecords(site.running().store()).of("ana")).isEmpty();
    }
  }

  @Test
  void anOwnersLinkIsKeptAsTheOneThatReadsAndAWrongOneIsTold() {
    try (BrowserContext persons = site.phone(false);
        BrowserContext bos = site.phone(false)) {
      String own = savePath(persons.newPage());
      Page bo = bos.newPage();
      signIn(bo, "bo");
      bo.fill("#link", own.substring(0, own.length() - 1));
      bo.locator("button:has-text('Keep on my desk')").click();
      assertThat(bo.locator("[role=alert]").textContent()).contains("no path behind this link");
      bo.fill("#link", own);
      bo.locator("button:has-text('Keep on my desk')").click();
      String kept = String.valueOf(bo.locator("section h2 a").getAttribute("href"));
      assertThat(own).doesNotContain(kept);
      bo.locator("button:has-text('Take off my desk')").click();
      assertThat(bo.content()).contains("Nothing here yet");
    }
  }
}
