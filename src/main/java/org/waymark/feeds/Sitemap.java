package org.waymark.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What search engines and browsers ask of a site. */
public final class Sitemap {
  private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

  private Sitemap() {}

  /**
   * The sitemap (sitemaps.org).
   *
   * @param pages paths of pages beside the entries'
   * @param entries when each entry last changed, by id, in order
   */
  public static String of(List<String> pages, Map<String, Instant> entries, Addresses addresses) {
    return Xml.document(
        "urlset",
        SITEMAPS,
        xml -> {
          for (String page : pages) {
            xml.element("url", url -> url.text("loc", addresses.at(page)));
          }
          for (Map.Entry<String, Instant> entry : entries.entrySet()) {
            xml.element(
                "url",
                url -> {
                  url.text("loc", addresses.entry(entry.getKey()));
                  url.text("lastmod", entry.getValue().toString());
                });
          }
        });
  }

  /** The description by which a browser's search bar searches here (OpenSearch 1.1). */
  public static String openSearch(Addresses addresses) {
    return Xml.document(
        "OpenSearchDescription",
        OPEN_SEARCH,
        xml -> {
          xml.text("ShortName", "Waymark");
          xml.text("Description", "Programs, resources and organizations of AI safety");
          xml.text("InputEncoding", "UTF-8");
          xml.empty(
              "Url", "type", "text/html", "template", addresses.at("/search?q={searchTerms}"));
          xml.empty(
              "Url",
              "type",
              "application/opensearchdescription+xml",
              "rel",
              "self",
              "template",
              addresses.at("/opensearch.xml"));
        });
  }
}
