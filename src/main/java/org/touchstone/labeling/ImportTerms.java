package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.FileEndings;
import org.touchstone.studies.Team;

/**
 * Under what terms a file of comparisons comes into a study.
 *
 * @param team the team that they are for; {@link Team#NONE} for everybody
 * @param origin where the votes of the file were given; null where its name says so, or where it brings none
 */
public record ImportTerms(
        KnownAnswers known, Team team, @Nullable String origin) {

    private static final int LONGEST_ORIGIN = 100;

    public ImportTerms {
        origin = origin == null || origin.isBlank() ? null : origin.strip();
        if (origin != null
                && (origin.length() > LONGEST_ORIGIN || origin.codePoints().anyMatch(Character::isISOControl))) {
            throw OriginUnknown.unfit();
        }
    }

    public ImportTerms(KnownAnswers known, Team team) {
        this(known, team, null);
    }

    /** Where the votes of a file of this name were given; refuses where nothing says so. */
    String origin(String fileName) {
        if (origin != null) {
            return origin;
        }
        var bare = FileEndings.without(fileName);
        if (bare.isEmpty() || bare.equals("upload") || bare.equals("unnamed") || bare.length() > LONGEST_ORIGIN) {
            throw OriginUnknown.missing();
        }
        return bare;
    }
}
