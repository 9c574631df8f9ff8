package org.waymark.api;

import org.waymark.feeds.Addresses;
import org.waymark.json.JsonBuilder;
import org.waymark.json.JsonObject;
import org.waymark.json.PathEventJson;
import org.waymark.json.PlanJson;
import org.waymark.json.ProfileJson;
import org.waymark.saved.PathChange;
import org.waymark.saved.SavedState;
import org.waymark.say.Say;

/** The JSON form of a saved path. */
final class SavedJson {
  private SavedJson() {}

  static JsonObject of(SavedState state, Addresses addresses) {
    String page = "/pathways/" + state.link();
    return JsonBuilder.full()
        .put("secret", state.secret())
        .put("readOnly", state.isReadOnly())
        .put("link", addresses.at(page))
        .put("calendar", addresses.at(page + ".ics"))
        .put("shareLink", addresses.at("/pathways/" + state.share()))
        .put("created", state.createdOn().toString())
        .put("expires", state.expiresOn().toString())
        .put("profile", ProfileJson.value(state.told()))
        .putItems("events", state.events(), PathEventJson::value)
        .putTexts("awaited", state.path().awaited())
        .put("note", state.note())
        .put("changedSince", state.since().toString())
        .putItems("changes", state.changes(), SavedJson::change)
        .put("plan", PlanJson.value(state.path().plan()))
        .build();
  }

  private static JsonObject change(PathChange change) {
    return JsonBuilder.full()
        .put("code", change.code())
        .put("entry", change.entry())
        .put("text", Say.english().of(change.text()))
        .build();
  }
}
