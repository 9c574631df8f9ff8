package org.waymark.json;

import org.waymark.catalog.CareerStage;
import org.waymark.catalog.ReferencePerson;
import org.waymark.catalog.Relocate;
import org.waymark.catalog.Track;

/** The JSON form of a reference person, within the ranges that a profile has. */
final class ReferencePersonJson {
  private ReferencePersonJson() {}

  static ReferencePerson read(Fields fields) {
    return new ReferencePerson(
        fields.text("id"),
        fields.text("name"),
        fields.term(Track.class, "track"),
        fields.textOrNull("role"),
        fields.textOrNull("background"),
        fields.choiceOrNull("careerStage", ProfileReading.STAGES, CareerStage::id),
        fields.textOrNull("city"),
        fields.textOrNull("country"),
        fields.termOrNull(Relocate.class, "relocate"),
        ProfileReading.within(fields, "hoursPerWeek", 1, ProfileReading.MOST_HOURS),
        ProfileReading.within(fields, "fullTimeWeeks", 0, ProfileReading.MOST_FULL_TIME_WEEKS),
        fields.flag("needsFunding", false));
  }

  static JsonObject value(ReferencePerson person) {
    return JsonBuilder.sparse()
        .put("id", person.id())
        .put("name", person.name())
        .put("track", person.track())
        .put("role", person.role())
        .put("background", person.background())
        .put("careerStage", person.careerStage())
        .put("city", person.city())
        .put("country", person.country())
        .put("relocate", person.relocate())
        .put("hoursPerWeek", person.hoursPerWeek())
        .put("fullTimeWeeks", person.fullTimeWeeks())
        .put("needsFunding", person.needsFunding())
        .build();
  }
}
