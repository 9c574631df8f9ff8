package org.waymark.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That each id which leads to another entry is free, and leads straight to one that is there. */
public final class RedirectRules {
  private RedirectRules() {}

  /**
   * All that is wrong with redirects.
   *
   * @param redirects the ids of the entries that ids lead to
   * @param ids of the entries that there are
   * @param file named in problems
   */
  public static List<Problem> check(Map<String, String> redirects, Set<String> ids, String file) {
    List<Problem> problems = new ArrayList<>();
    redirects.forEach((from, to) -> {
      String pointer = "/" + from;
      if (!Codes.isId(from)) {
        problems.add(
            new Problem(
                file, 0, pointer, Message.of("rule.no-id", from), Message.of("rule.a-former-id")));
      }
      if (ids.contains(from)) {
        problems.add(
            new Problem(
                file,
                0,
                pointer,
                Message.of("rule.is-entry", from),
                Message.of("rule.no-entrys-id")));
      }
      if (redirects.containsKey(to)) {
        problems.add(
            new Problem(
                file,
                0,
                pointer,
                Message.of("rule.leads-on", to, String.valueOf(redirects.get(to))),
                Message.of("rule.the-end")));
      } else if (!ids.contains(to)) {
        problems.add(
            new Problem(
                file,
                0,
                pointer,
                Message.of("rule.no-entry", to),
                ReferenceRules.hint(to, ids, Message.of("rule.an-entry"))));
      }
    });
    return problems;
  }
}
