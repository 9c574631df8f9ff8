package org.waymark.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.account.SignedIn;
import org.waymark.catalog.Codes;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Message;
import org.waymark.catalog.Term;
import org.waymark.curation.BulkEdit;
import org.waymark.curation.ChangedMeanwhile;
import org.waymark.http.RequestRefused;
import org.waymark.json.EntrySchema;
import org.waymark.json.EntryTable;
import org.waymark.json.InvalidData;
import org.waymark.live.Live;
import org.waymark.live.Snapshot;
import org.waymark.search.SearchPage;
import org.waymark.search.SearchQuery;
import org.waymark.store.Authorship;
import org.waymark.store.Batches;
import org.waymark.store.Revision;
import org.waymark.store.Role;
import org.waymark.store.StaleVersion;
import org.waymark.store.Store;
import org.waymark.web.EntryWords;
import org.waymark.web.Views;

/** Many entries at once: taken as a table, given back, looked at, applied. */
final class BulkPages {
  private static final int FOUND_AT_ONCE = 100;

  private final Store store;
  private final Live live;
  private final SecondLook secondLook;
  private final InstantSource clock;
  private final Gate gate;
  private final Views views;
  private final EntryTable table = EntryTable.of(EntrySchema.load());

  BulkPages(
      Store store, Live live, SecondLook secondLook, InstantSource clock, Gate gate, Views views) {
    this.store = store;
    this.live = live;
    this.secondLook = secondLook;
    this.clock = clock;
    this.gate = gate;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    gate.get(routes, "/desk/bulk", Role.EDIT, (ctx, who) -> show(ctx, who, Given.NOTHING, null));
    gate.get(routes, "/desk/bulk/table", Role.EDIT, this::take);
    gate.post(routes, "/desk/bulk", Role.EDIT, this::send);
  }

  /**
   * What was given.
   *
   * @param text a table or a list
   * @param form reason and source, and what is wrong with any of it
   * @param alert why nothing was saved; null where nothing is in the way
   */
  private record Given(String text, Filled form, @Nullable String alert) {
    static final Given NOTHING = new Given("", Filled.EMPTY, null);
  }

  private void show(Context ctx, SignedIn who, Given given, @Nullable BulkEdit edit) {
    BulkPage page =
        BulkPage.of(
            DeskFrame.of(ctx, who, "bulk"),
            EntryWords.now(live, Views.say(ctx)),
            table.columns(),
            given.text(),
            given.form(),
            edit,
            given.alert(),
            new Batches(store).newest(BulkPage.BATCHES));
    views.show(ctx, "desk/bulk", page, page.head());
  }

  /** Answers with the chosen entries as a file. */
  private void take(Context ctx, SignedIn who) {
    try (Snapshot snapshot = live.acquire()) {
      List<Entry> chosen = chosen(ctx, snapshot);
      List<String> columns = new ArrayList<>(ctx.queryParams("column"));
      columns.removeIf(column -> !table.columns().contains(column));
      ctx.header("Content-Disposition", "attachment; filename=\"entries.csv\"");
      ctx.header("Cache-Control", "no-store");
      ctx.contentType("text/csv; charset=utf-8")
          .result(table.write(chosen, columns.isEmpty() ? table.columnsOf(chosen) : columns));
    }
  }

  private static List<Entry> chosen(Context ctx, Snapshot snapshot) {
    String type = Objects.requireNonNullElse(ctx.queryParam("type"), "");
    EntryType only =
        type.isEmpty()
            ? null
            : Term.find(EntryType.class, type)
                .orElseThrow(
                    () -> RequestRefused.badParameter("type", Message.of("desk.no-type", type)));
    String words = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
    return (words.isEmpty() ? List.copyOf(snapshot.catalog().entries()) : found(words, snapshot))
        .stream().filter(entry -> only == null || entry.type() == only).toList();
  }

  private static List<Entry> found(String words, Snapshot snapshot) {
    List<Entry> found = new ArrayList<>();
    SearchQuery query = SearchQuery.of(words).withLimit(FOUND_AT_ONCE);
    SearchPage page = snapshot.searcher().search(query);
    while (!page.hits().isEmpty()) {
      page.hits().forEach(hit -> found.add(hit.entry()));
      page = snapshot.searcher().search(query.withOffset(found.size()));
    }
    return found;
  }

  /** Shows what would change, or makes it hold. */
  private void send(Context ctx, SignedIn who) {
    Filled form = Filled.of(ctx, "why", "source", "seen", SecondLook.TICK, SecondLook.WHY);
    String text;
    try {
      text = text(ctx);
    } catch (CharacterCodingException notUtf8) {
      ctx.status(HttpStatus.BAD_REQUEST);
      Filled told = form.with("file", Views.say(ctx).of("desk.bulk.encoding"));
      show(ctx, who, new Given("", told, null), null);
      return;
    }
    if (text.isBlank()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      Filled told = form.with("text", Views.say(ctx).of("desk.bulk.empty"));
      show(ctx, who, new Given("", told, null), null);
      return;
    }
    BulkEdit edit = BulkEdit.prepare(text, table, store.contents());
    if ("apply".equals(ctx.formParam("do"))) {
      apply(ctx, who, text, form, edit);
    } else {
      ctx.status(edit.allProblems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
      show(ctx, who, new Given(text, form, null), edit);
    }
  }

  /** The file that was sent, else what was pasted. */
  private static String text(Context ctx) throws CharacterCodingException {
    UploadedFile file = ctx.isMultipartFormData() ? ctx.uploadedFile("file") : null;
    if (file == null || file.size() == 0) {
      return Objects.requireNonNullElse(ctx.formParam("text"), "");
    }
    try (InputStream in = file.content()) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw notUtf8;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void apply(Context ctx, SignedIn who, String text, Filled form, BulkEdit edit) {
    Filled checked = form;
    if (form.value("why").isEmpty()) {
      checked = checked.with("why", Views.say(ctx).of("desk.why.ask"));
    }
    if (!form.value("source").isEmpty() && !Codes.isWebAddress(form.value("source"))) {
      checked = checked.with("source", Views.say(ctx).of("desk.source.or-nothing"));
    }
    if (!checked.errors().isEmpty() || !edit.allProblems().isEmpty()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, new Given(text, checked, null), edit);
      return;
    }
    String source = form.value("source");
    Authorship by =
        new Authorship(
            who.name(), clock.instant(), form.value("why"), source.isEmpty() ? null : source);
    try {
      long seen = form.number("seen").orElse(0);
      SecondLook.Looked looked = secondLook.at(form, edit.prospect(seen), Views.say(ctx));
      if (looked.isAsked()) {
        ctx.status(HttpStatus.BAD_REQUEST);
        show(ctx, who, new Given(text, looked.form(), null), edit);
        return;
      }
      Revision written = edit.apply(store, seen, looked.signed(by));
      live.refresh();
      ctx.redirect(
          written.changed() ? "/desk/batches/" + written.number() + "?done=bulk" : "/desk/bulk",
          HttpStatus.SEE_OTHER);
    } catch (ChangedMeanwhile | StaleVersion changed) {
      ctx.status(HttpStatus.CONFLICT);
      BulkEdit anew = BulkEdit.prepare(text, table, store.contents());
      show(ctx, who, new Given(text, form, Views.say(ctx).sentence(changed.said())), anew);
    } catch (InvalidData invalid) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, who, new Given(text, form, Views.say(ctx).sentence(invalid.said())), edit);
    }
  }
}
