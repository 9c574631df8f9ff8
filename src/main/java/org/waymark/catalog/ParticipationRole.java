package org.waymark.catalog;

/** As what one takes part in a program. */
public enum ParticipationRole implements Term {
  PARTICIPANT,
  FACILITATOR,
  TEACHING_ASSISTANT,
  MENTOR,
  ORGANIZER
}
