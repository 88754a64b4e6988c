package org.touchstone.quality.consensus;

import java.util.List;
import java.util.UUID;
import org.touchstone.accounts.PersonId;
import org.touchstone.quality.consensus.ConsensusReport.Counts;
import org.touchstone.quality.consensus.ConsensusReport.Method;
import org.touchstone.statistics.MethodScore;
import org.touchstone.support.Figure;

/**
 * What is kept of a study's consensus beside the labels: the report, before its workers have names. The database reads {@code set} too, to drop
 * the labels together with this.
 */
record ConsensusFindings(
        UUID set, String digest, Method method, List<MethodScore> scores, Counts counts, List<Worker> workers) {

    ConsensusFindings {
        scores = List.copyOf(scores);
        workers = List.copyOf(workers);
    }

    /** One worker, as in the report. */
    record Worker(PersonId worker, boolean simulated, int votes, Figure reliability) {}
}
