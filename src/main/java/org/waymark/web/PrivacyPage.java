package org.waymark.web;

/** Says what is kept of whom, and for how long. */
public record PrivacyPage(Head head) {
  static PrivacyPage make() {
    return new PrivacyPage(
        Head.open(
            "What is kept about you",
            "What Waymark keeps of whom, where, and for how long: nothing of those who only look.",
            "/privacy",
            ""));
  }
}
