package org.touchstone.quality;

import java.util.List;
import org.touchstone.quality.reports.Found;

/**
 * What a page shows of the agreement of a study, all of it by the same figures.
 *
 * @param report without numbers while there are no figures yet
 * @param workers the busiest first
 * @param pairs the busiest workers beside each other, two at a time
 * @param disagreements evenly split comparisons first
 */
public record AgreementDossier(
        Found<AgreementReport> found,
        AgreementReport report,
        List<WorkerReport> workers,
        List<WorkerPair> pairs,
        List<Disagreement> disagreements) {

    public AgreementDossier {
        workers = List.copyOf(workers);
        pairs = List.copyOf(pairs);
        disagreements = List.copyOf(disagreements);
    }
}
