package org.touchstone.labeling;

/** What becomes of answers that come with a file of comparisons. */
public enum KnownAnswers {
    /** They are kept and workers are measured by them. */
    GOLD,
    /** They are kept beside the comparisons for later and used for nothing now. */
    KEEP,
    /** They are forgotten. */
    DROP
}
