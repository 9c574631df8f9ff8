package org.waymark.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.catalog.Catalog;
import org.waymark.catalog.CatalogValidator;
import org.waymark.catalog.Entry;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Message;
import org.waymark.catalog.Problem;
import org.waymark.catalog.RedirectRules;
import org.waymark.catalog.Vocabularies;

/**
 * The catalogue as a folder of files: {@code programs/ID.json}, {@code resources/ID.json}, {@code
 * organizations/ID.json}, {@code vocabularies/NAME.json}, and {@code redirects.json}, which tells
 * where ids of entries that were merged lead. Reading gives everything, valid as a whole, or every
 * problem with its file, line and pointer; writing what was read gives the same bytes where they
 * were canonical. Other files beside these, such as a README, are left alone.
 */
public final class CatalogFolder {
  private static final String VOCABULARIES = "vocabularies";
  private static final String REDIRECTS = "redirects.json";
  private static final String SUFFIX = ".json";

  private CatalogFolder() {}

  /**
   * What a folder holds.
   *
   * @param entries in the order of their paths
   * @param redirects the ids of the entries that ids of former ones lead to, in the order of these
   */
  public record Contents(
      Vocabularies vocabularies, List<Entry> entries, SortedMap<String, String> redirects) {
    /** Copies. */
    public Contents {
      entries = List.copyOf(entries);
      redirects = Collections.unmodifiableSortedMap(new TreeMap<>(redirects));
    }

    /** The same as a catalogue of a version. */
    public Catalog catalog(long version) {
      return Catalog.of(version, vocabularies, entries);
    }
  }

  /**
   * Reads a folder and checks it as a whole.
   *
   * @throws UncheckedIOException when a file that is there can't be read
   */
  public static Parsed<Contents> read(Path root) {
    if (!Files.isDirectory(root)) {
      Problem missing =
          new Problem(
              null,
              0,
              "",
              Message.of("folder.none", root.toString()),
              Message.of("folder.none.right"));
      return new Parsed<>(null, List.of(missing));
    }
    List<Problem> problems = new ArrayList<>();
    Parsed<Vocabularies> vocabularies = vocabularies(root);
    problems.addAll(vocabularies.problems());
    List<Entry> entries = new ArrayList<>();
    for (EntryType type : EntryType.values()) {
      for (Parsed<Entry> read : entries(root, type, problems)) {
        problems.addAll(read.problems());
        if (read.value() != null) {
          entries.add(read.value());
        }
      }
    }
    SortedMap<String, String> redirects = redirects(root, problems);
    Vocabularies known = vocabularies.value();
    if (known == null || !problems.isEmpty()) {
      return new Parsed<>(null, problems);
    }
    List<Problem> broken = new ArrayList<>(CatalogValidator.check(known, entries));
    Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
    broken.addAll(RedirectRules.check(redirects, ids, REDIRECTS));
    return broken.isEmpty()
        ? new Parsed<>(new Contents(known, entries, redirects), List.of())
        : new Parsed<>(null, broken.stream().map(problem -> located(problem, root)).toList());
  }

  /** The same, and all that a curator mends though the catalogue could be used as it is. */
  public static Parsed<Contents> check(Path root) {
    Parsed<Contents> read = read(root);
    Contents contents = read.value();
    if (contents == null) {
      return read;
    }
    List<Problem> loose =
        CatalogValidator.checkSignposts(contents.vocabularies(), contents.entries());
    return loose.isEmpty()
        ? read
        : new Parsed<>(null, loose.stream().map(problem -> located(problem, root)).toList());
  }

  private static Parsed<Vocabularies> vocabularies(Path root) {
    Map<VocabulariesJson.Part, byte[]> texts = new EnumMap<>(VocabulariesJson.Part.class);
    for (VocabulariesJson.Part part : VocabulariesJson.Part.values()) {
      Path file = root.resolve(VOCABULARIES).resolve(part.fileName());
      if (Files.exists(file)) {
        texts.put(part, bytes(file));
      }
    }
    return VocabulariesJson.read(texts, part -> VOCABULARIES + "/" + part.fileName());
  }

  /** The redirects of a folder, none where it has no file of them. */
  public static Parsed<SortedMap<String, String>> redirects(Path root) {
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, String> redirects = redirects(root, problems);
    return new Parsed<>(problems.isEmpty() ? redirects : null, problems);
  }

  private static SortedMap<String, String> redirects(Path root, List<Problem> problems) {
    SortedMap<String, String> redirects = new TreeMap<>();
    Path file = root.resolve(REDIRECTS);
    if (Files.exists(file)) {
      Parsed<JsonValue> read = JsonParsing.parse(bytes(file), REDIRECTS);
      problems.addAll(read.problems());
      if (read.value() instanceof JsonObject object) {
        object
            .members()
            .forEach((from, to) -> {
              if (to instanceof JsonText text) {
                redirects.put(from, text.value());
              } else {
                problems.add(
                    new Problem(
                        REDIRECTS,
                        to.line(),
                        "/" + from,
                        Message.of("json.is", to.told()),
                        Message.of("json.an-id")));
              }
            });
      } else if (read.value() != null) {
        problems.add(
            new Problem(
                REDIRECTS,
                1,
                "",
                Message.of("json.is", read.value().told()),
                Message.of("json.ids")));
      }
    }
    return redirects;
  }

  private static List<Parsed<Entry>> entries(Path root, EntryType type, List<Problem> problems) {
    List<Path> files = files(root.resolve(type.folder()), type, problems);
    return files.parallelStream().map(file -> entry(file, type)).toList();
  }

  /** The entry files of a folder, by name; problems for what is none. */
  private static List<Path> files(Path folder, EntryType type, List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.sorted().toList()) {
        String name = fileName(file);
        if (name.endsWith(SUFFIX) && !name.startsWith(".")) {
          files.add(file);
        } else if (!name.startsWith(".")) {
          String path = type.folder() + "/" + name;
          problems.add(
              new Problem(
                  path, 0, "", Message.of("folder.no-entry"), Message.of("folder.no-entry.right")));
        }
      }
    } catch (NoSuchFileException missing) {
      problems.add(
          new Problem(
              type.folder(),
              0,
              "",
              Message.of("folder.missing"),
              Message.of("folder.missing.right")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  private static Parsed<Entry> entry(Path file, EntryType type) {
    String path = type.folder() + "/" + fileName(file);
    Parsed<Entry> read = EntryJson.read(bytes(file), path);
    Entry entry = read.value();
    if (entry == null || entry.path().equals(path)) {
      return read;
    }
    String pointer = entry.type() == type ? "/id" : "/type";
    int line = JsonParsing.lineOf(bytes(file), pointer);
    Message message = Message.of("folder.belongs", entry.path());
    return new Parsed<>(
        null,
        List.of(new Problem(path, line, pointer, message, Message.of("folder.belongs.right"))));
  }

  private static Problem located(Problem problem, Path root) {
    String path = problem.file();
    if (path == null || !Files.exists(root.resolve(path))) {
      return problem;
    }
    return problem.at(path, JsonParsing.lineOf(bytes(root.resolve(path)), problem.pointer()));
  }

  private static String fileName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Writes the whole catalogue in its canonical form. Entry files of ids that are not among the
   * entries are removed, and so is that of redirects where there are none; files that hold the same
   * bytes already are not touched.
   *
   * @return how many files were written or removed
   * @throws UncheckedIOException when a file can't be written
   */
  public static int write(
      Path root,
      Vocabularies vocabularies,
      Collection<? extends Entry> entries,
      SortedMap<String, String> redirects) {
    try {
      int changed = writeRedirects(root, redirects);
      Files.createDirectories(root.resolve(VOCABULARIES));
      for (EntryType type : EntryType.values()) {
        Files.createDirectories(root.resolve(type.folder()));
      }
      for (var part : VocabulariesJson.canonicalBytes(vocabularies).entrySet()) {
        Path file = root.resolve(VOCABULARIES).resolve(part.getKey().fileName());
        changed += put(file, part.getValue());
      }
      Set<String> written = new HashSet<>();
      for (Entry entry : entries) {
        written.add(entry.path());
        changed += put(root.resolve(entry.path()), EntryJson.canonicalBytes(entry));
      }
      return changed + removeOthers(root, written);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Writes the redirects of a folder, as {@link #write} does.
   *
   * @return how many files were written or removed
   */
  public static int writeRedirects(Path root, SortedMap<String, String> redirects)
      throws IOException {
    Path file = root.resolve(REDIRECTS);
    if (redirects.isEmpty()) {
      return Files.deleteIfExists(file) ? 1 : 0;
    }
    Files.createDirectories(root);
    JsonBuilder object = JsonBuilder.full();
    redirects.forEach(object::put);
    return put(file, JsonWriting.canonicalBytes(object.build()));
  }

  private static int put(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return 0;
    }
    Files.write(file, bytes);
    return 1;
  }

  private static int removeOthers(Path root, Set<String> written) throws IOException {
    int removed = 0;
    for (EntryType type : EntryType.values()) {
      try (Stream<Path> listed = Files.list(root.resolve(type.folder()))) {
        for (Path file : listed.toList()) {
          String path = type.folder() + "/" + fileName(file);
          if (path.endsWith(SUFFIX) && !written.contains(path)) {
            Files.delete(file);
            removed++;
          }
        }
      }
    }
    return removed;
  }
}
