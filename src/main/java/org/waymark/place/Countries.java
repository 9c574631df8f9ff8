package org.waymark.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries by ISO 3166-1 alpha-2 code: names in many languages, the continent (the United Nations'
 * M49 regions, with the Americas parted at Panama and western Asia kept in Asia), and membership of
 * the European Economic Area, to which Switzerland is added because its citizens move as freely.
 */
public final class Countries {
  private static final Map<Region, String> BY_REGION = new EnumMap<>(Region.class);

  static {
    BY_REGION.put(
        Region.AFRICA,
        "DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG"
            + " MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM"
            + " ZW");
    BY_REGION.put(
        Region.ASIA,
        "AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP"
            + " KP OM PK PS PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE");
    BY_REGION.put(
        Region.EUROPE,
        "AX AL AD AT BY BE BA BG HR CY CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE XK LV LI LT"
            + " LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB VA");
    BY_REGION.put(
        Region.NORTH_AMERICA,
        "AI AG AW BS BB BZ BM BQ VG CA KY CR CU CW DM DO SV GL GD GP GT HT HN JM MQ MX MS NI PA PR"
            + " BL KN LC MF PM VC SX TT TC US VI");
    BY_REGION.put(Region.SOUTH_AMERICA, "AR BO BR CL CO EC FK GF GY PY PE SR UY VE");
    BY_REGION.put(
        Region.OCEANIA,
        "AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV VU WF");
  }

  private static final Set<String> EEA_AND_SWITZERLAND =
      Set.of(
          ("AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES"
                  + " SE CH")
              .split(" "));

  private static final Map<String, Region> REGIONS = regions();
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, Region> regions() {
    Map<String, Region> regions = new HashMap<>();
    BY_REGION.forEach(
        (region, codes) -> Arrays.stream(codes.split(" ")).forEach(c -> regions.put(c, region)));
    return regions;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "tr")) {
      Locale in = Locale.forLanguageTag(language);
      for (String code : Locale.getISOCountries()) {
        codes.putIfAbsent(fold(Locale.of("", code).getDisplayCountry(in)), code);
      }
    }
    Map.of(
            "uk",
            "GB",
            "usa",
            "US",
            "england",
            "GB",
            "scotland",
            "GB",
            "wales",
            "GB",
            "america",
            "US",
            "holland",
            "NL",
            "czech republic",
            "CZ",
            "south korea",
            "KR",
            "uae",
            "AE")
        .forEach(codes::put);
    Map.of(
            "great britain",
            "GB",
            "northern ireland",
            "GB",
            "united states of america",
            "US",
            "turkey",
            "TR",
            "russia",
            "RU",
            "vietnam",
            "VN",
            "taiwan",
            "TW",
            "hong kong",
            "HK",
            "ivory coast",
            "CI",
            "burma",
            "MM")
        .forEach(codes::put);
    return codes;
  }

  static String fold(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return plain.replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Whether a text is a country's code, in capitals. */
  public static boolean isCode(String code) {
    return REGIONS.containsKey(code);
  }

  /** The code of a country by its code, in any case, or by a name in one of several languages. */
  public static Optional<String> find(String codeOrName) {
    String code = codeOrName.strip().toUpperCase(Locale.ROOT);
    return isCode(code) ? Optional.of(code) : Optional.ofNullable(CODES.get(fold(codeOrName)));
  }

  /** The English name; the code itself when it is none. */
  public static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** The continent; empty for a code that is none. */
  public static Optional<Region> region(String code) {
    return Optional.ofNullable(REGIONS.get(code));
  }

  /** Whether citizens may live and work freely in the others of this group. */
  public static boolean isEeaOrSwitzerland(String code) {
    return EEA_AND_SWITZERLAND.contains(code);
  }

  /** All codes of the European Economic Area and Switzerland, in order. */
  public static List<String> eeaAndSwitzerland() {
    List<String> codes = new ArrayList<>(EEA_AND_SWITZERLAND);
    codes.sort(null);
    return codes;
  }
}
