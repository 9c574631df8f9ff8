package org.waymark.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Problem;
import org.waymark.json.Parsed;
import org.waymark.json.ProfileJson;
import org.waymark.live.Live;
import org.waymark.live.Lookup;
import org.waymark.live.Snapshot;
import org.waymark.pathway.Plan;
import org.waymark.pathway.Planner;
import org.waymark.place.Gazetteer;
import org.waymark.profile.Profile;
import org.waymark.profile.ProfileRules;
import org.waymark.say.Say;
import org.waymark.search.SearchQuery;

/** The pages whose address holds a profile: the form, the path, and why something is not in it. */
final class PathPages {
  private static final int MOST_GUESSES = 6;

  private final Live live;
  private final Planner planner;
  private final Gazetteer gazetteer;
  private final Supplier<LocalDate> today;
  private final Views views;
  private final SavedPages saved;

  PathPages(
      Live live,
      Planner planner,
      SavedPages saved,
      Gazetteer gazetteer,
      Supplier<LocalDate> today,
      Views views) {
    this.live = live;
    this.planner = planner;
    this.saved = saved;
    this.gazetteer = gazetteer;
    this.today = today;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/path", this::path);
    routes.post("/path/save", this::save);
    routes.get("/path/why-not", this::whyNot);
    routes.get("/path/compare", this::compare);
  }

  private void compare(Context ctx) {
    Say say = Views.say(ctx);
    ProfileForm form = ProfileForm.of(ctx.queryParamMap());
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Profile profile = profile(ctx, form, catalog);
      if (profile == null) {
        return;
      }
      ProfileForm other = other(ctx.queryParamMap(), form, catalog);
      List<PathwayPage> paths = new ArrayList<>();
      paths.add(planned(profile, form, catalog, say));
      Map<String, String> errors = Map.of();
      if (!other.query().equals(form.query())) {
        Parsed<Profile> parsed =
            read(other, read -> ProfileRules.check(read, catalog, gazetteer, today.get()));
        errors = errors(other, parsed.problems(), say);
        Profile changed = parsed.value();
        if (changed != null && errors.isEmpty()) {
          paths.add(planned(changed, other, catalog, say));
        } else {
          ctx.status(HttpStatus.BAD_REQUEST);
        }
      }
      WhatIfPage page = WhatIfPage.of(form, FormView.of(other, errors, catalog, say), paths, say);
      views.show(ctx, "whatif", page, page.head());
    }
  }

  /** The other answers; whoever aims at a post of another track changes track as well. */
  private static ProfileForm other(
      Map<String, List<String>> query, ProfileForm form, Catalog catalog) {
    ProfileForm other = form.with(query, WhatIfPage.OTHER);
    return other.value("role").equals(form.value("role"))
        ? other
        : catalog
            .vocabularies()
            .findRole(other.value("role"))
            .map(role -> other.with("track", role.track().id()))
            .orElse(other);
  }

  private PathwayPage planned(Profile profile, ProfileForm form, Catalog catalog, Say say) {
    return PathwayPage.of(
        planner.plan(profile, catalog, today.get()),
        Progress.NONE,
        profile,
        FormView.of(form, Map.of(), catalog, say),
        catalog,
        gazetteer,
        say);
  }

  private void save(Context ctx) {
    ProfileForm form = ProfileForm.of(ctx.formParamMap());
    try (Snapshot snapshot = live.acquire()) {
      Profile profile = profile(ctx, form, snapshot.catalog());
      if (profile != null) {
        saved.save(ctx, profile, snapshot);
      }
    }
  }

  private void path(Context ctx) {
    Say say = Views.say(ctx);
    ProfileForm form = ProfileForm.of(ctx.queryParamMap());
    boolean isSent = hasEmptyFields(ctx);
    if (isSent && !form.isEmpty()) {
      ProfileForm was = ProfileForm.ofQuery(ctx.queryParam(ProfileForm.WAS));
      ProfileForm tidy = form.tidied(gazetteer, say);
      String address = was.isEmpty() ? tidy.address() : was.changedTo(tidy);
      ctx.header("Referrer-Policy", "no-referrer").redirect(address, HttpStatus.SEE_OTHER);
      return;
    }
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      if (form.isEmpty() && !isSent) {
        form(ctx, form, Map.of(), catalog);
        return;
      }
      Profile profile = profile(ctx, form, catalog);
      if (profile != null) {
        PathwayPage path = planned(profile, form, catalog, say);
        OpenPath page = new OpenPath(path, changed(ctx, path, catalog));
        views.show(ctx, "pathway", page, path.head());
      }
    }
  }

  /** What is different from the path of the answers before; null where there were none. */
  private OpenPath.@Nullable Changed changed(Context ctx, PathwayPage now, Catalog catalog) {
    ProfileForm was = ProfileForm.ofQuery(ctx.queryParam(ProfileForm.WAS));
    Parsed<Profile> parsed =
        read(was, read -> ProfileRules.check(read, catalog, gazetteer, today.get()));
    Profile before = parsed.value();
    if (was.isEmpty() || before == null || !parsed.problems().isEmpty()) {
      return null;
    }
    Plan plan = planner.plan(before, catalog, today.get());
    return OpenPath.Changed.of(plan, was, now.plan(), catalog, Views.say(ctx));
  }

  /** A form sends what was left empty as well; its address is cleared of that. */
  private static boolean hasEmptyFields(Context ctx) {
    return ctx.queryParamMap().values().stream().flatMap(List::stream).anyMatch(String::isBlank);
  }

  private void whyNot(Context ctx) {
    Say say = Views.say(ctx);
    ProfileForm form = ProfileForm.of(ctx.queryParamMap());
    String entry = ctx.queryParam("entry") == null ? "" : ctx.queryParam("entry").strip();
    try (Snapshot snapshot = live.acquire()) {
      Catalog catalog = snapshot.catalog();
      Profile profile = profile(ctx, form, catalog);
      if (profile == null) {
        return;
      }
      String id = id(snapshot, entry);
      WhyNotPage page =
          id == null
              ? WhyNotPage.unknown(entry, guesses(snapshot, entry, form, say), form, say)
              : WhyNotPage.of(
                  planner.whyNot(profile, id, catalog, today.get()), form, catalog, say);
      views.show(ctx, "whynot", page, page.head());
    }
  }

  private static @Nullable String id(Snapshot snapshot, String entry) {
    return switch (snapshot.lookup(entry)) {
      case Lookup.Found found -> found.id();
      case Lookup.Moved moved -> moved.to();
      case Lookup.Gone _, Lookup.Unknown _ -> null;
    };
  }

  private static List<Link> guesses(Snapshot snapshot, String entry, ProfileForm form, Say say) {
    if (entry.isEmpty()) {
      return List.of();
    }
    SearchQuery query = SearchQuery.of(entry).withLimit(MOST_GUESSES);
    return snapshot.searcher().search(query).hits().stream()
        .map(hit ->
            new Link(
                WhyNotPage.address(form, hit.entry().id()),
                hit.entry().name(),
                say.of(hit.entry().kind())))
        .toList();
  }

  /** The profile that a form holds; null when it is wrong and the form was shown again. */
  private @Nullable Profile profile(Context ctx, ProfileForm form, Catalog catalog) {
    Parsed<Profile> parsed =
        read(form, profile -> ProfileRules.check(profile, catalog, gazetteer, today.get()));
    Map<String, String> errors = errors(form, parsed.problems(), Views.say(ctx));
    if (errors.isEmpty()) {
      return parsed.value();
    }
    ctx.status(HttpStatus.BAD_REQUEST);
    form(ctx, form, errors, catalog);
    return null;
  }

  static Parsed<Profile> read(ProfileForm form, Function<Profile, List<Problem>> rules) {
    return ProfileJson.read(form.json(), rules);
  }

  static Map<String, String> errors(ProfileForm form, List<Problem> problems, Say say) {
    Map<String, String> errors = new LinkedHashMap<>(FormView.errors(problems, say));
    form.givenTwice().forEach(name -> errors.put(name, say.of("form.fault.twice")));
    return errors;
  }

  private void form(Context ctx, ProfileForm form, Map<String, String> errors, Catalog catalog) {
    Say say = Views.say(ctx);
    Head head =
        Head.closed(say.of("profile.title"), say.of("profile.description"), "/path", "path");
    FormView view = FormView.of(form, errors, catalog, say);
    String was = ProfileForm.ofQuery(ctx.queryParam(ProfileForm.WAS)).query();
    views.show(ctx, "profile", new ProfilePage(head, view, was), head);
  }
}
