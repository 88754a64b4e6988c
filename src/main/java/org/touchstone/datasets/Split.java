package org.touchstone.datasets;

import java.util.Locale;

/** The part of a snapshot that a pair belongs to; a conversation is never in two. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST;

    /** Its name in files and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
