package org.waymark.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The schema of the vocabularies, kept in step with their files. */
final class VocabularySchemaTest {
  private static final Path VOCABULARIES = Path.of("resources-catalog", "vocabularies");

  @ParameterizedTest
  @EnumSource
  void everyVocabularyHoldsTheSchema(VocabulariesJson.Part part) throws IOException {
    String text = Files.readString(VOCABULARIES.resolve(part.fileName()));
    assertThat(EntrySchemas.named("vocabulary.schema.json").refusals(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "skills.json, \"group\", \"grup\"",
    "topics.json, \"name\", \"nam\"",
    "roles.json, \"track\": \"engineering\", \"track\": \"art\"",
    "backgrounds.json, \"python\": 3, \"python\": 9",
    "modes.json, \"solo\": 0.34, \"solo\": 34",
    "effort.json, \"switchHours\": 6, \"switchHours\": -6",
    "admission-priors.json, \"typical\": 0.05, \"typical\": 5",
    "planning.json, \"maxSteps\": 8, \"maxSteps\": 0",
    "people.json, \"relocate\": \"region\", \"relocate\": \"moon\""
  })
  void refusesWhatIsWrongInForm(String file, String found, String put) throws IOException {
    String text = Files.readString(VOCABULARIES.resolve(file));
    assertThat(text).contains(found);
    assertThat(EntrySchemas.named("vocabulary.schema.json").refusals(text.replace(found, put)))
        .isNotEmpty();
  }
}
