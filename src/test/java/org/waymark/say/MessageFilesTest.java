package org.waymark.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Vocabularies;
import org.waymark.json.CatalogFolder;
import org.waymark.json.EntryField;
import org.waymark.json.EntrySchema;

/** The files of messages agree with each other, with the code, and with the vocabularies. */
final class MessageFilesTest {
  private static final Path FILES = Path.of("src/main/resources/org/waymark/say");
  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("src/main/jte"));

  /** A text in the code that may be a key, or, ending in a dot, the beginning of keys. */
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][a-zA-Z-]*(?:\\.[a-zA-Z0-9-]+)*\\.?)\"");

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
    return properties;
  }

  private static Properties english() throws IOException {
    return read(FILES.resolve("messages.properties"));
  }

  private static List<Path> languages(String kind) throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(kind + "_"))
          .sorted()
          .toList();
    }
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          all.append(Files.readString(file)).append('\n');
        }
      }
    }
    return all.toString();
  }

  private static Set<String> arguments(String text) {
    MessagePattern pattern = new MessagePattern(text);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        names.add(String.valueOf(part.getValue()));
      }
    }
    return names;
  }

  @Test
  void everyLanguageSaysAllAndNothingElse() throws IOException {
    for (Path file : languages("messages")) {
      assertThat(read(file).stringPropertyNames())
          .as(file.toString())
          .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
    }
  }

  @Test
  void everyLanguageTakesTheSameArgumentsAndMarksTheSameLinks() throws IOException {
    Properties english = english();
    for (Path file : languages("messages")) {
      Properties other = read(file);
      for (String key : english.stringPropertyNames()) {
        String here = english.getProperty(key);
        String there = other.getProperty(key, "");
        assertThat(arguments(there)).as(key).isEqualTo(arguments(here));
        assertThat(there.chars().filter(c -> c == '[').count())
            .as(key)
            .isEqualTo(here.chars().filter(c -> c == '[').count());
      }
    }
  }

  @Test
  void noLineBreaksBetweenANumberAndItsUnit() throws IOException {
    List<Path> files = new ArrayList<>(languages("messages"));
    files.add(FILES.resolve("messages.properties"));
    for (Path file : files) {
      assertThat(read(file).values())
          .as(file.toString())
          .noneMatch(text ->
              text.toString().matches("(?s).*[0-9}#] (%|[kM]?[BW]\\b|km\\b|[0-9]{3}\\b).*"));
    }
  }

  @Test
  void noKeyStandsTwiceInAFile() throws IOException {
    List<Path> files = new ArrayList<>(languages("messages"));
    files.addAll(languages("labels"));
    files.add(FILES.resolve("messages.properties"));
    for (Path file : files) {
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyMessageIsUsed() throws IOException {
    String sources = sources();
    Set<String> literals = new TreeSet<>();
    Matcher matcher = KEY.matcher(sources);
    while (matcher.find()) {
      literals.add(matcher.group(1));
    }
    Set<String> beginnings =
        literals.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
    Set<String> unused = new TreeSet<>();
    for (String key : english().stringPropertyNames()) {
      boolean used =
          literals.contains(key)
              || literals.stream().anyMatch(whole -> key.startsWith(whole + "."))
              || beginnings.stream().anyMatch(key::startsWith)
              || isTerm(key);
      if (!used) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  /** Whether a key is a value of a closed vocabulary: {@code program-kind.course}. */
  private static boolean isTerm(String key) throws IOException {
    String[] parts = key.split("\\.");
    StringBuilder name = new StringBuilder();
    for (String word : parts[0].split("-")) {
      name.append(word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
          .append(word.substring(1));
    }
    Path source = Path.of("src/main/java/org/waymark/catalog", name + ".java");
    return parts.length == 2
        && Files.exists(source)
        && Files.readString(source)
            .contains(parts[1].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }

  @Test
  void everyKeyThatIsAskedForIsThere() throws IOException {
    Matcher asked =
        Pattern.compile("(?:say|SAY|english\\(\\)|Message)\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]")
            .matcher(sources());
    Set<String> missing = new TreeSet<>();
    Set<String> there = english().stringPropertyNames();
    while (asked.find()) {
      if (!there.contains(asked.group(1))) {
        missing.add(asked.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyMessageIsGivenWhatItTakes() throws IOException {
    Properties english = english();
    String sources = sources();
    Matcher given = Pattern.compile("Message\\s*\\.of\\(\\s*\"([^\"]+)\"").matcher(sources);
    Set<String> wrong = new TreeSet<>();
    while (given.find()) {
      String text = english.getProperty(given.group(1));
      if (text != null && arguments(text).size() != arguments(sources, given.end())) {
        wrong.add(given.group(1));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** How many arguments follow the first one of a call. */
  private static int arguments(String sources, int at) {
    int depth = 0;
    int commas = 0;
    for (Matcher part = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[(){}\\[\\],]").matcher(sources);
        part.find(at);
        at = part.end()) {
      switch (part.group()) {
        case "(", "{", "[" -> depth++;
        case ")", "}", "]" -> depth--;
        case "," -> commas += depth == 0 ? 1 : 0;
        default -> {}
      }
      if (depth < 0) {
        return commas;
      }
    }
    throw new IllegalStateException("a call does not end");
  }

  @Test
  void everyWordOfTheVocabulariesHasANameInEveryLanguage() throws IOException {
    Vocabularies words = CatalogFolder.read(Path.of("resources-catalog")).orThrow().vocabularies();
    Set<String> wanted = new TreeSet<>();
    words.skills().keySet().forEach(id -> wanted.add("skill." + id));
    words.topics().keySet().forEach(id -> wanted.add("topic." + id));
    words.backgrounds().keySet().forEach(id -> wanted.add("background." + id));
    words.roles().keySet().forEach(id -> wanted.add("role." + id));
    words.modeLadder().groups().keySet().forEach(id -> wanted.add("skill-group." + id));
    words.roles().keySet().forEach(id -> wanted.add("role-summary." + id));
    for (int level = 0; level < words.levels().size(); level++) {
      wanted.add("level." + level);
    }
    for (Path file : languages("labels")) {
      assertThat(read(file).stringPropertyNames())
          .as(file.toString())
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void everyFieldOfAnEntryIsSaidInEveryLanguage() throws IOException {
    Set<String> wanted = new TreeSet<>();
    for (EntryType type : EntryType.values()) {
      EntrySchema.load().fields(type).forEach(field -> collect(field, wanted));
    }
    for (Path file : languages("fields")) {
      Set<String> said =
          Files.readAllLines(file).stream()
              .map(line -> line.split("\t", -1))
              .filter(pair -> pair.length == 2 && !pair[1].isBlank())
              .map(pair -> pair[0])
              .collect(Collectors.toSet());
      assertThat(said).as(file.toString()).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private static void collect(EntryField field, Set<String> texts) {
    texts.add(field.label());
    if (!field.help().isEmpty()) {
      texts.add(field.help());
    }
    field.options().forEach(option -> texts.add(option.replace('-', ' ')));
    if (field.shape() == EntryField.Shape.YES_OR_NO) {
      texts.addAll(List.of("yes", "no"));
    }
    field.members().forEach(member -> collect(member, texts));
  }

  @Test
  void noTemplateHoldsASentence() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jte")).sorted().toList()) {
        words(Files.readString(file)).forEach(word -> found.add(file.getFileName() + ": " + word));
      }
    }
    assertThat(found).isEmpty();
  }

  /** What a reader would see of a template besides what its expressions give. */
  private static List<String> words(String template) {
    String seen =
        template
            .replaceAll("(?m)^@(import|param).*$", "")
            .replaceAll("(?s)!\\{.*?;\\}", "")
            .replaceAll("@template\\.(layout|desk\\.(frame|keys))\\([^`]*`", " ")
            .replaceAll("(?s)\\$(unsafe)?\\{[^{}]*+(\\{[^{}]*+\\}[^{}]*+)*+\\}", " ")
            .replaceAll(
                "@template\\.[a-z.]+\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+\\)",
                " ")
            .replaceAll(
                "@(if|for|elseif)\\((?:[^()]++|\\((?:[^()]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\))*+\\)",
                " ")
            .replaceAll("@(else|endif|endfor|`)", " ");
    List<String> words = new ArrayList<>();
    Matcher attribute =
        Pattern.compile("(?:aria-label|placeholder|title|alt)=\"([^\"]*\\p{L}{2}[^\"]*)\"")
            .matcher(seen);
    while (attribute.find()) {
      if (!attribute.group(1).equals("Waymark")) {
        words.add(attribute.group(1));
      }
    }
    for (String text : seen.replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
      String stripped = text.replace("Waymark", "").strip();
      if (stripped.matches(".*\\p{L}{2}.*")) {
        words.add(stripped);
      }
    }
    return words;
  }
}
