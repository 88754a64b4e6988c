package org.touchstone.labeling.onboarding;

/** What an exercise is for. */
public enum Purpose {
    /** Each answer is followed by whether it was right and why. */
    PRACTICE,
    /** Only the result is told, at the end. */
    TEST
}
