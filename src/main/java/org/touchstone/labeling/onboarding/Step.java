package org.touchstone.labeling.onboarding;

/** Where a worker stands on the way to their first comparison. */
public enum Step {
    /** To agree to the consent text in force. */
    CONSENT,
    /** To read the guidelines in force. */
    GUIDELINES,
    /** To finish the practice. */
    PRACTICE,
    /** To take the qualification test. */
    TEST,
    /** Nothing: the test is failed and no try is left. */
    FAILED,
    /** To work. */
    READY
}
