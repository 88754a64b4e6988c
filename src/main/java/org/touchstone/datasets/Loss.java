package org.touchstone.datasets;

import java.util.Locale;

/** What a snapshot knows and a format of files has no place for. */
public enum Loss {
    /** Pairs of which neither response is better. */
    TIES,
    /** How probable it is that the label is right. */
    SOFT_LABELS,
    /** By how many steps the better response is better. */
    STRENGTH,
    /** What each worker said. */
    VOTES,
    /** Which models or people wrote the responses. */
    SOURCES,
    /** Instructions before the first turn, told from the turns. */
    SYSTEM_TURNS,
    /** Where one turn ends and the next begins, whatever the turns say. */
    TURNS;

    /** Its name in messages and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
