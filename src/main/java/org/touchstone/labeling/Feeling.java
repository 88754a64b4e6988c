package org.touchstone.labeling;

/**
 * The ten feelings of the short Positive and Negative Affect Schedule (Thompson 2007), which Ganguli et al. (2022) asked
 * their workers about. The names are stored.
 */
public enum Feeling {
    ATTENTIVE,
    ACTIVE,
    ALERT,
    DETERMINED,
    INSPIRED,
    UPSET,
    ASHAMED,
    NERVOUS,
    AFRAID,
    HOSTILE;

    /** The strongest level; 0 is not at all. */
    public static final int MOST = 4;
}
