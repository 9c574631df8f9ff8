package org.waymark.pathway.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Eligibility;
import org.waymark.catalog.Message;
import org.waymark.catalog.Money;
import org.waymark.catalog.Relocate;
import org.waymark.pathway.Breach;
import org.waymark.pathway.Change;
import org.waymark.place.Reach;
import org.waymark.profile.Goal;
import org.waymark.profile.Home;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileBuilder;
import org.waymark.profile.SettingPreference;

/** For each limit the smallest change of a profile that clears it for one offering. */
final class Proposals {
  private final SkillSpace space;
  private final Person person;
  private final Profile profile;

  Proposals(SkillSpace space, Person person) {
    this.space = space;
    this.person = person;
    this.profile = person.profile();
  }

  /** The change that clears a breach; null where nothing that a person can change does. */
  @Nullable Proposal clearing(Breach breach, Offering offering) {
    return switch (breach.code()) {
      case "excluded" -> notExcluded(offering.id());
      case "setting" ->
          of(
              "setting",
              1,
              Words.answer(profile.setting().id()),
              Words.answer("any"),
              Message.of("change.setting"),
              p -> p.setting(SettingPreference.ANY));
      case "reach" ->
          CommuteLimit.isAttendedFromHome(offering) ? nearer(offering) : reach(offering);
      case "commute" -> nearer(offering);
      case "funding" -> unfunded();
      case "cost" -> most(offering.price());
      case "journey" -> profile.maxCost() == null ? unfunded() : most(offering.fare());
      case "full-time" -> fullTime(offering);
      case "hours" -> hours(offering);
      case "horizon" -> horizon(offering);
      case "long-route" -> aim(offering.id());
      case "prerequisites" -> skills(offering);
      case "language" -> language(offering);
      case "career-stage", "age", "residence", "citizenship", "work-authorization", "open-to" ->
          standing(breach.code(), offering);
      default -> null;
    };
  }

  private interface Edit {
    ProfileBuilder edit(ProfileBuilder profile);
  }

  private static Proposal of(
      String field, double size, Message from, Message to, Message text, Edit edit) {
    return new Proposal(
        new Change(field, from, to, text), size, old -> edit.edit(old.toBuilder()).build());
  }

  private static Message said(@Nullable Object answer) {
    return answer == null ? Words.notSaid() : Message.verbatim(answer);
  }

  private static Message both(List<Message> some) {
    return some.stream().reduce((all, next) -> Message.of("list.both", all, next)).orElseThrow();
  }

  private Proposal notExcluded(String id) {
    List<String> left = new ArrayList<>(profile.excluded());
    left.remove(id);
    return of(
        "excluded",
        1,
        Message.verbatim(id),
        Message.of("change.not", id),
        Message.of("change.excluded"),
        p -> p.excluded(left));
  }

  /** The change that puts an entry into a path whatever it is worth. */
  Proposal pin(String id) {
    return of(
        "pinned",
        1,
        Message.of("change.not", id),
        Message.verbatim(id),
        Message.of("change.pinned"),
        p -> {
          List<String> pinned = new ArrayList<>(p.build().pinned());
          pinned.add(id);
          return p.pinned(pinned);
        });
  }

  /** The change to write more applications in a window. */
  Proposal applications(int most) {
    return of(
        "applicationsPerWindow",
        2,
        Message.verbatim(person.applications()),
        Message.verbatim(most),
        Message.of("change.applications", most),
        p -> p.applicationsPerWindow(most));
  }

  private @Nullable Proposal reach(Offering offering) {
    Relocate now = profile.relocate() == null ? Relocate.ANYWHERE : profile.relocate();
    Relocate wider = least(person.country(), offering.mode.country());
    return wider.compareTo(now) <= 0
        ? null
        : of(
            "relocate",
            farther(wider),
            Words.answer(now.id()),
            Words.answer(wider.id()),
            Message.of("change.relocate." + wider.id()),
            p -> p.relocate(wider));
  }

  private @Nullable Proposal nearer(Offering offering) {
    String city = offering.mode.city();
    String country = offering.mode.country();
    Message where = Words.place(city, country);
    return where == null || city == null
        ? null
        : of(
            "location",
            6,
            profile.home() == null
                ? Words.notSaid()
                : said(Words.place(profile.home().city(), profile.home().country())),
            where,
            Message.of("change.near", where),
            p -> p.home(new Home(city, country)));
  }

  private static Relocate least(@Nullable String home, @Nullable String there) {
    if (home == null || there == null) {
      return Relocate.ANYWHERE;
    }
    return home.equals(there)
        ? Relocate.COUNTRY
        : Reach.sameRegion(home, there) ? Relocate.REGION : Relocate.ANYWHERE;
  }

  private static double farther(Relocate wider) {
    return switch (wider) {
      case NO -> 1;
      case COUNTRY -> 4;
      case REGION -> 5;
      case ANYWHERE -> 6;
    };
  }

  private Proposal unfunded() {
    return of(
        "needsFunding",
        4,
        Words.answer("true"),
        Words.answer("false"),
        Message.of("change.funding"),
        p -> p.needsFunding(false));
  }

  private @Nullable Proposal most(@Nullable Money price) {
    Money most = profile.maxCost();
    return price == null || most == null
        ? null
        : of(
            "maxCost",
            3,
            Message.verbatim(most),
            Message.verbatim(price),
            Message.of("change.cost", price),
            p -> p.maxCost(price));
  }

  private @Nullable Proposal fullTime(Offering offering) {
    int weeks = (int) Math.ceil(offering.weeks - 1e-9);
    return weeks > 104
        ? null
        : of(
            "fullTimeWeeks",
            4 + weeks / 13.0,
            said(profile.fullTimeWeeks()),
            Message.verbatim(weeks),
            Message.of("change.full-time", weeks),
            p -> p.fullTimeWeeks(weeks));
  }

  private @Nullable Proposal hours(Offering offering) {
    double hours = Math.ceil(offering.hoursPerWeek - 1e-9);
    return hours > 80
        ? null
        : of(
            "hoursPerWeek",
            2 + (hours - person.hoursPerWeek()) / 10,
            Message.verbatim(Words.number(person.hoursPerWeek())),
            Message.verbatim(Words.number(hours)),
            Message.of("change.hours", hours),
            p -> p.hoursPerWeek(hours));
  }

  private @Nullable Proposal horizon(Offering offering) {
    int months = (int) Math.ceil((offering.end() + 1) / Search.WEEKS_PER_MONTH);
    int now = profile.horizonMonths() == null ? 18 : profile.horizonMonths();
    return months > 60 || months <= now
        ? null
        : of(
            "horizonMonths",
            2,
            Message.verbatim(now),
            Message.verbatim(months),
            Message.of("change.horizon", months),
            p -> p.horizonMonths(months));
  }

  private Proposal aim(String id) {
    Goal goal = profile.goal();
    return of(
        "goal.target",
        2,
        said(goal.target()),
        Message.verbatim(id),
        Message.of("change.goal"),
        p -> p.goal(new Goal(goal.track(), goal.role(), id)));
  }

  private @Nullable Proposal skills(Offering offering) {
    Map<String, Integer> skills = new LinkedHashMap<>(profile.skills());
    List<Message> texts = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    List<Double> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    for (int i = 0; i < offering.demandSkill.length; i++) {
      int k = offering.demandSkill[i];
      int level = offering.demandLevel[i];
      if (person.nominal()[k] + 1e-9 < space.hours(k, level)) {
        skills.put(space.id(k), level);
        fields.add("skills." + space.id(k));
        from.add(Math.floor(space.level(k, person.nominal()[k]) + 1e-9));
        to.add(level);
        texts.add(Message.of("change.skill", space.label(k), level));
      }
    }
    return fields.isEmpty()
        ? null
        : of(
            String.join(", ", fields),
            5 + fields.size(),
            Message.verbatim(from),
            Message.verbatim(to),
            Message.of("change.skills", both(texts)),
            p -> p.skills(skills));
  }

  private @Nullable Proposal language(Offering offering) {
    List<String> held = offering.entry.facts().languages();
    if (held.isEmpty()) {
      return null;
    }
    String tag = Words.primary(held.getFirst());
    return of(
        "languages",
        7,
        Message.verbatim(person.languages()),
        Message.verbatim(tag),
        Message.of("change.language", new Message.Language(tag)),
        p -> p.languages(with(person.languages(), tag)));
  }

  private static List<String> with(List<String> some, String more) {
    List<String> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  /** What a person is rather than chooses: told honestly, and last among changes. */
  private @Nullable Proposal standing(String code, Offering offering) {
    Eligibility demands = offering.eligibility();
    return switch (code) {
      case "age" -> demands == null || demands.minAge() == null ? null : age(demands.minAge());
      case "career-stage" ->
          demands == null || demands.careerStages().isEmpty()
              ? null
              : stage(demands.careerStages().getFirst());
      case "open-to" ->
          offering.entry.facts().openTo() != null && offering.entry.facts().openTo().students()
              ? stage(CareerStage.GRADUATE)
              : null;
      case "residence" ->
          demands == null || demands.countries().isEmpty()
              ? null
              : residence(demands.countries().getFirst());
      case "citizenship" ->
          demands == null || demands.citizenship().isEmpty()
              ? null
              : citizenship(demands.citizenship().getFirst());
      case "work-authorization" ->
          demands == null || demands.workAuthorization().isEmpty()
              ? null
              : workAuthorization(demands.workAuthorization().getFirst());
      default -> null;
    };
  }

  private Proposal age(int least) {
    return of(
        "age",
        8,
        said(profile.age()),
        Message.verbatim(least),
        Message.of("change.age", least),
        p -> p.age(least).careerStage(later(p.build().careerStage())));
  }

  private static @Nullable CareerStage later(@Nullable CareerStage stage) {
    return stage == CareerStage.HIGH_SCHOOL ? CareerStage.UNDERGRADUATE : stage;
  }

  private Proposal stage(CareerStage stage) {
    return of(
        "careerStage",
        9,
        person.stage() == null ? Words.notSaid() : Words.answer(person.stage().id()),
        Words.answer(stage.id()),
        Message.of("change.stage", stage),
        p -> p.careerStage(stage));
  }

  private Proposal residence(String country) {
    return of(
        "location.country",
        9,
        said(person.country()),
        Message.verbatim(country),
        Message.of("change.residence", new Message.Country(country)),
        p -> p.home(new Home(null, country)));
  }

  private Proposal citizenship(String country) {
    return of(
        "citizenship",
        10,
        Words.countries(person.citizenship()),
        Message.verbatim(country),
        Message.of("change.citizenship", new Message.Country(country)),
        p -> p.citizenship(with(person.citizenship(), country)));
  }

  private Proposal workAuthorization(String country) {
    return of(
        "workAuthorization",
        9,
        Words.countries(person.workAuthorization()),
        Message.verbatim(country),
        Message.of("change.work-authorization", new Message.Country(country)),
        p -> p.workAuthorization(with(person.workAuthorization(), country)));
  }
}
