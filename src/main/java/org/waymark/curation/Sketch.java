package org.waymark.curation;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Location;
import org.waymark.catalog.Organization;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;

/**
 * What tells one thing from another: of an entry, or of something that another source describes.
 */
public final class Sketch {
  private static final Set<String> SMALL =
      Set.of("a", "an", "and", "at", "by", "for", "in", "of", "on", "program", "the", "to", "with");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ASIDE = Pattern.compile("\\s*\\(([^)]*)\\)");

  /** A short name, such as MIRI or ML4Good: two capitals or more, four letters or more. */
  private static final Pattern SHORT = Pattern.compile("(?=.{4,})\\w*[A-Z]\\w*[A-Z]\\w*");

  private static final Set<String> TRACKING = Set.of("ref", "source", "fbclid", "gclid");

  private final @Nullable String id;
  private final EntryType type;
  private final @Nullable String kind;
  private final @Nullable String organization;
  private final Set<String> places;
  private final Set<String> related;
  private final List<List<String>> wordings;
  private final List<List<String>> asides;
  private final String site;
  private final String page;

  /**
   * Something that is told by these marks.
   *
   * @param id the entry's; null of what is none
   * @param kind id of the kind; null where it is not known
   * @param names its name, first, and its other and former names
   * @param organization id of the one that runs, publishes or holds it; null where it is not known
   * @param places cities in lower case
   * @param related ids of entries that it is known to be another thing than: its whole, what took
   *     its place
   */
  public Sketch(
      @Nullable String id,
      EntryType type,
      @Nullable String kind,
      List<String> names,
      String url,
      @Nullable String organization,
      Set<String> places,
      Set<String> related) {
    this.id = id;
    this.type = type;
    this.kind = kind;
    this.organization = organization;
    this.places = Set.copyOf(places);
    this.related = Set.copyOf(related);
    this.wordings = wordings(names);
    this.asides = asides(names);
    this.site = site(url);
    this.page = page(url, site);
  }

  /** What an entry is told by. */
  public static Sketch of(Entry entry) {
    List<String> names = new ArrayList<>();
    names.add(entry.name());
    names.addAll(entry.facts().aliases());
    Set<String> related = new TreeSet<>(entry.facts().succeededBy());
    if (entry.facts().partOf() != null) {
      related.add(entry.facts().partOf());
    }
    return new Sketch(
        entry.id(),
        entry.type(),
        entry.kind().id(),
        names,
        entry.facts().url(),
        switch (entry) {
          case Program program -> program.organization();
          case Resource resource -> resource.publisher();
          case Organization organization -> organization.parent();
        },
        cities(entry.locations()),
        related);
  }

  private static Set<String> cities(List<Location> locations) {
    Set<String> cities = new TreeSet<>();
    for (Location location : locations) {
      if (location.city() != null) {
        cities.add(location.city().toLowerCase(Locale.ROOT));
      }
    }
    return cities;
  }

  @Nullable String id() {
    return id;
  }

  EntryType type() {
    return type;
  }

  @Nullable String kind() {
    return kind;
  }

  @Nullable String organization() {
    return organization;
  }

  Set<String> places() {
    return places;
  }

  Set<String> related() {
    return related;
  }

  /** Whether the address is that of its site's front page. */
  boolean isFront() {
    return page.equals(site);
  }

  /** The words of each name that tell it from others, and of each without what is in brackets. */
  List<List<String>> wordings() {
    return wordings;
  }

  /** The host without {@code www.}; empty when the address is none. */
  String site() {
    return site;
  }

  /** The address without what may differ between two writings of one page. */
  String page() {
    return page;
  }

  private static List<List<String>> wordings(List<String> names) {
    List<List<String>> wordings = new ArrayList<>();
    for (String name : names) {
      wordings.add(words(name));
      String plain = ASIDE.matcher(name).replaceAll("");
      if (!plain.equals(name)) {
        wordings.add(words(plain));
      }
    }
    wordings.removeIf(List::isEmpty);
    return wordings.stream().distinct().toList();
  }

  /** The words of short names in brackets, which may be its own or its publisher's. */
  List<List<String>> asides() {
    return asides;
  }

  private static List<List<String>> asides(List<String> names) {
    List<List<String>> found = new ArrayList<>();
    for (String name : names) {
      Matcher asides = ASIDE.matcher(name);
      while (asides.find()) {
        if (SHORT.matcher(asides.group(1)).matches()) {
          found.add(words(asides.group(1)));
        }
      }
    }
    return found;
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("programme", "program")
            .replace("centre", "center")
            .replace("artificial intelligence", "ai");
    Matcher words = WORD.matcher(plain);
    List<String> found = new ArrayList<>();
    while (words.find()) {
      if (!SMALL.contains(words.group())) {
        found.add(words.group());
      }
    }
    return found;
  }

  private static String site(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException malformed) {
      return "";
    }
  }

  private static String page(String url, String site) {
    try {
      URI uri = new URI(url);
      String path = uri.getPath() == null ? "" : uri.getPath();
      String plain = path.replaceFirst("/(index\\.(html?|php))?$", "");
      return site + plain + query(uri.getQuery());
    } catch (URISyntaxException malformed) {
      return url;
    }
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.startsWith("utm_") && !TRACKING.contains(part.split("=")[0]))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
