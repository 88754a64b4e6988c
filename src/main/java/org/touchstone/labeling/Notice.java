package org.touchstone.labeling;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.StudyId;

/**
 * What researchers told one worker about their work in a study.
 *
 * @param readAt when the worker said that they had read it; null before
 */
public record Notice(
        UUID id,
        StudyId study,
        String words,
        Instant at,
        @Nullable Instant readAt) {}
