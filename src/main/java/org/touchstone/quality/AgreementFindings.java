package org.touchstone.quality;

import java.util.List;
import org.touchstone.catalog.ComparisonId;

/**
 * What is kept of a study's agreement: the report, and what pages add names and texts to.
 *
 * @param workers the busiest, the busiest first
 * @param pairs of the busiest workers
 * @param split comparisons on which judges differ, the most evenly split ones first
 */
record AgreementFindings(
        AgreementReport report, List<WorkerFigures> workers, List<PairFigures> pairs, List<ComparisonId> split) {

    AgreementFindings {
        workers = List.copyOf(workers);
        pairs = List.copyOf(pairs);
        split = List.copyOf(split);
    }
}
