package org.waymark.saved;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.waymark.catalog.Message;
import org.waymark.json.JsonWriting;
import org.waymark.json.ProfileJson;
import org.waymark.live.Snapshot;
import org.waymark.pathway.PathEvent;
import org.waymark.pathway.Planner;
import org.waymark.pathway.Replanned;
import org.waymark.profile.Profile;
import org.waymark.store.SavedPath;
import org.waymark.store.Store;

/**
 * Keeps paths and plans them anew. A path has two links: its owner's, which may do everything, and
 * one to share, which only reads. Whoever opens a link that leads nowhere gets an empty answer,
 * whether it was mistyped, erased, or not used for {@value #YEARS} year.
 *
 * <p>Safe for use by many threads. Every method throws {@link org.waymark.store.StoreUnavailable}
 * when the database is away.
 */
public final class SavedPaths {
  /** Years without use after which a path is deleted. */
  public static final int YEARS = 1;

  /** Characters that a note may have. */
  public static final int LONGEST_NOTE = 4000;

  private static final int MOST_EVENTS = 500;
  private static final int LONGEST_PROFILE = 32_768;
  private static final int ATTEMPTS = 20;

  private final Store store;
  private final Planner planner;
  private final RandomGenerator random;
  private final Supplier<LocalDate> today;

  /**
   * Paths in a store.
   *
   * @param random whose numbers nobody can guess
   * @param today the day of asking
   */
  public SavedPaths(
      Store store, Planner planner, RandomGenerator random, Supplier<LocalDate> today) {
    this.store = store;
    this.planner = planner;
    this.random = random;
    this.today = today;
  }

  /**
   * Keeps a path.
   *
   * @param profile whose ids the catalogue knows
   * @throws TooMuch when the profile is too large to be kept
   */
  public SavedState save(Profile profile, Snapshot snapshot) {
    checkSize(profile);
    Secret secret = Secret.random(random);
    LocalDate day = today.get();
    Replanned path = planner.replan(profile, List.of(), snapshot.catalog(), day);
    Kept kept = new Kept(profile, List.of(), "", Outline.of(path.plan(), 0));
    String sealed = secret.share().seal(kept.text(), random);
    SavedPath row = SavedPath.create(secret.hash(), secret.share().hash(), day, sealed);
    store.save(row);
    return state(new Opened(row, Optional.of(secret), secret.share(), kept), snapshot);
  }

  private static void checkSize(Profile profile) {
    int length = JsonWriting.compact(ProfileJson.value(profile)).length();
    if (length > LONGEST_PROFILE) {
      throw new TooMuch(Message.of("refused.profile-too-large", length, LONGEST_PROFILE));
    }
  }

  /** A saved path, opened by either of its links. */
  record Opened(SavedPath row, Optional<Secret> owner, Secret share, Kept kept) {
    /** The same, opened by the link that only reads. */
    Opened shared() {
      return new Opened(row, Optional.empty(), share, kept);
    }
  }

  /** The path that a link leads to, without counting as use. */
  Optional<Opened> find(String link) {
    LocalDate oldest = today.get().minusYears(YEARS);
    return Secret.find(link)
        .flatMap(secret ->
            store
                .findSavedPath(secret.hash())
                .filter(row -> !row.usedOn().isBefore(oldest))
                .map(row -> opened(secret, row)));
  }

  private static Opened opened(Secret secret, SavedPath row) {
    boolean owner = row.ownerHash().equals(secret.hash());
    Secret share = owner ? secret.share() : secret;
    Kept kept = Kept.of(share.open(row.sealed()));
    return new Opened(row, owner ? Optional.of(secret) : Optional.empty(), share, kept);
  }

  /** The path that a link leads to; opening it counts as use. */
  public Optional<SavedState> open(String link, Snapshot snapshot) {
    Optional<Opened> found = find(link);
    found.ifPresent(opened -> store.useSavedPath(opened.row().ownerHash(), today.get()));
    return found.map(opened -> state(opened, snapshot));
  }

  private SavedState state(Opened opened, Snapshot snapshot) {
    return state(opened, opened.kept().seen(), snapshot);
  }

  /** What a path's plan is today. */
  Outline outline(Opened opened, Snapshot snapshot) {
    return Outline.of(state(opened, snapshot).path().plan(), opened.kept().events().size());
  }

  /**
   * A path as it stands today.
   *
   * @param seen what its changes are counted from
   */
  SavedState state(Opened opened, Outline seen, Snapshot snapshot) {
    LocalDate day = today.get();
    Kept kept = opened.kept();
    Present present = new Present(snapshot);
    List<PathEvent> events = present.of(kept.events());
    Replanned path = planner.replan(present.of(kept.profile()), events, snapshot.catalog(), day);
    List<PathChange> changes = new ArrayList<>();
    present
        .lost()
        .forEach(id -> changes.add(new PathChange("lost", id, Message.of("news.lost", id))));
    List<PathEvent> fresh = present.of(kept.events().subList(seen.events(), kept.events().size()));
    Outline now = Outline.of(path.plan(), kept.events().size());
    changes.addAll(Changes.between(seen, now, fresh, snapshot.catalog()));
    boolean owned = opened.owner().isPresent();
    return new SavedState(
        opened.owner().map(Secret::text).orElse(null),
        opened.share().text(),
        opened.row().createdOn(),
        day.plusYears(YEARS),
        present.of(told(kept)),
        events,
        owned ? kept.note() : "",
        path,
        seen.on(),
        changes);
  }

  private static Profile told(Kept kept) {
    Profile told = kept.profile();
    for (PathEvent event : kept.events()) {
      if (event instanceof PathEvent.OfProfile changed) {
        told = changed.profile();
      }
    }
    return told;
  }

  /**
   * Records what happened, and plans the rest anew.
   *
   * @param event from the path as it stands, which it may refer to
   * @return empty when the link leads nowhere or only reads
   * @throws TooMuch when the path holds too many events, or the profile is too large
   */
  public Optional<SavedState> record(
      String secret, Snapshot snapshot, Function<SavedState, PathEvent> event) {
    return change(
        secret,
        snapshot,
        opened -> {
          SavedState state = state(opened, snapshot);
          Kept kept = opened.kept();
          if (kept.events().size() >= MOST_EVENTS) {
            throw new TooMuch(Message.of("refused.many-events", MOST_EVENTS));
          }
          Outline seen = Outline.of(state.path().plan(), kept.events().size());
          PathEvent next = event.apply(state);
          if (next instanceof PathEvent.OfProfile changed) {
            checkSize(changed.profile());
          }
          return kept.with(next, seen);
        });
  }

  /**
   * Writes the person's note.
   *
   * @return empty when the link leads nowhere or only reads
   * @throws TooMuch when it is longer than {@value #LONGEST_NOTE} characters
   */
  public Optional<SavedState> note(String secret, String note, Snapshot snapshot) {
    String clean = note(note);
    return change(secret, snapshot, opened -> opened.kept().withNote(clean));
  }

  /** A note as it is kept. */
  static String note(String typed) {
    String clean = typed.strip().replace("\r\n", "\n");
    if (clean.length() > LONGEST_NOTE) {
      throw new TooMuch(Message.of("refused.note-too-long", clean.length(), LONGEST_NOTE));
    }
    return clean;
  }

  /**
   * Takes note of everything that changed: later changes are counted from here.
   *
   * @return empty when the link leads nowhere or only reads
   */
  public Optional<SavedState> see(String secret, Snapshot snapshot) {
    return change(
        secret,
        snapshot,
        opened -> {
          Kept kept = opened.kept();
          return kept.withSeen(outline(opened, snapshot));
        });
  }

  /** Puts other contents in place, anew from what holds by then if another change comes between. */
  private Optional<SavedState> change(
      String link, Snapshot snapshot, Function<Opened, Kept> change) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Opened opened = find(link).filter(found -> found.owner().isPresent()).orElse(null);
      if (opened == null) {
        return Optional.empty();
      }
      Kept kept = change.apply(opened);
      SavedPath next = opened.row().with(opened.share().seal(kept.text(), random));
      if (store.replaceSavedPath(next)) {
        store.useSavedPath(next.ownerHash(), today.get());
        return Optional.of(state(new Opened(next, opened.owner(), opened.share(), kept), snapshot));
      }
    }
    throw new IllegalStateException("a saved path changed " + ATTEMPTS + " times meanwhile");
  }

  /**
   * Deletes a path with all that was kept of it.
   *
   * @return whether the link was its owner's and led to one
   */
  public boolean erase(String secret) {
    return Secret.find(secret).map(found -> store.eraseSavedPath(found.hash())).orElse(false);
  }

  /**
   * Deletes the paths that were not used for {@value #YEARS} year.
   *
   * @return how many there were
   */
  public int eraseUnused() {
    return store.eraseSavedPathsUnusedSince(today.get().minusYears(YEARS));
  }
}
