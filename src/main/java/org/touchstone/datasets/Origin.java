package org.touchstone.datasets;

/** Where the labels of a snapshot come from; imported ones never pose as our workers' judgments. */
public enum Origin {
    /** Judgments of a study here. */
    STUDY,
    /** The labels of a file. */
    IMPORTED
}
