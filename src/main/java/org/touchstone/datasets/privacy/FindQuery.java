package org.touchstone.datasets.privacy;

import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudyId;

/**
 * Which finds of a study to return.
 *
 * @param kind only those of it, or null for all
 * @param show how they stand
 * @param after only those with a higher number, 0 for the first
 * @param limit 1 to 500
 */
public record FindQuery(StudyId study, @Nullable Kind kind, Show show, long after, int limit) {

    private static final int MOST = 500;

    public FindQuery {
        limit = Math.clamp(limit, 1, MOST);
    }

    /** How finds stand. */
    public enum Show {
        OPEN,
        KEEP,
        LEAVE_OUT,
        ALL
    }
}
