package org.waymark.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for what entries of every type state, and the checks that types share. */
final class EntryRules {
  private static final int LONGEST_SUMMARY = 300;
  private static final String WEB = "an address that begins with http:// or https://";

  private EntryRules() {}

  static void check(Entry entry, Findings.About about) {
    Facts facts = entry.facts();
    about.check(
        Codes.isId(facts.id()),
        "/id",
        "'" + facts.id() + "' is no id",
        "small letters and digits with single hyphens between, at most 80, such as 'ml4good'");
    about.check(
        facts.summary().length() <= LONGEST_SUMMARY,
        "/summary",
        "the summary has " + facts.summary().length() + " characters",
        "at most " + LONGEST_SUMMARY);
    webAddress(facts.url(), "/url", about);
    tracks(facts.tracks(), about);
    distinct(facts.aliases(), "/aliases", about);
    distinct(facts.topics(), "/topics", about);
    for (int i = 0; i < facts.aliases().size(); i++) {
      about.check(
          !facts.aliases().get(i).equals(facts.name()),
          "/aliases/" + i,
          "the alias is the name itself",
          "another or a former name");
    }
    languages(facts.languages(), about);
    sources(facts.sources(), about);
    OpenTo openTo = facts.openTo();
    about.check(
        openTo == null || openTo.students() || !openTo.universities().isEmpty(),
        "/openTo",
        "it says of no one that they may join",
        "universities, or \"students\": true, or no such field");
  }

  private static void tracks(TrackFit fit, Findings.About about) {
    for (Track track : Track.values()) {
      about.check(
          fit.of(track) >= 0 && fit.of(track) <= 3,
          "/tracks/" + track.id(),
          "the fit is " + fit.of(track),
          "0 (not for it) to 3 (made for it)");
    }
  }

  private static void languages(List<String> languages, Findings.About about) {
    about.check(
        !languages.isEmpty(), "/languages", "no language is given", "at least one, such as \"en\"");
    for (int i = 0; i < languages.size(); i++) {
      about.check(
          Codes.isLanguage(languages.get(i)),
          "/languages/" + i,
          "'" + languages.get(i) + "' is no known language",
          "a BCP 47 tag, such as \"en\" or \"zh-TW\"");
    }
  }

  private static void sources(List<Source> sources, Findings.About about) {
    about.check(
        !sources.isEmpty(), "/sources", "no source is given", "at least one with its address");
    for (int i = 0; i < sources.size(); i++) {
      webAddress(sources.get(i).url(), "/sources/" + i + "/url", about);
    }
  }

  static void webAddress(@Nullable String url, String pointer, Findings.About about) {
    about.check(
        url == null || Codes.isWebAddress(url), pointer, "'" + url + "' is no web address", WEB);
  }

  static void country(@Nullable String code, String pointer, Findings.About about) {
    about.check(
        code == null || Codes.isCountry(code),
        pointer,
        "'" + code + "' is no country",
        "an ISO 3166-1 code of two capitals, such as \"GB\"");
  }

  static void countries(List<String> codes, String pointer, Findings.About about) {
    for (int i = 0; i < codes.size(); i++) {
      country(codes.get(i), pointer + "/" + i, about);
    }
    distinct(codes, pointer, about);
  }

  static void currency(String code, String pointer, Findings.About about) {
    about.check(
        Codes.isCurrency(code),
        pointer + "/currency",
        "'" + code + "' is no currency",
        "an ISO 4217 code of three capitals, such as \"USD\"");
  }

  static void locations(List<Location> locations, String pointer, Findings.About about) {
    for (int i = 0; i < locations.size(); i++) {
      country(locations.get(i).country(), pointer + "/" + i + "/country", about);
    }
    distinct(locations, pointer, about);
  }

  static void modes(List<Mode> modes, Findings.About about) {
    for (int i = 0; i < modes.size(); i++) {
      Mode mode = modes.get(i);
      String pointer = "/modes/" + i + "/locations";
      locations(mode.locations(), pointer, about);
      about.check(
          mode.setting() != Setting.ONLINE || mode.locations().isEmpty(),
          pointer,
          "an online mode has places",
          "places only where people meet in person");
    }
    distinct(modes, "/modes", about);
  }

  static void funding(@Nullable Funding funding, Findings.About about) {
    if (funding == null) {
      return;
    }
    money(funding.cost(), "/funding/cost", about);
    pay(funding.stipend(), "/funding/stipend", about);
    Grant grant = funding.grant();
    if (grant != null) {
      currency(grant.currency(), "/funding/grant", about);
      Double min = grant.min();
      Double max = grant.max();
      about.check(
          (min == null || min >= 0) && (max == null || max >= 0),
          "/funding/grant",
          "a bound of the grant is below 0",
          "0 or more");
      about.check(
          min == null || max == null || min <= max,
          "/funding/grant/min",
          "the least grant is above the largest",
          "min ≤ max");
    }
  }

  private static void money(@Nullable Money money, String pointer, Findings.About about) {
    if (money != null) {
      amount(money.amount(), pointer, about);
      currency(money.currency(), pointer, about);
    }
  }

  static void pay(@Nullable Pay pay, String pointer, Findings.About about) {
    if (pay != null) {
      amount(pay.amount(), pointer, about);
      currency(pay.currency(), pointer, about);
    }
  }

  private static void amount(double amount, String pointer, Findings.About about) {
    about.check(amount >= 0, pointer + "/amount", "the amount is " + amount, "0 or more");
  }

  /** That a quantity, where given, lies above 0 and at most at a bound. */
  static void quantity(@Nullable Number value, double most, String pointer, Findings.About about) {
    about.check(
        value == null || (value.doubleValue() > 0 && value.doubleValue() <= most),
        pointer,
        "the number is " + value,
        "above 0, at most " + (long) most);
  }

  /** That of a stated figure and our estimate of it only one stands. */
  static void notBoth(
      @Nullable Object stated, @Nullable Object estimated, String field, Findings.About about) {
    about.check(
        stated == null || estimated == null,
        "/" + field + "Estimated",
        "both '" + field + "' and '" + field + "Estimated' stand",
        "only '" + field + "', as the source states it");
  }

  /** That nothing stands twice in a list. */
  static void distinct(List<?> items, String pointer, Findings.About about) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      about.check(
          seen.add(items.get(i)), pointer + "/" + i, "it stands twice in the list", "each once");
    }
  }
}
