package org.waymark.catalog;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for what entries of every type state, and the checks that types share. */
final class EntryRules {
  private static final int LONGEST_SUMMARY = 300;
  private static final Message WEB = Message.of("rule.a-web-address");

  private EntryRules() {}

  static void check(Entry entry, Findings.About about) {
    Facts facts = entry.facts();
    about.check(
        Codes.isId(facts.id()),
        "/id",
        Message.of("rule.no-id", facts.id()),
        Message.of("rule.an-id"));
    about.check(
        facts.summary().length() <= LONGEST_SUMMARY,
        "/summary",
        Message.of("rule.summary", facts.summary().length()),
        Message.of("rule.at-most", LONGEST_SUMMARY));
    webAddress(facts.url(), "/url", about);
    tracks(facts.tracks(), about);
    distinct(facts.aliases(), "/aliases", about);
    distinct(facts.topics(), "/topics", about);
    for (int i = 0; i < facts.aliases().size(); i++) {
      about.check(
          !facts.aliases().get(i).equals(facts.name()),
          "/aliases/" + i,
          Message.of("rule.alias-is-name"),
          Message.of("rule.another-name"));
    }
    languages(facts.languages(), about);
    sources(facts.sources(), about);
    OpenTo openTo = facts.openTo();
    about.check(
        openTo == null || openTo.students() || !openTo.universities().isEmpty(),
        "/openTo",
        Message.of("rule.no-one-may-join"),
        Message.of("rule.who-may-join"));
  }

  private static void tracks(TrackFit fit, Findings.About about) {
    for (Track track : Track.values()) {
      about.check(
          fit.of(track) >= 0 && fit.of(track) <= 3,
          "/tracks/" + track.id(),
          Message.of("rule.fit", fit.of(track)),
          Message.of("rule.fit.right"));
    }
  }

  private static void languages(List<String> languages, Findings.About about) {
    about.check(
        !languages.isEmpty(),
        "/languages",
        Message.of("rule.no-languages"),
        Message.of("rule.some-languages"));
    for (int i = 0; i < languages.size(); i++) {
      about.check(
          Codes.isLanguage(languages.get(i)),
          "/languages/" + i,
          Message.of("rule.no-language", languages.get(i)),
          Message.of("rule.a-language"));
    }
  }

  private static void sources(List<Source> sources, Findings.About about) {
    about.check(
        !sources.isEmpty(),
        "/sources",
        Message.of("rule.no-sources"),
        Message.of("rule.some-sources"));
    for (int i = 0; i < sources.size(); i++) {
      webAddress(sources.get(i).url(), "/sources/" + i + "/url", about);
    }
  }

  static void webAddress(@Nullable String url, String pointer, Findings.About about) {
    about.check(
        url == null || Codes.isWebAddress(url),
        pointer,
        Message.of("rule.no-web-address", String.valueOf(url)),
        WEB);
  }

  static void country(@Nullable String code, String pointer, Findings.About about) {
    about.check(
        code == null || Codes.isCountry(code),
        pointer,
        Message.of("rule.no-country", String.valueOf(code)),
        Message.of("rule.a-country"));
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
        Message.of("rule.no-currency", code),
        Message.of("rule.a-currency"));
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
          Message.of("rule.online-places"),
          Message.of("rule.places-in-person"));
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
          Message.of("rule.grant-below-zero"),
          Message.of("rule.zero-or-more"));
      about.check(
          min == null || max == null || min <= max,
          "/funding/grant/min",
          Message.of("rule.grant-bounds"),
          Message.verbatim("min ≤ max"));
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
    about.check(
        amount >= 0,
        pointer + "/amount",
        Message.of("rule.amount", exact(amount)),
        Message.of("rule.zero-or-more"));
  }

  /** That a quantity, where given, lies above 0 and at most at a bound. */
  static void quantity(@Nullable Number value, double most, String pointer, Findings.About about) {
    if (value != null) {
      about.check(
          value.doubleValue() > 0 && value.doubleValue() <= most,
          pointer,
          Message.of("rule.number", exact(value)),
          Message.of("rule.above-zero-at-most", (long) most));
    }
  }

  /** A number that a message tells with its decimals. */
  static Number exact(Number value) {
    return new BigDecimal(value.toString());
  }

  /** That of a stated figure and our estimate of it only one stands. */
  static void notBoth(
      @Nullable Object stated, @Nullable Object estimated, String field, Findings.About about) {
    about.check(
        stated == null || estimated == null,
        "/" + field + "Estimated",
        Message.of("rule.both-stand", field),
        Message.of("rule.stated-only", field));
  }

  /** That nothing stands twice in a list. */
  static void distinct(List<?> items, String pointer, Findings.About about) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      about.check(
          seen.add(items.get(i)),
          pointer + "/" + i,
          Message.of("rule.twice"),
          Message.of("rule.each-once"));
    }
  }
}
