package org.waymark.say;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Location;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.catalog.PartialDate;
import org.waymark.catalog.Pay;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Term;
import org.waymark.catalog.Vocabularies;
import org.waymark.pathway.Admission;
import org.waymark.rounds.DateRange;
import org.waymark.rounds.DeadlineZone;

/**
 * One language: its words for what the interface says, and how it writes dates, numbers, amounts
 * and names. Facts are told in plain words, never finer than they are known. A message that a
 * language lacks is said in English. Safe for use by several threads.
 */
public final class Say {
  private static final Texts ENGLISH_TEXTS =
      Objects.requireNonNull(Texts.find("messages.properties", Locale.UK));
  private static final Say ENGLISH = new Say("en", Locale.UK, ENGLISH_TEXTS, null, Map.of());

  /** Closed vocabularies as keys name them: {@code program-kind}. */
  private static final ClassValue<String> VOCABULARIES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> vocabulary) {
          String name = vocabulary.getSimpleName();
          return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
      };

  private final String tag;
  private final Locale locale;
  private final Texts texts;
  private final @Nullable Texts labels;
  private final Map<String, String> fields;
  private final Dates dates;
  private final LocalizedNumberFormatter whole;
  private final LocalizedNumberFormatter tenths;

  private Say(
      String tag, Locale locale, Texts texts, @Nullable Texts labels, Map<String, String> fields) {
    this.tag = tag;
    this.locale = locale;
    this.texts = texts;
    this.labels = labels;
    this.fields = fields;
    this.dates = new Dates(locale);
    this.whole = NumberFormatter.withLocale(locale).precision(Precision.integer());
    this.tenths = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(1));
  }

  /** English, in which the interface for programs speaks as well. */
  public static Say english() {
    return ENGLISH;
  }

  /** The language of a locale; empty where there is no file of its messages. */
  static Optional<Say> find(Locale locale) {
    String suffix = "_" + locale + ".properties";
    Texts texts = Texts.find("messages" + suffix, locale);
    return texts == null
        ? Optional.empty()
        : Optional.of(
            new Say(
                locale.toLanguageTag(),
                locale,
                texts,
                Texts.find("labels" + suffix, locale),
                Texts.pairs("fields_" + locale + ".tsv")));
  }

  /** Its BCP 47 tag, as a page's {@code lang} says it. */
  public String tag() {
    return tag;
  }

  /** Its name in itself. */
  public String name() {
    return capital(Locale.forLanguageTag(tag).getDisplayName(locale));
  }

  /** The direction that it is written in, as a page's {@code dir} says it. */
  public String direction() {
    return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
  }

  /** The {@code lang} of what stands in English on its pages; null where the page is English. */
  public @Nullable String original() {
    return this == ENGLISH ? null : ENGLISH.tag;
  }

  /**
   * A message.
   *
   * @param arguments as {@link Message} lists them
   */
  public String of(String key, @Nullable Object... arguments) {
    Object[] said = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      said[i] = argument(arguments[i]);
    }
    String text = texts.find(key, said);
    if (text == null) {
      text = ENGLISH_TEXTS.find(key, said);
    }
    if (text == null) {
      throw new IllegalArgumentException("there is no message '" + key + "'");
    }
    return text;
  }

  /** A message that the model gave. */
  public String of(Message message) {
    return message.key().isEmpty()
        ? String.valueOf(text(message.arguments().getFirst()))
        : of(message.key(), message.arguments().toArray());
  }

  /**
   * What the schema of entries says of a field, which it says in English: its name, what it means,
   * or a value that can be chosen for it.
   */
  public String field(String english) {
    return fields.getOrDefault(english, english);
  }

  /** A value of a closed vocabulary as a reader says it. */
  public String of(Term term) {
    return of(VOCABULARIES.get(((Enum<?>) term).getDeclaringClass()) + "." + term.id());
  }

  /** Numbers stay numbers, so that a message can choose its plural by them. */
  private Object argument(@Nullable Object argument) {
    return argument instanceof Number number ? rounded(number) : text(argument);
  }

  private String text(@Nullable Object argument) {
    return switch (argument) {
      case null -> "";
      case Message message -> of(message);
      case Message.Named named -> name(named);
      case Term term -> of(term);
      case LocalDate on -> day(on);
      case PartialDate date -> date(date);
      case Money money -> money(money.amount(), money.currency());
      case Number number -> number(number.doubleValue());
      case Collection<?> parts -> listed(parts.stream().map(this::text).toList());
      default -> argument.toString();
    };
  }

  private static Number rounded(Number number) {
    return number instanceof Double || number instanceof Float
        ? BigDecimal.valueOf(number.doubleValue())
            .setScale(Math.abs(number.doubleValue()) < 10 ? 1 : 0, RoundingMode.HALF_EVEN)
        : number;
  }

  private String name(Message.Named named) {
    return switch (named) {
      case Message.Country(String code) -> country(code);
      case Message.Language(String of) -> language(of);
      case Message.Month(LocalDate of) -> month(of);
      case Message.Label(String kind, String id, String english) -> label(kind, id, english);
    };
  }

  private String label(String kind, String id, String english) {
    String own = labels == null ? null : labels.find(kind + "." + id, new Object[0]);
    return own == null ? english : own;
  }

  /** A skill's name. */
  public String skill(String id, Vocabularies words) {
    return label("skill", id, words.findSkill(id).map(Vocabularies.Skill::name).orElse(id));
  }

  /** A role's name, by itself. */
  public String role(Vocabularies.Role role) {
    return capital(label("role", role.id(), role.name()));
  }

  /** A role's name within a sentence: as the file of labels has it; an English one begins small. */
  public String inSentence(Vocabularies.Role role) {
    String name = label("role", role.id(), role.name());
    boolean isOwn = !name.equals(role.name());
    boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return isOwn || isAcronym ? name : name.substring(0, 1).toLowerCase(locale) + name.substring(1);
  }

  /** What one does in a role. */
  public String summary(Vocabularies.Role role) {
    return label("role-summary", role.id(), role.summary());
  }

  /** A background's name. */
  public String background(Vocabularies.Background background) {
    return label("background", background.id(), background.name());
  }

  /** A topic's name. */
  public String topic(Vocabularies.Topic topic) {
    return label("topic", topic.id(), topic.name());
  }

  /** A level's name. */
  public String level(int level, Vocabularies words) {
    return label("level", String.valueOf(level), words.levels().get(level));
  }

  /** A country's name. */
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** A language's name. */
  public String language(String of) {
    return Locale.forLanguageTag(of).getDisplayLanguage(locale);
  }

  /** A place: city and country. */
  public String place(@Nullable String city, @Nullable String country) {
    String land = country == null ? "" : country(country);
    if (city == null) {
      return land;
    }
    return land.isEmpty() || land.equals(city) ? city : listed(List.of(city, land));
  }

  /** A place: city and country. */
  public String place(Location location) {
    return place(location.city(), location.country());
  }

  /** Names one after another. */
  public String listed(List<String> names) {
    return names.stream().reduce((all, next) -> of("list.pair", all, next)).orElse("");
  }

  /** Names as a sentence joins them: {@code A, B and C}. */
  public String both(List<String> names) {
    return joined(names, ListFormatter.Type.AND);
  }

  /** Names as a sentence gives the choice of them: {@code A, B or C}. */
  public String either(List<String> names) {
    return joined(names, ListFormatter.Type.OR);
  }

  private String joined(List<String> names, ListFormatter.Type type) {
    return ListFormatter.getInstance(locale, type, ListFormatter.Width.WIDE).format(names);
  }

  /** A message as a sentence by itself: with a capital and a full stop. */
  public String sentence(Message message) {
    String text = capital(of(message));
    return text.isEmpty() || text.matches("(?s).*[.?!)]") ? text : text + ".";
  }

  /** The same with a capital. */
  public String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  /** A day: {@code 5 January 2027}. */
  public String day(LocalDate on) {
    return dates.day(on);
  }

  /** A moment: {@code 5 January 2027, 13:45 UTC}. */
  public String moment(Instant at) {
    ZonedDateTime time = at.atZone(ZoneOffset.UTC);
    String clock = "%02d:%02d".formatted(time.getHour(), time.getMinute());
    return of("date.moment", day(time.toLocalDate()), clock);
  }

  /** A month: {@code March 2027}. */
  public String month(LocalDate on) {
    return dates.month(on);
  }

  /** A month where there is little room: {@code Mar}. */
  public String shortMonth(LocalDate on) {
    return dates.shortMonth(on);
  }

  /** A date, as fine as it is known. */
  public String date(PartialDate date) {
    if (date.isExact()) {
      return day(date.earliest());
    }
    return date.month() > 0 ? month(date.earliest()) : String.valueOf(date.year());
  }

  /**
   * A date as people write it in words, {@code 31 May 2027} or {@code May 2027}; empty where it is
   * none.
   */
  public Optional<PartialDate> readDate(String text) {
    return dates.read(text);
  }

  /** From one month to another: {@code March to April 2027}. */
  public String months(LocalDate from, LocalDate until) {
    boolean isOne = YearMonth.from(from).equals(YearMonth.from(until));
    return isOne ? month(from) : months("date.months", from, until);
  }

  private String months(String key, LocalDate from, LocalDate until) {
    boolean oneYear = from.getYear() == until.getYear();
    return of(key, oneYear ? dates.monthAlone(from) : month(from), month(until));
  }

  /** Days between which something falls: an announced day, or months that are an estimate. */
  public String range(DateRange range) {
    if (range.isExact()) {
      return zoned(day(range.from()), range.zone());
    }
    YearMonth from = YearMonth.from(range.from());
    YearMonth until = YearMonth.from(range.until());
    return from.equals(until)
        ? of("date.around", month(range.from()))
        : months("date.around-months", range.from(), range.until());
  }

  private String zoned(String day, @Nullable String zone) {
    if (zone == null) {
      return day;
    }
    return zone.equals(DeadlineZone.AOE)
        ? of("date.anywhere-on-earth", day)
        : of("date.in-zone", day, zone);
  }

  /** A length: days under two weeks, then weeks, then months. */
  public String span(LocalDate from, LocalDate until) {
    long days = Math.max(1, ChronoUnit.DAYS.between(from, until));
    if (days < 12) {
      return of("span.days", days);
    }
    long weeks = Math.round(days / 7.0);
    return weeks < 9 ? of("span.weeks", weeks) : of("span.months", Math.round(days / 30.4));
  }

  /** A number without needless decimals. */
  public String number(double value) {
    return (Math.abs(value) < 10 ? tenths : whole).format(value).toString();
  }

  /** A share of a goal, rounded to five in a hundred: nobody knows it finer. */
  public String share(double share) {
    return of("share.about", hundredths(share));
  }

  /** A share of a goal in tenths of a hundredth, where two that are near are told apart. */
  public String exactShare(double share) {
    return of("share", tenths.format(share * 100).toString());
  }

  /** A share in hundredths, rounded to five. */
  public static long hundredths(double share) {
    return Math.round(share * 20) * 5;
  }

  /** A chance as a count of people: {@code about 1 in 15}. */
  public String chance(double chance) {
    Odds odds = Odds.of(chance);
    return of("chance.about." + odds.kind(), odds.oneIn());
  }

  /** What an admission's chance rests on. */
  public String basis(Admission admission) {
    Integer accepted = admission.accepted();
    Integer applied = admission.applied();
    if (accepted != null && applied != null) {
      Integer year = admission.year();
      return year == null
          ? of("basis.figure", applied, accepted)
          : of("basis.figure.year", applied, accepted, String.valueOf(year));
    }
    return admission.ownFigure()
        ? of("basis.own-estimate")
        : of("basis.none", of(admission.basis()));
  }

  /** A mode as a reader says it: {@code in person, with a mentor}. */
  public String mode(Setting setting, Mentoring mentoring) {
    return mentoring == Mentoring.NONE
        ? of(setting == Setting.IN_PERSON ? "mode.in-person" : "mode.alone")
        : of("mode." + setting.id() + "." + mentoring.id());
  }

  /** The range of a chance. */
  public String chanceRange(double low, double high) {
    Odds worst = Odds.of(low);
    Odds best = Odds.of(high);
    return worst.equals(best) ? chance(high) : of("chance.between", bare(worst), bare(best));
  }

  private String bare(Odds odds) {
    return of("chance." + odds.kind(), odds.oneIn());
  }

  /** An amount: {@code 1,600 USD}. */
  public String money(double amount, String currency) {
    return of("money", whole.format(amount).toString(), currency);
  }

  /** What one pays. */
  public String cost(Money cost) {
    return cost.amount() == 0 ? of("money.free") : money(cost.amount(), cost.currency());
  }

  /** What one is paid. */
  public String pay(Pay pay) {
    return pay.amount() == 0
        ? of("money.unpaid")
        : of("money.per." + pay.per().id(), money(pay.amount(), pay.currency()));
  }
}
