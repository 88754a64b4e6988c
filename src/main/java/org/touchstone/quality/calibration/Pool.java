package org.touchstone.quality.calibration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Queue;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.studies.StudyId;

/** What may be drawn: everything that workers have judged, but for golds, whose answers are known. */
@Component
class Pool {

    private final Consensuses consensuses;
    private final Queue queue;

    Pool(Consensuses consensuses, Queue queue) {
        this.consensuses = consensuses;
        this.queue = queue;
    }

    /** In the order of their identifiers, so that the same judgments and seed give the same sample. */
    List<ComparisonId> of(StudyId study) {
        var golds = queue.golds(study);
        return consensuses.majority(study).stream()
                .map(Consensus::comparison)
                .filter(comparison -> !golds.contains(comparison))
                .toList();
    }
}
