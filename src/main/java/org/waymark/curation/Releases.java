package org.waymark.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Problem;
import org.waymark.catalog.Vocabularies;
import org.waymark.catalog.WaymarkException;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryJson;
import org.waymark.json.InvalidData;
import org.waymark.json.JsonObject;
import org.waymark.json.JsonParsing;
import org.waymark.json.JsonValue;
import org.waymark.json.JsonWriting;
import org.waymark.json.VocabulariesJson;
import org.waymark.pathway.Planner;

/**
 * A folder of numbered releases, each a folder of its own named by its number:
 *
 * <ul>
 *   <li>{@code release.json}: number, date, version, counts, what was added, changed, ended and
 *       removed since the one before, whose paths that changed, and what was measured on it;
 *   <li>{@code catalog.jsonl}: every entry, a line each, in the order of their ids;
 *   <li>{@code vocabularies/}: the vocabularies that the entries refer to;
 *   <li>{@code redirects.json}: where the ids of merged entries lead, if there are any.
 * </ul>
 *
 * A release is written beside its place and moved there whole; none is ever changed.
 */
public final class Releases {
  private static final String MANIFEST = "release.json";
  private static final String ENTRIES = "catalog.jsonl";
  private static final String VOCABULARIES = "vocabularies";

  private final Path folder;

  /** Releases in a folder, which is made with the first one. */
  public Releases(Path folder) {
    this.folder = folder;
  }

  /** A release that is asked for is not there, or not as it was written. */
  public static final class Unusable extends WaymarkException {
    private static final long serialVersionUID = 1L;

    private Unusable(String message) {
      super(message);
    }
  }

  /**
   * All releases, the first one first.
   *
   * @throws Unusable when one tells nothing about itself
   */
  public List<Release> list() {
    return numbers().stream().map(this::manifest).toList();
  }

  /**
   * What the release of a number tells about itself; empty when there is none.
   *
   * @throws Unusable when it tells nothing
   */
  public Optional<Release> find(int number) {
    return numbers().contains(number) ? Optional.of(manifest(number)) : Optional.empty();
  }

  /** The numbers of all releases, in order. */
  public List<Integer> numbers() {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("[1-9][0-9]{0,8}"))
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * All entries of a release as it was written: UTF-8, a line each.
   *
   * @throws Unusable as for {@link #open}
   */
  public byte[] jsonLines(int number) {
    return checked(manifest(number));
  }

  private byte[] checked(Release release) {
    byte[] bytes = bytes(place(release.number()).resolve(ENTRIES));
    if (!sha256(bytes).equals(release.sha256())) {
      throw new Unusable(
          "release %d in %s was changed after it was written: its %s has another digest"
              .formatted(release.number(), folder, ENTRIES));
    }
    return bytes;
  }

  /**
   * Opens a release.
   *
   * @throws Unusable when there is none of that number, or its entries are not those that were
   *     written
   */
  public Release.Opened open(int number) {
    Release release = manifest(number);
    List<JsonObject> entries = new ArrayList<>();
    for (String line : new String(checked(release), StandardCharsets.UTF_8).lines().toList()) {
      if (JsonParsing.parse(line, ENTRIES).orThrow() instanceof JsonObject entry) {
        entries.add(entry);
      }
    }
    return new Release.Opened(release, entries);
  }

  /**
   * Writes a release as a catalogue's folder, which can be served, checked and imported.
   *
   * @return how many files were written or removed there
   * @throws Unusable as for {@link #open}
   * @throws InvalidData when the release is not of today's form
   */
  public int extract(int number, Path into) {
    return CatalogFolder.write(
        into,
        vocabularies(number),
        entries(number),
        CatalogFolder.redirects(place(number)).orThrow());
  }

  /**
   * A release as a catalogue, which can be planned on.
   *
   * @throws Unusable as for {@link #open}
   * @throws InvalidData when the release is not of today's form
   */
  public Catalog catalog(int number) {
    return Catalog.of(manifest(number).catalogVersion(), vocabularies(number), entries(number));
  }

  private List<Entry> entries(int number) {
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (JsonObject value : open(number).entries()) {
      var read = EntryJson.read(value);
      problems.addAll(read.problems());
      if (read.value() != null) {
        entries.add(read.value());
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidData(problems);
    }
    return entries;
  }

  private Vocabularies vocabularies(int number) {
    Map<VocabulariesJson.Part, byte[]> texts = new EnumMap<>(VocabulariesJson.Part.class);
    for (VocabulariesJson.Part part : VocabulariesJson.Part.values()) {
      Path file = place(number).resolve(VOCABULARIES).resolve(part.fileName());
      if (Files.exists(file)) {
        texts.put(part, bytes(file));
      }
    }
    return VocabulariesJson.read(texts, part -> VOCABULARIES + "/" + part.fileName()).orThrow();
  }

  /**
   * Makes the next release, of which nothing is measured; none when nothing has changed since the
   * last one.
   *
   * @throws Unusable as below
   * @throws PathsLost as below
   */
  public Optional<Release> make(
      Catalog catalog, LocalDate date, Planner planner, @Nullable String acceptLosses) {
    return make(catalog, new TreeMap<>(), date, planner, acceptLosses, () -> Quality.NONE);
  }

  /**
   * Makes the next release; none when nothing has changed since the last one.
   *
   * @param redirects the ids of the entries that ids of merged ones lead to
   * @param date the day that it bears, and for which the reference people's paths are compared
   * @param acceptLosses why it is to be made even if it takes something from people's paths; null:
   *     then it is not
   * @param measure what is measured on it; asked once it is sure to be made
   * @throws Unusable when the last release can't be opened
   * @throws PathsLost when it would take something from people's paths
   */
  public Optional<Release> make(
      Catalog catalog,
      SortedMap<String, String> redirects,
      LocalDate date,
      Planner planner,
      @Nullable String acceptLosses,
      Supplier<Quality> measure) {
    List<Integer> numbers = numbers();
    int last = numbers.isEmpty() ? 0 : numbers.getLast();
    List<JsonObject> before = last == 0 ? List.of() : open(last).entries();
    List<JsonObject> entries = catalog.entries().stream().map(EntryJson::value).toList();
    ReleaseDifferences differences = ReleaseDifferences.between(before, entries);
    if (differences.isEmpty() && last > 0 && vocabularies(last).equals(catalog.vocabularies())) {
      return Optional.empty();
    }
    byte[] lines =
        entries.stream()
            .map(entry -> JsonWriting.compact(entry) + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    Map<EntryType, Long> counts = new EnumMap<>(EntryType.class);
    for (EntryType type : EntryType.values()) {
      counts.put(type, catalog.entries().stream().filter(entry -> entry.type() == type).count());
    }
    PathRegression paths =
        last == 0 ? null : PathRegression.since(last, this, catalog, planner, date).orElse(null);
    List<PathImpact> losses = paths == null ? List.of() : paths.losses();
    if (!losses.isEmpty() && acceptLosses == null) {
      throw new PathsLost(losses);
    }
    Release release =
        new Release(
            last + 1,
            date,
            catalog.version(),
            counts,
            differences,
            sha256(lines),
            paths,
            losses.isEmpty() ? null : acceptLosses,
            measure.get());
    write(release, lines, catalog.vocabularies(), redirects);
    return Optional.of(release);
  }

  private void write(
      Release release,
      byte[] lines,
      Vocabularies vocabularies,
      SortedMap<String, String> redirects) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempDirectory(folder, ".release");
      Files.write(draft.resolve(ENTRIES), lines);
      Files.createDirectories(draft.resolve(VOCABULARIES));
      for (var part : VocabulariesJson.canonicalBytes(vocabularies).entrySet()) {
        Files.write(draft.resolve(VOCABULARIES).resolve(part.getKey().fileName()), part.getValue());
      }
      CatalogFolder.writeRedirects(draft, redirects);
      Files.write(draft.resolve(MANIFEST), JsonWriting.canonicalBytes(ReleaseJson.value(release)));
      Files.move(draft, place(release.number()), StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException taken) {
      throw new Unusable(
          "another process wrote release %d meanwhile; try again".formatted(release.number()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Release manifest(int number) {
    Path file = place(number).resolve(MANIFEST);
    if (!Files.exists(file)) {
      List<Integer> there = numbers();
      throw new Unusable(
          "there is no release %d in %s; there %s"
              .formatted(
                  number,
                  folder,
                  there.isEmpty()
                      ? "is none"
                      : "are " + there.getFirst() + " to " + there.getLast()));
    }
    JsonValue value = JsonParsing.parse(bytes(file), file.toString()).orThrow();
    Release release = ReleaseJson.read(value);
    if (release == null) {
      throw new Unusable(file + " does not tell number, date, version and counts of a release");
    }
    return release;
  }

  private Path place(int number) {
    return folder.resolve(Integer.toString(number));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
