package org.touchstone.labeling;

import org.touchstone.studies.StudyId;

/**
 * An answer that was taken back.
 *
 * @param lease open again for the same worker, with the same sides
 * @param verdict what the answer had been, to start from
 */
public record Undone(LeaseId lease, StudyId study, Verdict verdict) {}
