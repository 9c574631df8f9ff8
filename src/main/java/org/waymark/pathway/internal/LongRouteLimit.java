package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Program;
import org.waymark.pathway.Breach;

/** Degrees and long posts stand beside a path, unless they are its goal. */
final class LongRouteLimit implements Limit {
  @Override
  public String code() {
    return "long-route";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    if (!(offering.entry instanceof Program program)) {
      return null;
    }
    boolean aimedAt = program.id().equals(person.profile().goal().target());
    boolean beside = program.longRoute() || Kinds.besidePath(program.kind());
    if (!beside || aimedAt) {
      return null;
    }
    return new Breach(
        code(),
        Message.of("limit.long-route", program.kind()),
        Message.of("limit.long-route.demands"),
        Message.of("limit.long-route.has"));
  }
}
