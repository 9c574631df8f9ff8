package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Term;
import org.waymark.catalog.UnknownEntry;
import org.waymark.curation.Editing;
import org.waymark.curation.Prospect;
import org.waymark.curation.ReviewQueue;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;
import org.waymark.json.EntryJson;
import org.waymark.json.EntrySchema;
import org.waymark.json.InvalidData;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonText;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.say.Say;
import org.waymark.store.Authorship;
import org.waymark.store.EntryVersion;
import org.waymark.store.Proposal;
import org.waymark.store.Review;
import org.waymark.store.Role;
import org.waymark.store.StaleVersion;
import org.waymark.store.Store;
import org.waymark.store.Suggestion;
import org.waymark.web.EntryWords;
import org.waymark.web.Views;

/** Editing entries, making new ones, and noting that one was verified. */
final class EditPages {
  private final Store store;
  private final Live live;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Supplier<LocalDate> today;
  private final Gate gate;
  private final Views views;
  private final EntrySchema schema = EntrySchema.load();

  EditPages(
      Store store,
      Live live,
      SecondLook secondLook,
      InstantSource clock,
      Supplier<LocalDate> today,
      Gate gate,
      Views views) {
    this.store = store;
    this.live = live;
    this.secondLook = secondLook;
    this.clock = clock;
    this.today = today;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/entries", Role.ADVISE, this::find);
    gate.get(routes, "/desk/new", Role.EDIT, this::begin);
    gate.post(routes, "/desk/new", Role.EDIT, this::send);
    gate.get(routes, "/desk/entries/{id}", Role.EDIT, this::edit);
    gate.post(routes, "/desk/entries/{id}", Role.EDIT, this::send);
    gate.post(routes, "/desk/entries/{id}/verified", Role.EDIT, this::verify);
  }

  private void find(Context ctx, SignedIn who) {
    try (Snapshot snapshot = live.acquire()) {
      String words = Objects.requireNonNullElse(ctx.queryParam("q"), "");
      EntriesPage page =
          EntriesPage.of(DeskFrame.of(ctx, who, "entries"), words, snapshot.searcher());
      views.show(ctx, "desk/entries", page, page.head());
    }
  }

  private void begin(Context ctx, SignedIn who) {
    Review review = review(ctx.queryParam("review"));
    JsonObject draft = review == null ? named(ctx) : suggested(review);
    show(
        ctx,
        who,
        new EditPage.Subject(
            "/desk/new", null, type(EntryText.of(draft, "type")), 0, number(review), ""),
        draft,
        formOf(review),
        List.of(),
        null);
  }

  /** An entry of which nothing is known but its type and, where it is given, its name. */
  private static JsonObject named(Context ctx) {
    EntryType type = type(Objects.requireNonNullElse(ctx.queryParam("type"), ""));
    String name = ctx.queryParam("name");
    JsonObject empty = EntryText.empty(type.id());
    return name == null || name.isBlank()
        ? empty
        : EntryDraft.with(empty, "name", new JsonText(name.strip(), 0));
  }

  private static EntryType type(String id) {
    return Term.find(EntryType.class, id)
        .orElseThrow(() -> RequestRefused.badParameter("type", Message.of("desk.no-type", id)));
  }

  private @Nullable Review review(@Nullable String number) {
    return number == null || !number.matches("\\d{1,18}")
        ? null
        : store
            .findReview(Long.parseLong(number))
            .filter(Review::isOpen)
            .orElseThrow(() ->
                new RequestRefused(
                    HttpProblem.of(404, Message.of("desk.review.not-open", number))));
  }

  private static String number(@Nullable Review review) {
    return review == null ? "" : String.valueOf(review.number());
  }

  private static Filled formOf(@Nullable Review review) {
    Map<String, String> values = new LinkedHashMap<>();
    if (review != null) {
      values.put("why", review.by().why().replace('\n', ' '));
      if (review.by().source() != null) {
        values.put("source", review.by().source());
      }
    }
    return new Filled(values, Map.of());
  }

  private JsonObject suggested(Review review) {
    return switch (review.matter()) {
      case Suggestion suggestion when suggestion.content() instanceof Suggestion.NewEntry missing ->
          EntryText.of(missing, review);
      case Proposal proposal when proposal.proposed() != null -> parsed(proposal.proposed());
      default -> throw new RequestRefused(HttpProblem.of(404, Message.of("desk.review.no-draft")));
    };
  }

  private static JsonObject parsed(String body) {
    return (JsonObject) JsonParsing.parse(body, null).orThrow();
  }

  private EntryVersion newest(Context ctx) {
    String id = ctx.pathParam("id");
    return store.find(id).filter(EntryVersion::isLive).orElseThrow(() -> new UnknownEntry(id));
  }

  private void edit(Context ctx, SignedIn who) {
    EntryVersion held = newest(ctx);
    Review review = review(ctx.queryParam("review"));
    Entry after =
        review == null ? null : ReviewQueue.outcome(review, store.contents()).orElse(null);
    Entry shown = after == null ? held.entry().orElseThrow() : after;
    show(
        ctx,
        who,
        subject(held, number(review)),
        EntryJson.value(shown),
        formOf(review),
        List.of(),
        null);
  }

  private static EditPage.Subject subject(EntryVersion held, String review) {
    return new EditPage.Subject(
        "/desk/entries/" + held.id(),
        held.id(),
        held.entry().orElseThrow().type(),
        held.version(),
        review,
        "");
  }

  private void show(
      Context ctx,
      SignedIn who,
      EditPage.Subject subject,
      JsonObject draft,
      Filled form,
      List<Problem> problems,
      EditPage.@Nullable Conflict conflict) {
    EditPage page =
        EditPage.of(
            DeskFrame.of(ctx, who, "entries"),
            EntryWords.now(live, Views.say(ctx)),
            subject,
            schema,
            draft,
            form,
            problems,
            conflict);
    views.show(ctx, "desk/edit", page, page.head());
  }

  /** Saves a form, or does what its other buttons say and shows it again. */
  private void send(Context ctx, SignedIn who) {
    boolean isNew = ctx.path().equals("/desk/new");
    EntryVersion held = isNew ? null : newest(ctx);
    EntryType type =
        held == null
            ? type(Objects.requireNonNullElse(ctx.formParam("type"), ""))
            : held.entry().orElseThrow().type();
    JsonObject draft = EntryDraft.read(type.id(), schema.fields(type), ctx.formParamMap());
    draft = held == null ? draft : EntryDraft.with(draft, "id", new JsonText(held.id(), 0));
    String review = Objects.requireNonNullElse(ctx.formParam("review"), "");
    EditPage.Subject subject =
        new EditPage.Subject(
            ctx.path(),
            held == null ? null : held.id(),
            type,
            version(ctx, "based-on"),
            review,
            "");
    draft = meant(draft, Views.say(ctx));
    Filled form =
        Filled.of(ctx, "why", "source", SecondLook.TICK, SecondLook.WHY, EditPage.DISTINCT);
    if (held == null && form.value("source").isEmpty()) {
      form = form.and(Map.of("source", EntryText.of(draft, "url")));
    }
    String[] act = Objects.requireNonNullElse(ctx.formParam("do"), "save").split(":", 2);
    String at = act.length > 1 ? act[1] : "";
    switch (act[0]) {
      case "save" -> save(ctx, who, subject, draft, form, held);
      case "add" ->
          show(ctx, who, subject.with(at + "/0"), EntryDraft.add(draft, at), form, List.of(), null);
      case "duplicate" ->
          show(
              ctx,
              who,
              subject.with(at + "/0"),
              EntryDraft.duplicateRound(draft),
              form,
              List.of(),
              null);
      case "remove" -> {
        String list = at.replaceFirst("/[^/]*$", "");
        show(ctx, who, subject.with(list), EntryDraft.remove(draft, at), form, List.of(), null);
      }
      case "theirs" -> takeTheirs(ctx, who, subject, draft, form, held, at);
      default ->
          throw new RequestRefused(HttpProblem.of(400, Message.of("desk.edit.no-act", act[0])));
    }
  }

  private static long version(Context ctx, String name) {
    return Filled.parsed(Objects.requireNonNullElse(ctx.formParam(name), "")).orElse(0);
  }

  private void save(
      Context ctx,
      SignedIn who,
      EditPage.Subject subject,
      JsonObject draft,
      Filled form,
      @Nullable EntryVersion held) {
    Say say = Views.say(ctx);
    EntryCheck check = EntryCheck.of(draft, form, held == null, store, say);
    Entry entry = check.entry();
    Prospect prospect = check.prospect();
    if (entry == null || prospect == null || !check.isClean()) {
      ctx.status(check.isThere() ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
      show(ctx, who, subject, draft, check.form(), check.problems(), null);
      return;
    }
    SecondLook.Looked looked = secondLook.at(form, prospect, say);
    if (looked.isAsked()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, subject, draft, looked.form(), List.of(), null);
      return;
    }
    Authorship by =
        new Authorship(who.name(), clock.instant(), form.value("why"), form.value("source"));
    write(ctx, who, subject, draft, form, entry, looked.signed(by));
  }

  private void write(
      Context ctx,
      SignedIn who,
      EditPage.Subject subject,
      JsonObject draft,
      Filled form,
      Entry entry,
      Authorship by) {
    try {
      Review review = review(subject.review());
      if (review == null) {
        Editing.save(store, entry, subject.basedOn(), by);
      } else {
        ReviewQueue.acceptAs(store, review.number(), entry, subject.basedOn(), by);
      }
      live.refresh();
      ctx.redirect("/desk/entries/" + entry.id() + "/history?done=edit", HttpStatus.SEE_OTHER);
    } catch (InvalidData invalid) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, subject, draft, form, invalid.problems(), null);
    } catch (StaleVersion stale) {
      ctx.status(HttpStatus.CONFLICT);
      if (subject.id() == null || stale.current() == null) {
        show(ctx, who, subject, draft, form, List.of(EntryCheck.taken(draft)), null);
      } else {
        showConflict(ctx, who, subject, draft, form, newest(ctx));
      }
    }
  }

  /** A draft with what was meant by what was typed. */
  private JsonObject meant(JsonObject draft, Say say) {
    try (Snapshot snapshot = live.acquire()) {
      return new Meant(snapshot.catalog(), say).in(draft);
    }
  }

  /** One's own changes, applied to what someone else saved meanwhile, with both values. */
  private void showConflict(
      Context ctx,
      SignedIn who,
      EditPage.Subject subject,
      JsonObject mine,
      Filled form,
      EntryVersion current) {
    JsonObject base = base(current.id(), subject.basedOn());
    JsonObject theirs = EntryJson.value(current.entry().orElseThrow());
    JsonObject merged = EntryDraft.merge(base, mine, theirs);
    show(
        ctx,
        who,
        subject(current, subject.review()),
        merged,
        form,
        List.of(),
        Conflicts.between(
            base,
            merged,
            theirs,
            subject.basedOn(),
            current,
            EntryWords.now(live, Views.say(ctx))));
  }

  private JsonObject base(String id, long version) {
    return store.history(id).stream()
        .filter(one -> one.version() == version)
        .flatMap(one -> one.entry().stream())
        .map(EntryJson::value)
        .findFirst()
        .orElse(new JsonObject(Map.of(), 0));
  }

  private void takeTheirs(
      Context ctx,
      SignedIn who,
      EditPage.Subject subject,
      JsonObject draft,
      Filled form,
      @Nullable EntryVersion held,
      String name) {
    if (held == null) {
      throw new RequestRefused(HttpProblem.of(400, Message.of("desk.edit.no-other")));
    }
    JsonObject theirs = EntryJson.value(held.entry().orElseThrow());
    JsonObject taken = EntryDraft.with(draft, name, theirs.get(name));
    long since = version(ctx, "since");
    JsonObject base = base(held.id(), since);
    show(
        ctx,
        who,
        subject,
        taken,
        form,
        List.of(),
        Conflicts.between(base, taken, theirs, since, held, EntryWords.now(live, Views.say(ctx))));
  }

  private void verify(Context ctx, SignedIn who) {
    EntryVersion held = newest(ctx);
    try {
      Editing.verify(
          store,
          held.id(),
          version(ctx, "based-on"),
          today.get(),
          Authorship.of(who.name(), clock.instant(), "compared with its sources"));
      live.refresh();
      ctx.redirect("/desk/entries/" + held.id() + "/history?done=verified", HttpStatus.SEE_OTHER);
    } catch (StaleVersion stale) {
      throw new RequestRefused(HttpProblem.of(409, Message.of("desk.edit.stale")));
    }
  }
}
