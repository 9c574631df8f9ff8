package org.waymark.web;

import org.waymark.say.Say;

/** Says that a path is gone. */
public record ErasedPage(Head head) {
  static ErasedPage of(Say say) {
    return new ErasedPage(
        Head.closed(say.of("erased.title"), say.of("erased.description"), "/pathways", "path"));
  }
}
