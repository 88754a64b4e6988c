package org.touchstone.quality.reports;

import org.touchstone.studies.StudyId;

/**
 * What a report is about.
 *
 * @param filter which of the study's judgments count, in the kind's own words, such as {@code human}
 */
public record Asked(StudyId study, String filter) {}
