package org.touchstone.studies;

/** More workers than before are to judge each comparison; told inside the transaction that changes the settings. */
public record OverlapRaised(StudyId study, int overlap) {}
