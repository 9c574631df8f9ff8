package org.waymark.web;

import org.waymark.say.Say;

/** Says what is kept of whom, and for how long. */
public record PrivacyPage(Head head) {
  static PrivacyPage in(Say say) {
    return new PrivacyPage(
        Head.open(say.of("privacy.title"), say.of("privacy.description"), "/privacy", ""));
  }
}
