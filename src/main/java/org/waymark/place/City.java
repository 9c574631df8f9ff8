package org.waymark.place;

import java.time.ZoneId;

/**
 * A city of the gazetteer.
 *
 * @param geonameId GeoNames' id
 * @param name GeoNames' main name
 * @param country ISO 3166-1 alpha-2
 * @param admin the first-level division's code, such as {@code CA} for California; may be empty
 * @param at where it is
 * @param population people, 0 when not known
 * @param zone its time zone
 */
public record City(
    long geonameId,
    String name,
    String country,
    String admin,
    Coordinates at,
    long population,
    ZoneId zone) {}
