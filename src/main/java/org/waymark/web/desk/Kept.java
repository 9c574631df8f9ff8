package org.waymark.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waymark.http.FormGuard;

/** A field of a form that is sent once more. */
public record Kept(String name, String value) {
  /** The field in which the password is given again. */
  static final String CONFIRMATION = "confirm-password";

  /** The field in which a passkey signs for the same. */
  static final String CONFIRMING_PASSKEY = "confirm-passkey";

  private static final Set<String> NOT_KEPT =
      Set.of(FormGuard.FIELD, CONFIRMATION, CONFIRMING_PASSKEY, "password", "old-password");

  /** All that was sent but passwords and the token. */
  static List<Kept> of(Context ctx) {
    List<Kept> kept = new ArrayList<>();
    ctx.formParamMap()
        .forEach((name, values) -> {
          if (!NOT_KEPT.contains(name)) {
            values.forEach(value -> kept.add(new Kept(name, value)));
          }
        });
    return kept;
  }
}
