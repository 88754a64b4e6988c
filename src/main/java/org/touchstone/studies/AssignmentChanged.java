package org.touchstone.studies;

/**
 * The overlap or what decides on handing out is another than before. Told inside the transaction that changes the settings.
 *
 * @param settings in force from now on
 */
public record AssignmentChanged(StudyId study, StudySettings settings) {}
