package org.touchstone.studies;

/**
 * Another number of workers than before is to judge each comparison: more of them, or fewer in a study that was never
 * started. Told inside the transaction that changes the settings.
 */
public record OverlapChanged(StudyId study, int overlap) {}
