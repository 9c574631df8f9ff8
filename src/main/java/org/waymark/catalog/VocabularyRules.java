package org.waymark.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Vocabularies.Background;
import org.waymark.catalog.Vocabularies.Effort;
import org.waymark.catalog.Vocabularies.ModeLadder;
import org.waymark.catalog.Vocabularies.Role;
import org.waymark.catalog.Vocabularies.Skill;
import org.waymark.catalog.Vocabularies.Target;

/** Rules for the vocabularies, among them the invariants of the mode ladder. */
final class VocabularyRules {
  private static final double WEIGHT_TOLERANCE = 1e-6;
  private static final double MOST_OF_SOLO = 0.6;
  private static final String SOLO = "solo";

  private final Vocabularies vocabularies;
  private final Findings findings;

  private VocabularyRules(Vocabularies vocabularies, Findings findings) {
    this.vocabularies = vocabularies;
    this.findings = findings;
  }

  static void check(Vocabularies vocabularies, Findings findings) {
    VocabularyRules rules = new VocabularyRules(vocabularies, findings);
    rules.skills();
    rules.topics();
    rules.roles();
    rules.backgrounds();
    rules.modeLadder(vocabularies.modeLadder());
    rules.effort(vocabularies.effort());
    rules.admissionPriors();
    rules.concepts();
    rules.people();
  }

  /** That every entry which a concept points at is there. */
  static void checkSignposts(Vocabularies vocabularies, Set<String> ids, Findings findings) {
    Findings.About about = findings.aboutVocabulary("concepts");
    for (int i = 0; i < vocabularies.concepts().size(); i++) {
      List<String> signposts = vocabularies.concepts().get(i).signposts();
      for (int j = 0; j < signposts.size(); j++) {
        String id = signposts.get(j);
        about.check(
            ids.contains(id),
            "/concepts/" + i + "/signposts/" + j,
            "there is no entry '" + id + "'",
            () -> ReferenceRules.hint(id, ids, "the id of an entry"));
      }
    }
  }

  private void skills() {
    Findings.About about = findings.aboutVocabulary("skills");
    about.check(
        vocabularies.levels().size() == Vocabularies.LEVELS.size(),
        "/levels",
        "there are " + vocabularies.levels().size() + " names of levels",
        Vocabularies.LEVELS.size() + ", for the levels 0 to 4");
    int i = 0;
    for (Skill skill : vocabularies.skills().values()) {
      String pointer = "/skills/" + i++;
      id(skill.id(), pointer, about);
      about.check(
          vocabularies.effort().hoursToLevel().containsKey(skill.group()),
          pointer + "/group",
          "effort.json has no hours for the group '" + skill.group() + "'",
          () -> hint(skill.group(), vocabularies.effort().hoursToLevel().keySet()));
      about.check(
          vocabularies.modeLadder().groups().containsKey(skill.group()),
          pointer + "/group",
          "modes.json has no ladder for the group '" + skill.group() + "'",
          () -> hint(skill.group(), vocabularies.modeLadder().groups().keySet()));
      SkillRules.levels(skill.requires(), pointer + "/requires", vocabularies, about);
    }
  }

  private static String hint(String unknown, Set<String> known) {
    return ReferenceRules.hint(unknown, known, "one of " + String.join(", ", known));
  }

  private static void id(String id, String pointer, Findings.About about) {
    about.check(
        Codes.isId(id),
        pointer + "/id",
        "'" + id + "' is no id",
        "small letters and digits with single hyphens between");
  }

  private void topics() {
    Findings.About about = findings.aboutVocabulary("topics");
    int i = 0;
    for (String topic : vocabularies.topics().keySet()) {
      id(topic, "/topics/" + i++, about);
    }
  }

  private void roles() {
    Findings.About about = findings.aboutVocabulary("roles");
    int i = 0;
    for (Role role : vocabularies.roles().values()) {
      role(role, "/roles/" + i++, about);
    }
    for (Track track : Track.values()) {
      long general =
          vocabularies.roles().values().stream()
              .filter(role -> role.general() && role.track() == track)
              .count();
      about.check(
          general == 1,
          "/roles",
          "%d general roles stand for the track %s".formatted(general, track.id()),
          "exactly one with \"general\": true");
    }
  }

  private void role(Role role, String pointer, Findings.About about) {
    id(role.id(), pointer, about);
    about.check(
        role.tracks().contains(role.track()),
        pointer + "/tracks",
        "the tracks that lead there leave out its own, " + role.track().id(),
        "its own track among them");
    List<SkillLevel> levels =
        role.targets().stream()
            .map(target -> new SkillLevel(target.skill(), target.level()))
            .toList();
    SkillRules.levels(levels, pointer + "/targets", vocabularies, about);
    for (int i = 0; i < role.targets().size(); i++) {
      double weight = role.targets().get(i).weight();
      about.check(
          weight > 0 && weight <= 1,
          pointer + "/targets/" + i + "/weight",
          "the weight is " + weight,
          "above 0, at most 1");
    }
    double sum = role.targets().stream().mapToDouble(Target::weight).sum();
    about.check(
        Math.abs(sum - 1) <= WEIGHT_TOLERANCE,
        pointer + "/targets",
        "the weights sum to " + sum,
        "a sum of 1");
    for (int i = 0; i < role.sources().size(); i++) {
      EntryRules.webAddress(role.sources().get(i), pointer + "/sources/" + i, about);
    }
  }

  private void backgrounds() {
    Findings.About about = findings.aboutVocabulary("backgrounds");
    int i = 0;
    for (Background background : vocabularies.backgrounds().values()) {
      String pointer = "/backgrounds/" + i++;
      id(background.id(), pointer, about);
      background
          .skills()
          .forEach((skill, level) -> {
            String at = pointer + "/skills/" + skill;
            SkillRules.known(skill, at, vocabularies, about);
            about.check(
                level >= 0 && level <= 4, at, "the level is " + level, "0 (none) to 4 (expert)");
          });
    }
  }

  private void modeLadder(ModeLadder ladder) {
    Findings.About about = findings.aboutVocabulary("modes");
    EntryRules.webAddress(ladder.orderSource(), "/orderSource", about);
    Set<String> rungs = new HashSet<>(ladder.order());
    for (String setting : List.of("in-person", "online")) {
      for (Mentoring mentoring : Mentoring.values()) {
        rungs.add(mentoring == Mentoring.NONE ? SOLO : setting + "/" + mentoring.id());
      }
    }
    ladder
        .groups()
        .forEach((group, shares) -> {
          String pointer = "/groups/" + group;
          Set<String> missing = new HashSet<>(rungs);
          missing.removeAll(shares.keySet());
          Set<String> unknown = new HashSet<>(shares.keySet());
          unknown.removeAll(rungs);
          if (missing.isEmpty() && unknown.isEmpty()) {
            shares.forEach((rung, share) -> share(share, pointer, rung, about));
            order(ladder.order(), shares, pointer, about);
            facilitated(shares, pointer, about);
          } else {
            about.problem(
                pointer,
                "rungs are missing: %s, or unknown: %s".formatted(missing, unknown),
                "a share for each of " + rungs);
          }
        });
  }

  private static void share(double share, String pointer, String rung, Findings.About about) {
    about.check(
        share > 0 && share <= 1,
        pointer + "/" + rung.replace("/", "~1"),
        "the share is " + share,
        "above 0, at most 1");
  }

  private static double at(Map<String, Double> shares, String rung) {
    return shares.getOrDefault(rung, 0.0);
  }

  private static void order(
      List<String> order, Map<String, Double> shares, String pointer, Findings.About about) {
    for (int i = 1; i < order.size(); i++) {
      String above = order.get(i - 1);
      String here = order.get(i);
      about.check(
          at(shares, here) < at(shares, above),
          pointer + "/" + here.replace("/", "~1"),
          "'%s' gives no less than '%s'".formatted(here, above),
          "less than " + at(shares, above) + ": the order of the ladder holds for every group");
    }
    about.check(
        order.size() > 1 && order.getLast().equals(SOLO),
        "/order",
        "the ladder does not end with '" + SOLO + "'",
        "'" + SOLO + "' as its lowest rung");
    if (order.size() > 1) {
      double next = at(shares, order.get(order.size() - 2));
      about.check(
          at(shares, SOLO) <= MOST_OF_SOLO * next + 1e-12,
          pointer + "/" + SOLO,
          "alone gives more than 60 % of the next rung",
          "at most " + MOST_OF_SOLO * next);
    }
  }

  private static void facilitated(
      Map<String, Double> shares, String pointer, Findings.About about) {
    for (String setting : List.of("in-person", "online")) {
      double share = at(shares, setting + "/facilitated");
      about.check(
          share < at(shares, setting + "/mentored") && share > at(shares, setting + "/peer"),
          pointer + "/" + setting + "~1facilitated",
          "a facilitated group does not stand between mentored and peer",
          "a share between the two of its setting");
    }
  }

  private void effort(Effort effort) {
    Findings.About about = findings.aboutVocabulary("effort");
    effort
        .hoursToLevel()
        .forEach((group, hours) -> hoursToLevel(hours, "/hoursToLevel/" + group, about));
    positive(effort.skillsAtOnce(), "/skillsAtOnce", about);
    positive(effort.smallestStepHours(), "/smallestStepHours", about);
    positive(effort.windowWeeks(), "/windowWeeks", about);
    positive(effort.longRouteWeeks(), "/longRouteWeeks", about);
    about.check(
        effort.switchHours() >= 0
            && effort.companionsPerStep() >= 0
            && effort.assumedFullTimeWeeks() >= 0,
        "",
        "switchHours, companionsPerStep or assumedFullTimeWeeks is below 0",
        "0 or more");
    about.check(
        effort.repeatFactor() >= 0 && effort.repeatFactor() <= 1,
        "/repeatFactor",
        "the factor is " + effort.repeatFactor(),
        "0 to 1");
  }

  private static void positive(double value, String pointer, Findings.About about) {
    about.check(value > 0, pointer, "the number is " + value, "above 0");
  }

  private static void hoursToLevel(List<Double> hours, String pointer, Findings.About about) {
    boolean rising = hours.size() == Vocabularies.LEVELS.size() && hours.getFirst() == 0;
    for (int i = 1; i < hours.size(); i++) {
      rising &= hours.get(i) > hours.get(i - 1);
    }
    about.check(
        rising, pointer, "the hours are " + hours, "five, for levels 0 to 4: 0 first, then rising");
  }

  private void admissionPriors() {
    Findings.About about = findings.aboutVocabulary("admission-priors");
    for (ProgramKind kind : ProgramKind.values()) {
      about.check(
          vocabularies.admissionPriors().containsKey(kind),
          "/priors",
          "no typical chance is given for the kind " + kind.id(),
          "one for each kind of program");
    }
  }

  private void concepts() {
    Findings.About about = findings.aboutVocabulary("concepts");
    Set<String> said = new HashSet<>();
    int i = 0;
    for (Concept concept : vocabularies.concepts()) {
      String pointer = "/concepts/" + i++;
      about.check(
          !concept.phrases().isEmpty(), pointer + "/phrases", "no phrase says it", "at least one");
      about.check(
          !concept.means().isEmpty()
              || !concept.topics().isEmpty()
              || !concept.signposts().isEmpty(),
          pointer,
          "it means nothing",
          "words of the catalogue in means, or ids in topics or signposts");
      EntryRules.distinct(concept.signposts(), pointer + "/signposts", about);
      for (int j = 0; j < concept.phrases().size(); j++) {
        String phrase = concept.phrases().get(j);
        about.check(
            !phrase.isBlank() && said.add(phrase.toLowerCase(Locale.ROOT)),
            pointer + "/phrases/" + j,
            "the phrase '" + phrase + "' is empty or stands twice",
            "each phrase once");
      }
      for (int j = 0; j < concept.topics().size(); j++) {
        String topic = concept.topics().get(j);
        about.check(
            vocabularies.topics().containsKey(topic),
            pointer + "/topics/" + j,
            "there is no topic '" + topic + "'",
            () -> hint(topic, vocabularies.topics().keySet()));
      }
    }
  }

  private void people() {
    Findings.About about = findings.aboutVocabulary("people");
    int i = 0;
    for (ReferencePerson person : vocabularies.people().values()) {
      String pointer = "/people/" + i++;
      id(person.id(), pointer, about);
      known(person.role(), vocabularies.roles().keySet(), pointer + "/role", about);
      known(
          person.background(), vocabularies.backgrounds().keySet(), pointer + "/background", about);
      String country = person.country();
      about.check(
          country == null ? person.city() == null : Codes.isCountry(country),
          pointer + "/country",
          country == null ? "a city without its country" : "'" + country + "' is no country",
          "a code of ISO 3166-1, such as GB");
    }
  }

  private static void known(
      @Nullable String id, Set<String> ids, String pointer, Findings.About about) {
    if (id != null) {
      about.check(ids.contains(id), pointer, "there is no '" + id + "'", () -> hint(id, ids));
    }
  }
}
