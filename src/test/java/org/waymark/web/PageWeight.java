package org.waymark.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * What a browser that keeps nothing yet loads for a page.
 *
 * @param addresses of all requests
 * @param bytes of all answers as they were sent: compressed, headers included
 */
record PageWeight(List<String> addresses, long bytes) {
  static PageWeight of(String address, TestBrowser browser) {
    try (BrowserContext visitor = browser.visitor(390, 844, ColorScheme.LIGHT, true)) {
      Page page = visitor.newPage();
      List<Request> requests = new ArrayList<>();
      page.onRequestFinished(requests::add);
      page.navigate(address);
      List<Request> finished = List.copyOf(requests);
      return new PageWeight(
          finished.stream().map(Request::url).toList(),
          finished.stream()
              .mapToLong(r -> r.sizes().responseBodySize + r.sizes().responseHeadersSize)
              .sum());
    }
  }

  /** Prints the weight of each page. */
  public static void main(String[] arguments) throws IOException {
    try (RunningSite site = RunningSite.start(Files.createTempDirectory("waymark-weights"));
        TestBrowser browser = TestBrowser.start()) {
      for (String path : RunningSite.PAGES) {
        PageWeight weight = of(site.address(path), browser);
        System.out.printf(
            "%5.1f KB %2d requests %s%n", weight.bytes / 1024.0, weight.addresses.size(), path);
      }
    }
  }
}
