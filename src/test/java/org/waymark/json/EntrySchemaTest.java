package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalog.Cadence;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.EntryLevel;
import org.waymark.catalog.EntryType;
import org.waymark.catalog.Format;
import org.waymark.catalog.HiringArea;
import org.waymark.catalog.Intensity;
import org.waymark.catalog.Mentoring;
import org.waymark.catalog.OrganizationKind;
import org.waymark.catalog.ParticipationRole;
import org.waymark.catalog.PayPeriod;
import org.waymark.catalog.ProgramKind;
import org.waymark.catalog.ResourceKind;
import org.waymark.catalog.Setting;
import org.waymark.catalog.Stage;
import org.waymark.catalog.Status;
import org.waymark.catalog.Term;
import org.waymark.catalog.Track;

/** The schema that editors use, kept in step with the entries and the code. */
final class EntrySchemaTest {
  private static final String SCHEMA = "entry.schema.json";

  @Test
  void everyEntryHoldsTheSchema() throws IOException {
    EntrySchemas schema = EntrySchemas.named(SCHEMA);
    Map<String, List<String>> refused = new TreeMap<>();
    int seen = 0;
    for (EntryType type : EntryType.values()) {
      try (Stream<Path> files = Files.list(Path.of("resources-catalog", type.folder()))) {
        for (Path file : files.toList()) {
          seen++;
          List<String> refusals = schema.refusals(Files.readString(file));
          if (!refusals.isEmpty()) {
            refused.put(file.toString(), refusals);
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(seen).isGreaterThanOrEqualTo(1217);
  }

  @ParameterizedTest
  @MethodSource
  void listsTheTermsOfTheCode(String pointer, Class<? extends Term> terms) throws IOException {
    String text = Files.readString(EntrySchemas.FOLDER.resolve(SCHEMA));
    List<String> listed =
        JsonAt.items(JsonAt.at(text, ""), pointer + "/enum").stream()
            .map(item -> ((JsonText) item).value())
            .toList();
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(terms.getEnumConstants()).map(Term::id).toList());
  }

  static Stream<Arguments> listsTheTermsOfTheCode() {
    String program = "/$defs/program/properties";
    return Stream.of(
        Arguments.of("/properties/type", EntryType.class),
        Arguments.of("/properties/stage", Stage.class),
        Arguments.of("/properties/status", Status.class),
        Arguments.of(program + "/kind", ProgramKind.class),
        Arguments.of(program + "/cadence", Cadence.class),
        Arguments.of(program + "/intensity", Intensity.class),
        Arguments.of(program + "/entryLevel", EntryLevel.class),
        Arguments.of(program + "/streams/items/properties/track", Track.class),
        Arguments.of(program + "/eligibility/properties/careerStages/items", CareerStage.class),
        Arguments.of("/$defs/resource/properties/kind", ResourceKind.class),
        Arguments.of("/$defs/resource/properties/format/items", Format.class),
        Arguments.of("/$defs/organization/properties/kind", OrganizationKind.class),
        Arguments.of("/$defs/organization/properties/hires/items", HiringArea.class),
        Arguments.of("/$defs/mode/properties/setting", Setting.class),
        Arguments.of("/$defs/mode/properties/mentoring", Mentoring.class),
        Arguments.of("/$defs/round/properties/role", ParticipationRole.class),
        Arguments.of("/$defs/pay/properties/per", PayPeriod.class));
  }
}
