package org.waymark.web;

import org.jspecify.annotations.Nullable;
import org.waymark.say.Say;

/**
 * What a page says of itself.
 *
 * @param title of the window, without the site's name
 * @param description for search engines and previews
 * @param path its address without a query, such as {@code /entries/mats}
 * @param isPrivate whether its address may hold a profile: then it is indexed nowhere
 * @param section the part of the site that the menu marks: {@code path}, {@code search} or nothing
 * @param jsonLd its facts in schema.org's terms; null when there are none
 * @param origin scheme and authority of the site as the visitor knows it; empty until it is asked
 *     for
 * @param here the whole address without the origin, to come back to
 */
public record Head(
    String title,
    String description,
    String path,
    boolean isPrivate,
    String section,
    @Nullable String jsonLd,
    String origin,
    String here) {
  /** Of a page that anyone may find. */
  public static Head open(String title, String description, String path, String section) {
    return new Head(title, description, path, false, section, null, "", "/");
  }

  /** Of a page that is indexed nowhere, kept nowhere, and told nowhere. */
  public static Head closed(String title, String description, String path, String section) {
    return new Head(title, description, path, true, section, null, "", "/");
  }

  /** The same with facts in schema.org's terms. */
  Head with(String facts) {
    return new Head(title, description, path, isPrivate, section, facts, origin, here);
  }

  /** The same for visitors of an origin, at an address with its query. */
  Head of(String visited, String address) {
    return new Head(title, description, path, isPrivate, section, jsonLd, visited, address);
  }

  /** The whole address of a path of this site. */
  public String at(String to) {
    return origin + to;
  }

  /** The window's title. */
  public String fullTitle(Say say) {
    return title.isEmpty() ? say.of("site.title") : title + " · Waymark";
  }
}
