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
            Message.of("rule.no-entry", id),
            () -> ReferenceRules.hint(id, ids, Message.of("rule.an-entry")));
      }
    }
  }

  private void skills() {
    Findings.About about = findings.aboutVocabulary("skills");
    about.check(
        vocabularies.levels().size() == Vocabularies.LEVELS.size(),
        "/levels",
        Message.of("rule.levels", vocabularies.levels().size()),
        Message.of("rule.levels.right", Vocabularies.LEVELS.size()));
    int i = 0;
    for (Skill skill : vocabularies.skills().values()) {
      String pointer = "/skills/" + i++;
      id(skill.id(), pointer, about);
      about.check(
          vocabularies.effort().hoursToLevel().containsKey(skill.group()),
          pointer + "/group",
          Message.of("rule.no-hours", skill.group()),
          () -> hint(skill.group(), vocabularies.effort().hoursToLevel().keySet()));
      about.check(
          vocabularies.modeLadder().groups().containsKey(skill.group()),
          pointer + "/group",
          Message.of("rule.no-ladder", skill.group()),
          () -> hint(skill.group(), vocabularies.modeLadder().groups().keySet()));
      SkillRules.levels(skill.requires(), pointer + "/requires", vocabularies, about);
    }
  }

  private static Message hint(String unknown, Set<String> known) {
    return ReferenceRules.hint(unknown, known, Message.of("json.one-of", List.copyOf(known)));
  }

  private static void id(String id, String pointer, Findings.About about) {
    about.check(
        Codes.isId(id), pointer + "/id", Message.of("rule.no-id", id), Message.of("rule.an-id"));
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
          Message.of("rule.general-roles", general, track.id()),
          Message.of("rule.one-general"));
    }
  }

  private void role(Role role, String pointer, Findings.About about) {
    id(role.id(), pointer, about);
    about.check(
        role.tracks().contains(role.track()),
        pointer + "/tracks",
        Message.of("rule.own-track", role.track().id()),
        Message.of("rule.own-track.right"));
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
          Message.of("rule.weight", EntryRules.exact(weight)),
          Message.of("rule.above-zero-at-most", 1));
    }
    double sum = role.targets().stream().mapToDouble(Target::weight).sum();
    about.check(
        Math.abs(sum - 1) <= WEIGHT_TOLERANCE,
        pointer + "/targets",
        Message.of("rule.weights", String.valueOf(sum)),
        Message.of("rule.weights.right"));
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
                level >= 0 && level <= 4,
                at,
                Message.of("rule.level", level),
                Message.of("rule.level-or-none"));
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
                Message.of("rule.rungs", missing, unknown),
                Message.of("rule.rungs.right", rungs));
          }
        });
  }

  private static void share(double share, String pointer, String rung, Findings.About about) {
    about.check(
        share > 0 && share <= 1,
        pointer + "/" + rung.replace("/", "~1"),
        Message.of("rule.share", EntryRules.exact(share)),
        Message.of("rule.above-zero-at-most", 1));
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
          Message.of("rule.ladder", here, above),
          Message.of("rule.ladder.right", EntryRules.exact(at(shares, above))));
    }
    about.check(
        order.size() > 1 && order.getLast().equals(SOLO),
        "/order",
        Message.of("rule.ladder-end", SOLO),
        Message.of("rule.ladder-end.right", SOLO));
    if (order.size() > 1) {
      double next = at(shares, order.get(order.size() - 2));
      about.check(
          at(shares, SOLO) <= MOST_OF_SOLO * next + 1e-12,
          pointer + "/" + SOLO,
          Message.of("rule.solo"),
          Message.of("rule.at-most", EntryRules.exact(MOST_OF_SOLO * next)));
    }
  }

  private static void facilitated(
      Map<String, Double> shares, String pointer, Findings.About about) {
    for (String setting : List.of("in-person", "online")) {
      double share = at(shares, setting + "/facilitated");
      about.check(
          share < at(shares, setting + "/mentored") && share > at(shares, setting + "/peer"),
          pointer + "/" + setting + "~1facilitated",
          Message.of("rule.facilitated"),
          Message.of("rule.facilitated.right"));
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
        Message.of("rule.effort-below-zero"),
        Message.of("rule.zero-or-more"));
    about.check(
        effort.repeatFactor() >= 0 && effort.repeatFactor() <= 1,
        "/repeatFactor",
        Message.of("rule.factor", EntryRules.exact(effort.repeatFactor())),
        Message.of("rule.zero-to-one"));
  }

  private static void positive(double value, String pointer, Findings.About about) {
    about.check(
        value > 0,
        pointer,
        Message.of("rule.number", EntryRules.exact(value)),
        Message.of("rule.above-zero"));
  }

  private static void hoursToLevel(List<Double> hours, String pointer, Findings.About about) {
    boolean rising = hours.size() == Vocabularies.LEVELS.size() && hours.getFirst() == 0;
    for (int i = 1; i < hours.size(); i++) {
      rising &= hours.get(i) > hours.get(i - 1);
    }
    about.check(rising, pointer, Message.of("rule.hours", hours), Message.of("rule.hours.right"));
  }

  private void admissionPriors() {
    Findings.About about = findings.aboutVocabulary("admission-priors");
    for (ProgramKind kind : ProgramKind.values()) {
      about.check(
          vocabularies.admissionPriors().containsKey(kind),
          "/priors",
          Message.of("rule.no-prior", kind.id()),
          Message.of("rule.no-prior.right"));
    }
  }

  private void concepts() {
    Findings.About about = findings.aboutVocabulary("concepts");
    Set<String> said = new HashSet<>();
    int i = 0;
    for (Concept concept : vocabularies.concepts()) {
      String pointer = "/concepts/" + i++;
      about.check(
          !concept.phrases().isEmpty(),
          pointer + "/phrases",
          Message.of("rule.no-phrase"),
          Message.of("rule.at-least-one"));
      about.check(
          !concept.means().isEmpty()
              || !concept.topics().isEmpty()
              || !concept.signposts().isEmpty(),
          pointer,
          Message.of("rule.means-nothing"),
          Message.of("rule.means-nothing.right"));
      EntryRules.distinct(concept.signposts(), pointer + "/signposts", about);
      for (int j = 0; j < concept.phrases().size(); j++) {
        String phrase = concept.phrases().get(j);
        about.check(
            !phrase.isBlank() && said.add(phrase.toLowerCase(Locale.ROOT)),
            pointer + "/phrases/" + j,
            Message.of("rule.phrase", phrase),
            Message.of("rule.phrase.right"));
      }
      for (int j = 0; j < concept.topics().size(); j++) {
        String topic = concept.topics().get(j);
        about.check(
            vocabularies.topics().containsKey(topic),
            pointer + "/topics/" + j,
            Message.of("rule.no-topic", topic),
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
          country == null ? Message.of("rule.city-alone") : Message.of("rule.no-country", country),
          Message.of("rule.a-country"));
    }
  }

  private static void known(
      @Nullable String id, Set<String> ids, String pointer, Findings.About about) {
    if (id != null) {
      about.check(ids.contains(id), pointer, Message.of("rule.unknown", id), () -> hint(id, ids));
    }
  }
}
