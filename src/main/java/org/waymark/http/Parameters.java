package org.waymark.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waymark.catalog.Message;
import org.waymark.catalog.Vocabularies;
import org.waymark.http.HttpProblem.FieldError;

/**
 * The parameters of an address, read strictly: one that is not known, stands twice or is not
 * encoded as it should be is refused, all of them at once.
 */
public final class Parameters {
  private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * All parameters with all their values, in the order of the names.
   *
   * @throws RequestRefused with 400 where a percent sign is not followed by two hexadecimal digits
   */
  public static Map<String, List<String>> all(Context ctx) {
    String query = ctx.queryString();
    if (query != null && BROKEN.matcher(query).find()) {
      throw RequestRefused.badRequest(Message.of("refused.percent"));
    }
    return new TreeMap<>(ctx.queryParamMap());
  }

  /**
   * The parameters of an address that knows these and no others, each at most once.
   *
   * @throws RequestRefused with 400 that names each one that is wrong
   */
  public static Parameters of(Context ctx, String... known) {
    Map<String, String> values = new TreeMap<>();
    List<FieldError> errors = new ArrayList<>();
    List<String> names = Arrays.asList(known);
    all(ctx)
        .forEach((name, given) -> {
          if (!names.contains(name)) {
            errors.add(new FieldError("/" + name, unknown(name, names)));
          } else if (given.size() > 1) {
            errors.add(new FieldError("/" + name, Message.of("refused.parameter.twice")));
          } else {
            values.put(name, given.getFirst());
          }
        });
    if (!errors.isEmpty()) {
      throw RequestRefused.badFields(Message.of("refused.parameters"), errors);
    }
    return new Parameters(values);
  }

  private static Message unknown(String name, List<String> known) {
    if (known.isEmpty()) {
      return Message.of("refused.parameter.none", name);
    }
    String nearest = Vocabularies.nearest(name, known);
    return nearest == null
        ? Message.of("refused.parameter.known", name, String.join(", ", known))
        : Message.of("refused.parameter.perhaps", name, nearest);
  }

  /** The value of a parameter; empty where it is absent or blank. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }
}
