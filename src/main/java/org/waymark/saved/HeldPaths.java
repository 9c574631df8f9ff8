package org.waymark.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonWriting;
import org.waymark.live.Snapshot;
import org.waymark.store.HeldPath;
import org.waymark.store.HeldPathRecords;
import org.waymark.store.Store;

/**
 * The paths of people whose links an advisor keeps, with a note that only the advisor sees and what
 * changed since the two last spoke. Only the link that reads is kept, whichever was given; a path
 * that its owner erases is gone from here at once. Looking at the list is no use of a path: what
 * nobody opens for a year is deleted all the same.
 *
 * <p>Safe for use by many threads. Every method throws {@link org.waymark.store.StoreUnavailable}
 * when the database is away.
 */
public final class HeldPaths {
  /** Paths that an account may keep. */
  public static final int MOST = 60;

  private final HeldPathRecords records;
  private final SavedPaths paths;
  private final RandomGenerator random;
  private final Supplier<LocalDate> today;

  /**
   * Kept paths in a store.
   *
   * @param random whose numbers nobody can guess
   * @param today the day of asking
   */
  public HeldPaths(
      Store store, SavedPaths paths, RandomGenerator random, Supplier<LocalDate> today) {
    this.records = new HeldPathRecords(store);
    this.paths = paths;
    this.random = random;
    this.today = today;
  }

  /**
   * A path that an advisor keeps.
   *
   * @param state as the link that reads shows it, with what changed since they last spoke
   * @param note the advisor's own words
   * @param heldOn the day since which it is kept
   */
  public record Held(SavedState state, String note, LocalDate heldOn) {}

  /** What became of a link that was to be kept. */
  public enum Outcome {
    /** It is kept now, or was before. */
    KEPT,
    /** It leads nowhere. */
    UNKNOWN,
    /** The account keeps as many as it may. */
    FULL
  }

  /** What an account keeps, the newest first. */
  public List<Held> of(String account, Snapshot snapshot) {
    return records.of(account).stream()
        .flatMap(row -> paths.find(row.share()).map(path -> held(row, path, snapshot)).stream())
        .toList();
  }

  private Held held(HeldPath row, SavedPaths.Opened path, Snapshot snapshot) {
    Outline seen =
        Outline.of((JsonObject) JsonParsing.parse(path.share().open(row.seen()), null).orThrow());
    return new Held(paths.state(path.shared(), seen, snapshot), row.note(), row.heldOn());
  }

  /**
   * Keeps a path.
   *
   * @param link either of its links
   */
  public Outcome keep(String account, String link, Snapshot snapshot) {
    SavedPaths.Opened path = paths.find(link).orElse(null);
    if (path == null) {
      return Outcome.UNKNOWN;
    }
    List<HeldPath> all = records.of(account);
    String owner = path.row().ownerHash();
    if (all.size() >= MOST && all.stream().noneMatch(held -> held.ownerHash().equals(owner))) {
      return Outcome.FULL;
    }
    String share = path.share().text();
    records.add(new HeldPath(account, owner, share, "", today.get(), seen(path, snapshot)));
    return Outcome.KEPT;
  }

  /** The path as it is now, sealed. */
  private String seen(SavedPaths.Opened path, Snapshot snapshot) {
    return path.share().seal(JsonWriting.compact(paths.outline(path, snapshot).json()), random);
  }

  /** Whether an account keeps a path. */
  public boolean isKept(String account, SavedState state) {
    return records.of(account).stream().anyMatch(held -> held.share().equals(state.share()));
  }

  /** How many advisors keep a path. */
  public int holders(SavedState state) {
    return paths.find(state.share()).map(path -> records.holders(path.row().ownerHash())).orElse(0);
  }

  /**
   * Writes an advisor's note.
   *
   * @return whether the account keeps the path
   * @throws TooMuch when it is longer than {@value SavedPaths#LONGEST_NOTE} characters
   */
  public boolean note(String account, String link, String note) {
    String clean = SavedPaths.note(note);
    return owner(link).map(owner -> records.setNote(account, owner, clean)).orElse(false);
  }

  /**
   * Counts changes from now on: the two have spoken.
   *
   * @return whether the account keeps the path
   */
  public boolean speak(String account, String link, Snapshot snapshot) {
    return paths
        .find(link)
        .map(path -> records.setSeen(account, path.row().ownerHash(), seen(path, snapshot)))
        .orElse(false);
  }

  /**
   * Keeps a path no longer.
   *
   * @return whether the account kept it
   */
  public boolean remove(String account, String link) {
    return owner(link).map(owner -> records.remove(account, owner)).orElse(false);
  }

  private Optional<String> owner(String link) {
    return paths.find(link).map(path -> path.row().ownerHash());
  }
}
