package org.touchstone.studies;

/** A study takes no more answers; told inside the transaction that finishes it. It may go on all the same, and finish again. */
public record StudyFinished(StudyId study) {}
