package org.waymark.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.waymark.catalog.ParticipationRole;

/** The fixed words that say a filter, and what each filter lifts by how much. */
final class HintWords {
  /** What a filter says it counts, in the order of how much it tells. */
  static final float STRONG = 4;

  static final float MIDDLE = 2.5f;
  static final float WEAK = 1.5f;

  private static final Map<String, Meaning> WORDS = words();

  private static final String KIND = "kind: ";
  private static final String GIVES_MONEY = "gives money";

  /** How {@link Lacking} calls it as well. */
  static final String FOR_BEGINNERS = "open to beginners";

  private HintWords() {}

  /** A filter that words say; the score of its query is the factor by which it lifts. */
  record Meaning(String text, Query query, Reading.Use use) {}

  private static final class Table {
    private final Map<String, Meaning> words = new HashMap<>();

    void put(String text, Query query, Reading.Use use, String spellings) {
      for (String spelling : spellings.split(",")) {
        words.put(spelling.strip(), new Meaning(text, query, use));
      }
    }

    void counts(String text, Query query, String spellings) {
      put(text, query, Reading.Use.COUNTS, spellings);
    }

    void dates(String text, Query query, String spellings) {
      put(text, query, Reading.Use.DATES, spellings);
    }

    void kinds(String spellings, String first, String also) {
      List<Query> ways = new ArrayList<>();
      of(first).forEach(kind -> ways.add(lift(value(Facet.KIND, kind), 3)));
      of(also).forEach(kind -> ways.add(lift(value(Facet.KIND, kind), WEAK)));
      String kind = spellings.split(",")[0].strip();
      put(KIND + kind, best(ways), Reading.Use.COUNTS, spellings);
    }

    private static Stream<String> of(String kinds) {
      return Stream.of(kinds.split(",")).map(String::strip).filter(kind -> !kind.isEmpty());
    }
  }

  private static Map<String, Meaning> words() {
    Table table = new Table();
    money(table);
    setting(table);
    dates(table);
    stages(table);
    kinds(table);
    tracks(table);
    return Map.copyOf(table.words);
  }

  private static void money(Table table) {
    table.counts(
        "pays a stipend or a grant",
        lift(value(Facet.FUNDED, "true"), STRONG),
        "funded, stipend, stipends, paid, fully funded, with pay, salary, well paid, pays,"
            + " paying, salaried, with a stipend, bursary, bursaries");
    table.counts(
        "pays a stipend or a grant",
        best(
            List.of(
                lift(value(Facet.FUNDED, "true"), MIDDLE),
                lift(value(Facet.KIND, "grant"), MIDDLE))),
        "scholarship, scholarships, financial support, sponsored");
    table.counts(
        "free",
        lift(DoubleField.newRangeQuery(Range.COST.parameter(), 0, 0), STRONG),
        "free, no cost, free of charge, at no cost, without paying, no fee, no fees, for free");
    table.counts(
        "with housing",
        lift(Traits.query(Traits.HOUSING), STRONG),
        "housing, accommodation, lodging, room and board, with housing");
    table.counts(
        "pays for travel",
        lift(Traits.query(Traits.TRAVEL), STRONG),
        "travel paid, travel covered, travel costs, travel support, flights, travel,"
            + " travel bursary, travel bursaries, travel grant, travel grants, travel stipend,"
            + " travel funding");
    table.counts(
        "supports visas",
        lift(Traits.query(Traits.VISA), STRONG),
        "visa, visas, visa support, visa sponsorship, sponsors visas, sponsor visas, visa help");
    table.counts(
        GIVES_MONEY,
        best(
            List.of(
                lift(value(Facet.KIND, "grant"), STRONG), lift(value(Facet.KIND, "funder"), WEAK))),
        "grant, grants, microgrant, microgrants, fast grants, small grants");
    table.put(
        GIVES_MONEY,
        best(
            List.of(
                lift(value(Facet.KIND, "grant"), MIDDLE), lift(value(Facet.KIND, "funder"), WEAK))),
        Reading.Use.WEIGHS,
        "funding, money, fund, get funded, financing");
  }

  private static void setting(Table table) {
    table.counts(
        "can be done online",
        lift(value(Facet.SETTING, "online"), STRONG),
        "online, remote, remotely, virtual, from home, virtually, from anywhere");
    table.counts(
        "in person",
        lift(value(Facet.SETTING, "in-person"), STRONG),
        "in person, inperson, onsite, on site, offline, residential, face to face");
    table.counts(
        "with a mentor",
        lift(value(Facet.MENTORING, "mentored"), STRONG),
        "mentor, mentors, mentored, mentorship, with mentor, supervised, supervision,"
            + " with a mentor, mentoring, supervisor");
    table.counts(
        "takes on people who teach",
        best(
            List.of(
                lift(Traits.query(Traits.role(ParticipationRole.FACILITATOR)), MIDDLE),
                lift(Traits.query(Traits.role(ParticipationRole.TEACHING_ASSISTANT)), MIDDLE))),
        "facilitate, facilitator, facilitators, facilitating, teaching assistant,"
            + " teaching assistants, lead a group, lead a cohort, run a cohort, teach a course");
    table.counts(
        "part time",
        best(
            List.of(
                lift(Traits.query(Traits.intensity("part-time")), STRONG),
                lift(Traits.query(Traits.intensity("self-paced")), MIDDLE))),
        "part time, parttime, beside work, alongside work, evenings, alongside my job,"
            + " beside my job, alongside studies");
    table.counts(
        "full time",
        lift(Traits.query(Traits.intensity("full-time")), STRONG),
        "full time, fulltime");
    table.counts(
        "at one's own pace",
        lift(Traits.query(Traits.intensity("self-paced")), STRONG),
        "self paced, selfpaced, own pace, at my own pace");
    table.counts(
        FOR_BEGINNERS,
        lift(Traits.query(Traits.BEGINNERS), MIDDLE),
        "beginner, beginners, newcomer, newcomers, introductory, from scratch, from zero,"
            + " never programmed, never coded, no background, no experience, no prior experience,"
            + " no prerequisites, no knowledge, no prior knowledge, total beginner,"
            + " complete beginner");
  }

  private static void dates(Table table) {
    table.dates(
        "open for applications now",
        best(
            List.of(
                lift(value(Facet.OPEN, "true"), STRONG),
                lift(Traits.query(Traits.ROLLING), STRONG))),
        "open now, applications open, currently open, open applications, apply now,"
            + " accepting applications, open for applications, now open, can apply now, apply today,"
            + " still open");
    table.dates(
        "open at any time",
        best(
            List.of(
                lift(Traits.query(Traits.ROLLING), STRONG),
                lift(Traits.query(Traits.cadence("rolling")), STRONG))),
        "rolling, rolling applications, rolling basis, any time, anytime, at any time, year round,"
            + " all year, always open, no deadline, rolling admissions, rolling deadline,"
            + " whenever");
    table.dates(
        "starts every month",
        best(
            List.of(
                lift(Traits.query(Traits.cadence("monthly")), STRONG),
                lift(Traits.query(Traits.ROLLING), WEAK))),
        "every month, monthly, each month");
  }

  private static void stages(Table table) {
    stage(
        table,
        "high-school",
        "open to high-school students",
        "high school, high schooler, high schoolers, highschool, highschooler, highschoolers,"
            + " teenager, teenagers, secondary school, teens, high school students, high school"
            + " student, pre university, under 18, school students, sixth form, school pupils,"
            + " pupils");
    stage(
        table,
        "undergraduate",
        "open to undergraduates",
        "undergrad, undergrads, undergraduate, undergraduates, bachelor, bachelors, college"
            + " student, college students, university student, university students, freshman,"
            + " sophomore, first year student");
    stage(
        table,
        "graduate",
        "open to graduate students",
        "grad student, grad students, graduate student, graduate students, masters student,"
            + " masters students, phd student, phd students, postgraduate, postgrad, doctoral"
            + " student, doctoral students, graduates, postdoc, postdocs");
    stage(
        table,
        "professional",
        "open to professionals",
        "professional, professionals, mid career, midcareer, senior, experienced, career changer,"
            + " career changers, early career, working professionals, mid career professional,"
            + " mid career professionals, industry professionals");
  }

  private static void stage(Table table, String stage, String text, String spellings) {
    table.counts(
        text,
        best(
            List.of(
                lift(Traits.query(Traits.mainStage(stage)), 6),
                lift(Traits.query(Traits.stage(stage)), 3),
                lift(Traits.query(Traits.stage("any")), 1.2f))),
        spellings);
  }

  private static void kinds(Table table) {
    table.kinds(
        "course, courses, class, classes, mooc",
        "course, online-course, video-course",
        "curriculum, bootcamp");
    table.kinds("fellowship, fellowships", "fellowship", "residency, research-program");
    table.kinds("bootcamp, bootcamps, boot camp", "bootcamp", "workshop, residency");
    table.kinds("newsletter, newsletters, blog, blogs, substack", "newsletter", "forum, media");
    table.kinds("podcast, podcasts", "podcast", "");
    table.kinds("book, books, textbook, textbooks", "book", "");
    table.kinds("paper, papers, article, articles", "paper", "reading-list");
    table.kinds("forum, forums", "forum", "community");
    table.kinds("reading group, reading groups, journal club", "reading-group", "local-group");
    table.kinds(
        "reading list, reading lists, readings, what to read", "reading-list", "curriculum");
    table.kinds("job board, job boards, job listings, vacancies", "job-board", "directory");
    table.kinds("jobs, job openings, open positions", "job-board, job", "");
    table.kinds("internship, internships, intern", "internship", "fellowship");
    table.kinds("hackathon, hackathons", "hackathon", "");
    table.kinds(
        "conference, conferences, event, events, summit", "conference", "workshop, hackathon");
    table.kinds("workshop, workshops, retreat, retreats", "workshop", "bootcamp, conference");
    table.kinds(
        "degree, masters, masters degree, doctorate, phd, phds, phd program, phd programs, doctoral,"
            + " msc, dphil",
        "degree",
        "academic");
    table.kinds("coworking, co working, coworking space, office space, desk", "coworking", "");
    table.kinds("tool, tools, software tools, library, libraries", "tool", "");
    table.kinds("dataset, datasets", "dataset", "");
    table.kinds("guide, guides, how to", "guide", "");
    table.kinds("exercises, exercise, problems, problem sets", "exercises", "curriculum");
    table.kinds(
        "practice, practise, practising, hands on, side project, side projects, weekend project",
        "activity, exercises",
        "hackathon, competition");
    table.kinds("project ideas, project list, open problems", "project-list", "");
    table.kinds("career advice, advising, coaching, advisor, coach", "coaching", "career-support");
    table.kinds("residency, residencies", "residency", "fellowship");
    table.kinds("discord, slack, online community, chat", "community", "forum");
    table.kinds(
        "group, groups, local group, club, clubs, meetup, meetups, community, communities",
        "local-group, university-group",
        "community, reading-group");
    table.kinds(
        "university group, student group, student groups, university groups, campus group",
        "university-group",
        "local-group");
    table.kinds("think tank, think tanks", "think-tank", "");
    table.kinds("company, companies, lab, labs", "company, lab", "academic");
    table.kinds("funder, funders, foundation, foundations, philanthropists", "funder", "grant");
    table.kinds(
        "video, videos, lectures, lecture, youtube, watch", "video-course", "online-course");
    table.kinds("curriculum, syllabus, curricula", "curriculum", "reading-list, course");
    table.kinds("government agency, agencies", "government", "");
    table.kinds(
        "research program, research programs", "research-program", "fellowship, internship");
    table.put(
        "programs",
        lift(value(Facet.TYPE, "program"), MIDDLE),
        Reading.Use.PASSES,
        "program, programs, programme, programmes, opportunities, opportunity");
    table.put(
        "organizations",
        lift(value(Facet.TYPE, "organization"), MIDDLE),
        Reading.Use.PASSES,
        "organization, organizations, organisation, organisations, orgs, nonprofits, nonprofit,"
            + " charities, charity, institutes, teams");
  }

  private static void tracks(Table table) {
    table.put(
        "governance",
        lift(value(Facet.TRACK, "governance"), WEAK),
        Reading.Use.WEIGHS,
        "governance, policy, gov, law, legal, regulation, government");
    table.put(
        "conceptual",
        lift(value(Facet.TRACK, "conceptual"), WEAK),
        Reading.Use.WEIGHS,
        "conceptual, theory, theoretical, philosophy");
    table.put(
        "engineering",
        lift(value(Facet.TRACK, "engineering"), WEAK),
        Reading.Use.WEIGHS,
        "technical, engineering, engineer, engineers, empirical");
  }

  /** The filter that words say; null: none. */
  static @org.jspecify.annotations.Nullable Meaning find(String words) {
    return WORDS.get(words);
  }

  /** Whether words say a kind of entry. */
  static boolean isKind(String words) {
    Meaning meaning = find(words);
    return meaning != null && meaning.text().startsWith(KIND);
  }

  /** Whether words ask for money that is given. */
  static boolean areForMoney(String words) {
    Meaning meaning = find(words);
    return meaning != null && meaning.text().equals(GIVES_MONEY);
  }

  /** What a whole question asks for: advice comes as guides. */
  static Query advice() {
    return best(
        List.of(
            lift(value(Facet.KIND, "guide"), 1.8f),
            lift(value(Facet.KIND, "activity"), 1.3f),
            lift(value(Facet.KIND, "directory"), 1.3f),
            lift(value(Facet.KIND, "career-support"), 1.3f)));
  }

  static Query lift(Query query, float factor) {
    return new BoostQuery(new ConstantScoreQuery(query), factor);
  }

  static Query best(List<Query> ways) {
    return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
  }

  static Query value(Facet facet, String value) {
    return new TermQuery(new Term(facet.field(), value));
  }
}
