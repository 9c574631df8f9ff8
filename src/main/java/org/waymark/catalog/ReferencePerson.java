package org.waymark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Someone made up who stands for others like them. Their paths tell which entries many people's
 * ways lead through, and whose way a change of the catalogue changes.
 *
 * @param id small letters, digits and hyphens
 * @param name who they are, in a few words
 * @param track what they aim at
 * @param role an id of the roles vocabulary; null: the track's general role
 * @param background an id of the backgrounds vocabulary; null: not said
 * @param careerStage null: not said
 * @param city where they live; null: not said
 * @param country ISO 3166-1 alpha-2; null: not said
 * @param relocate how far they would go for a program; null: not said
 * @param hoursPerWeek what they have beside their life, 1 to 80; null: not said
 * @param fullTimeWeeks weeks at once that they could take off, 0 to 104; null: not said
 * @param needsFunding whether long unpaid work is out of the question
 */
public record ReferencePerson(
    String id,
    String name,
    Track track,
    @Nullable String role,
    @Nullable String background,
    @Nullable CareerStage careerStage,
    @Nullable String city,
    @Nullable String country,
    @Nullable Relocate relocate,
    @Nullable Integer hoursPerWeek,
    @Nullable Integer fullTimeWeeks,
    boolean needsFunding) {}
