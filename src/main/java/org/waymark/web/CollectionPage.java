package org.waymark.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.Program;
import org.waymark.catalog.Resource;
import org.waymark.feeds.Addresses;
import org.waymark.feeds.JsonLd;
import org.waymark.rounds.Forecaster;
import org.waymark.rounds.Habits;
import org.waymark.say.Say;
import org.waymark.search.NextDeadline;

/**
 * What there is of a topic, for a skill, at a place.
 *
 * @param eyebrow what the title names
 * @param lead how many there are of what, each count a link; empty where there is nothing
 * @param sections where the links of the lead go, in their order
 * @param programs those that run, by their next deadline
 * @param resources the most usual first
 * @param past programs that don't run now
 * @param beside what lies near, with its title
 * @param search the same in the search; null where it cannot be asked that way
 */
public record CollectionPage(
    Head head,
    String eyebrow,
    String title,
    String lead,
    List<String> sections,
    Listing programs,
    Listing resources,
    Listing organizations,
    List<Link> past,
    List<EntryPage.Group> beside,
    @Nullable Link search) {
  private static final int AHEAD_MONTHS = 12;

  /** More than this nobody reads through. */
  private static final int SHOWN = 20;

  /** Entries of one type: the first with their summaries, the others by name. */
  public record Listing(List<Item> first, List<Link> others) {
    static Listing of(List<Item> items) {
      int cut = Math.min(SHOWN, items.size());
      return new Listing(
          items.subList(0, cut),
          items.subList(cut, items.size()).stream().map(Item::entry).toList());
    }
  }

  /**
   * One entry.
   *
   * @param kind in words, with what is said of it here
   * @param deadline the next one; null where none is known
   */
  public record Item(
      Link entry, String kind, String summary, @Nullable String deadline, boolean isEstimated) {}

  /** What a page is about. */
  record Subject(String path, String eyebrow, String title, List<EntryPage.Group> beside) {}

  /**
   * A page.
   *
   * @param belongs which entries it lists
   * @param remark what is said of an entry beside its kind; may be empty
   */
  static CollectionPage of(
      Subject subject,
      Predicate<Entry> belongs,
      Function<Entry, String> remark,
      @Nullable Link search,
      Catalog catalog,
      LocalDate today,
      Addresses addresses,
      Say say) {
    Forecaster forecaster = new Forecaster(Habits.of(catalog));
    List<Dated> programs =
        catalog.programs().stream()
            .filter(belongs)
            .filter(entry -> entry.status().isCurrent())
            .map(program -> new Dated(program, next(program, forecaster, today)))
            .sorted(Comparator.comparing(Dated::day).thenComparing(dated -> dated.program().name()))
            .toList();
    List<Resource> resources =
        catalog.resources().stream()
            .filter(belongs)
            .filter(entry -> entry.status().isCurrent())
            .sorted(
                Comparator.comparingInt(CollectionPage::usual)
                    .reversed()
                    .thenComparing(Resource::name))
            .toList();
    List<? extends Entry> organizations =
        catalog.organizations().stream()
            .filter(belongs)
            .filter(entry -> entry.status().isCurrent())
            .toList();
    List<Entry> all = new ArrayList<>(programs.stream().map(Dated::program).toList());
    all.addAll(resources);
    all.addAll(organizations);
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("programs", programs.size());
    counts.put("resources", resources.size());
    counts.put("organizations", organizations.size());
    counts.values().removeIf(count -> count == 0);
    String lead = lead(counts, "%s", say);
    return new CollectionPage(
        Head.open(
                subject.title,
                lead.isEmpty()
                    ? say.of("collection.description.nothing", subject.title)
                    : say.of("collection.description", subject.title, lead),
                subject.path,
                "search")
            .with(JsonLd.collection(subject.title, subject.path, all, addresses)),
        subject.eyebrow,
        subject.title,
        lead(counts, "[%s]", say),
        counts.keySet().stream().map(what -> "#" + what).toList(),
        Listing.of(
            programs.stream().map(dated -> item(dated.program, dated.next, remark, say)).toList()),
        Listing.of(resources.stream().map(entry -> item(entry, null, remark, say)).toList()),
        Listing.of(organizations.stream().map(entry -> item(entry, null, remark, say)).toList()),
        catalog.programs().stream()
            .filter(belongs)
            .filter(program -> !program.status().isCurrent())
            .map(program -> Link.of("/entries/" + program.id(), program.name()))
            .toList(),
        subject.beside,
        search);
  }

  private record Dated(Program program, @Nullable NextDeadline next) {
    /** The next deadline; what has none comes last. */
    LocalDate day() {
      return next == null ? LocalDate.MAX : next.date();
    }
  }

  private static @Nullable NextDeadline next(
      Program program, Forecaster forecaster, LocalDate today) {
    return NextDeadline.of(forecaster.coming(program, today, today.plusMonths(AHEAD_MONTHS)))
        .orElse(null);
  }

  private static int usual(Resource resource) {
    return resource.standard() == null ? 0 : resource.standard();
  }

  private static Item item(
      Entry entry, @Nullable NextDeadline next, Function<Entry, String> remark, Say say) {
    String kind = say.capital(say.of(entry.kind()));
    String said = remark.apply(entry);
    return new Item(
        Link.of("/entries/" + entry.id(), entry.name()),
        said.isEmpty() ? kind : kind + " · " + said,
        entry.facts().summary(),
        next == null ? null : say.range(next.range()),
        next != null && next.estimated());
  }

  /**
   * How many there are of what, as a sentence joins them; empty where there is nothing.
   *
   * @param form of each count, in which it stands for {@code %s}
   */
  private static String lead(Map<String, Integer> counts, String form, Say say) {
    List<String> said =
        counts.entrySet().stream()
            .map(count -> form.formatted(say.of("collection." + count.getKey(), count.getValue())))
            .toList();
    return said.isEmpty() ? "" : say.both(said);
  }
}
