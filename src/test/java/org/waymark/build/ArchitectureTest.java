package org.waymark.build;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waymark.catalog.WaymarkException;
import org.waymark.http.HttpProblem;
import org.waymark.http.RequestRefused;

/** The walls of the house: who may import whom, and who alone may use which library. */
final class ArchitectureTest {
  private static final String ROOT = "org.waymark.";

  /** Each package and the packages of ours that it may import. */
  private static final Map<String, String> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("catalog", ""),
          Map.entry("place", "catalog"),
          Map.entry("rounds", "catalog"),
          Map.entry("profile", "catalog place"),
          Map.entry("pathway", "catalog place rounds profile"),
          Map.entry("say", "catalog place rounds profile pathway"),
          Map.entry("json", "catalog place rounds profile pathway say"),
          Map.entry("search", "catalog place rounds say"),
          Map.entry("store", "catalog profile pathway say json"),
          Map.entry("curation", "catalog place rounds profile pathway say json store"),
          Map.entry("live", "catalog search store curation"),
          Map.entry("saved", "catalog place rounds profile pathway say json store live"),
          Map.entry("account", "catalog say store"),
          Map.entry("mail", "catalog"),
          Map.entry("feeds", "catalog place rounds pathway say json"),
          Map.entry("http", "catalog say json"),
          Map.entry(
              "api",
              "catalog place rounds profile pathway say json search store curation live saved feeds"
                  + " http"),
          Map.entry(
              "web",
              "catalog place rounds profile pathway say json search store curation live saved account"
                  + " mail feeds http"),
          Map.entry(
              "app",
              "catalog place rounds profile pathway say json search store curation live saved account"
                  + " mail feeds http api web"));

  /** Libraries and the packages of ours that alone may use them. */
  private static final Map<String, String> ONLY_IN =
      Map.ofEntries(
          Map.entry("org.apache.lucene..", "search"),
          Map.entry("java.sql..", "store"),
          Map.entry("javax.sql..", "store"),
          Map.entry("org.jdbi..", "store"),
          Map.entry("org.flywaydb..", "store"),
          Map.entry("tools.jackson..", "json"),
          Map.entry("com.password4j..", "account"),
          Map.entry("com.webauthn4j..", "account"),
          Map.entry("jakarta.mail..", "mail"),
          Map.entry("com.nulabinc.zxcvbn..", "account"),
          Map.entry("com.ibm.icu..", "say"),
          Map.entry("gg.jte..", "web"),
          Map.entry("io.javalin..", "http api web app"),
          Map.entry("org.eclipse.jetty..", "http"),
          Map.entry("picocli..", "app"));

  /** What is thrown where no page is made: at the start, at the terminal, by mail and downloads. */
  private static final Set<String> AT_THE_TERMINAL =
      Set.of(
          "BadConfiguration",
          "BadServer",
          "IndexUnavailable",
          "MassRemoval",
          "NotSent",
          "Offline",
          "Refused",
          "StoreUnavailable",
          "UnimportedChanges",
          "Unusable");

  /** What makes problems out of messages, and what the server tells programs. */
  private static final Set<String> ENGLISH_HERE =
      Set.of("HttpProblem", "FieldError", "RequestRefused", "ServerErrors");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.waymark");

  private static String in(String name) {
    return ROOT + name + "..";
  }

  private static String[] allOf(String names, String... more) {
    return Stream.concat(
            Arrays.stream(names.split(" ")).filter(name -> !name.isEmpty()).map(name -> in(name)),
            Arrays.stream(more))
        .toArray(String[]::new);
  }

  @Test
  void everyPackageHasItsWalls() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/waymark"))) {
      folders.map(folder -> String.valueOf(folder.getFileName())).forEach(packages::add);
    }
    assertThat(MAY_IMPORT.keySet()).containsAll(packages);
  }

  @TestFactory
  Stream<DynamicTest> importsOnlyWhatItMay() {
    return MAY_IMPORT.entrySet().stream()
        .map(wall ->
            DynamicTest.dynamicTest(
                wall.getKey(),
                () ->
                    noClasses()
                        .that()
                        .resideInAPackage(in(wall.getKey()))
                        .should()
                        .dependOnClassesThat(
                            resideInAPackage("org.waymark..")
                                .and(
                                    not(
                                        resideInAnyPackage(
                                            allOf(wall.getValue(), in(wall.getKey()))))))
                        .allowEmptyShould(true)
                        .check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsUsedInItsRoomOnly() {
    return ONLY_IN.entrySet().stream()
        .map(wall ->
            DynamicTest.dynamicTest(
                wall.getKey(),
                () ->
                    noClasses()
                        .that(are(resideOutsideOfPackages(allOf(wall.getValue()))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(wall.getKey())
                        .check(OURS)));
  }

  @Test
  void theModelSeesOnlyTheJdk() {
    classes()
        .that()
        .resideInAnyPackage(allOf("catalog place rounds profile pathway"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            allOf("catalog place rounds profile pathway", "java..", "org.jspecify.annotations.."))
        .check(OURS);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void theInsideOfThePlannerIsItsOwn() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("pathway"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("pathway.internal"))
        .check(OURS);
  }

  @Test
  void clockRandomnessAndEnvironmentAreReadInAppOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("app"))
        .should()
        .accessTargetWhere(readsTheWorld())
        .check(OURS);
  }

  /** What an exception's own text says is English; what a page says, it says in any language. */
  @Test
  void pagesSayMessagesAndNoTextOfAnException() {
    noClasses()
        .that()
        .resideInAnyPackage(in("web"), in("http"))
        .should()
        .accessTargetWhere(tellsEnglish())
        .check(OURS);
  }

  private static DescribedPredicate<JavaAccess<?>> tellsEnglish() {
    return DescribedPredicate.describe(
        "tell a person an English text",
        access -> {
          boolean isText =
              access.getTargetOwner().isAssignableTo(WaymarkException.class)
                  && access.getTarget().getName().endsWith("etMessage");
          boolean isProblem =
              access.getTargetOwner().isEquivalentTo(HttpProblem.class)
                  || access.getTargetOwner().isEquivalentTo(HttpProblem.FieldError.class)
                  || access.getTargetOwner().isEquivalentTo(RequestRefused.class);
          return isText
              || (isProblem
                  && !ENGLISH_HERE.contains(access.getOriginOwner().getSimpleName())
                  && access.getTarget() instanceof CodeUnitCallTarget call
                  && (call.getName().equals("detail")
                      || isLastText(call.getRawParameterTypes(), call.getName())));
        });
  }

  /** Whether a problem's factory takes what was wrong as a text. */
  private static boolean isLastText(List<JavaClass> parameters, String name) {
    int told = Set.of("of", "badParameter", "<init>").contains(name) ? 1 : 0;
    return parameters.size() > told && parameters.get(told).isEquivalentTo(String.class);
  }

  /** What throws an exception that a page can meet gives a message, not an English text alone. */
  @Test
  void whatAPageCanMeetIsAMessage() {
    noClasses()
        .that()
        .areAssignableTo(WaymarkException.class)
        .and(
            DescribedPredicate.describe(
                "may be met by a page", one -> !AT_THE_TERMINAL.contains(one.getSimpleName())))
        .should()
        .callConstructor(WaymarkException.class, String.class)
        .orShould()
        .callConstructor(WaymarkException.class, String.class, Throwable.class)
        .check(OURS);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheWorld() {
    Map<String, Set<String>> members =
        Map.of(
            "java.lang.System",
            Set.of("currentTimeMillis", "getenv", "getProperty", "getProperties"),
            "java.lang.Math",
            Set.of("random"),
            "java.util.UUID",
            Set.of("randomUUID"),
            "java.util.concurrent.ThreadLocalRandom",
            Set.of("current"));
    Set<String> clocks =
        Stream.of(
                "Instant",
                "LocalDate",
                "LocalDateTime",
                "LocalTime",
                "ZonedDateTime",
                "OffsetDateTime",
                "Year",
                "YearMonth")
            .map("java.time."::concat)
            .collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "read the clock, chance or the environment",
        access -> {
          JavaClass owner = access.getTargetOwner();
          String member = access.getTarget().getName();
          boolean now =
              clocks.contains(owner.getName())
                  && "now".equals(member)
                  && access.getTarget() instanceof CodeUnitCallTarget call
                  && call.getRawParameterTypes().isEmpty();
          boolean clock = "java.time.Clock".equals(owner.getName()) && member.startsWith("system");
          boolean generator =
              (owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(SecureRandom.class))
                  && "<init>".equals(member);
          return now
              || clock
              || generator
              || members.getOrDefault(owner.getName(), Set.of()).contains(member);
        });
  }
}
