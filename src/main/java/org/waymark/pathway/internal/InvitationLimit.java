package org.waymark.pathway.internal;

import org.jspecify.annotations.Nullable;
import org.waymark.catalog.Message;
import org.waymark.catalog.Program;
import org.waymark.pathway.Breach;

/** What comes by invitation is where a path leads, never a step. */
final class InvitationLimit implements Limit {
  @Override
  public String code() {
    return "invitation";
  }

  @Override
  public @Nullable Breach breach(Offering offering, Person person) {
    if (!(offering.entry instanceof Program program)) {
      return null;
    }
    return program.byInvitation()
        ? new Breach(
            code(),
            Message.of("limit.invitation"),
            Message.of("limit.invitation.demands"),
            Message.of("limit.invitation.has"))
        : null;
  }
}
