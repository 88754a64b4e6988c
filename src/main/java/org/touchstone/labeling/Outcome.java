package org.touchstone.labeling;

/** What a judgment says, by the comparison's own order of responses and not by the sides the worker saw. */
public enum Outcome {
    FIRST,
    SECOND,
    TIE
}
