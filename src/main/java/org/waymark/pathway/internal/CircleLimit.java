package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.CareerStage;
import org.waymark.catalog.Message;
import org.waymark.catalog.OpenTo;
import org.waymark.pathway.Breach;

/** Some take only students, or members of one university. */
final class CircleLimit implements Limit {
  @Override
  public String code() {
    return "open-to";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    OpenTo circle = offering.entry.facts().openTo();
    if (circle == null) {
      return null;
    }
    if (circle.students() && person.stage() == CareerStage.PROFESSIONAL) {
      return new Breach(
          code(),
          Message.of("limit.open-to.students"),
          Message.of("limit.open-to.student"),
          Message.verbatim(CareerStage.PROFESSIONAL));
    }
    if (!circle.universities().isEmpty() && !mayBelong(offering, person)) {
      return new Breach(
          code(),
          Message.of("limit.open-to.members", circle.universities()),
          Message.of("limit.open-to.member", circle.universities()),
          Words.notSaid());
    }
    return null;
  }

  /** A student in the university's own town may belong to it; the offering's notes say for whom. */
  private static boolean mayBelong(Offering offering, Person person) {
    boolean student =
        person.stage() == CareerStage.UNDERGRADUATE || person.stage() == CareerStage.GRADUATE;
    return student && person.isNear(offering.mode);
  }
}
