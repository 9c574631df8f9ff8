package org.waymark.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JSON Schema of the catalogue, as an editor applies it. */
final class EntrySchemas {
  static final Path FOLDER = Path.of("resources-catalog", "schema");

  private final Schema schema;

  private EntrySchemas(Schema schema) {
    this.schema = schema;
  }

  static EntrySchemas named(String file) throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new EntrySchemas(registry.getSchema(Files.readString(FOLDER.resolve(file))));
  }

  /** What the schema refuses of a text, in words; empty when it agrees. */
  List<String> refusals(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
