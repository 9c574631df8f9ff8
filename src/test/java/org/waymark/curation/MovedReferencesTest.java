package org.waymark.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.catalog.EntryType;
import org.waymark.json.EntryField;
import org.waymark.json.EntrySchema;

final class MovedReferencesTest {
  @Test
  void everyFieldThatTheSchemaCallsAReferenceIsMovedAndNoOther() {
    EntrySchema schema = EntrySchema.load();
    assertThat(
            Arrays.stream(EntryType.values())
                .flatMap(type -> schema.fields(type).stream())
                .filter(EntryField::isReference)
                .map(EntryField::name)
                .collect(Collectors.toSet()))
        .isEqualTo(MovedReferences.OF_ENTRIES);
  }
}
