package org.touchstone.quality.consensus;

import java.util.List;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.quality.consensus.SoftLabel.Chances;
import org.touchstone.quality.consensus.SoftLabel.Votes;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairedLabels;

/**
 * The votes of a study as numbers, in an order that depends on nothing but the votes: by comparison, then by worker.
 *
 * @param digest names the votes
 * @param comparisons by identifier; the items of the labels
 * @param workers by identifier; who gave the labels
 * @param simulated for each worker whether it is a program
 * @param pairs which responses are compared, and what was said: of three classes, first, tie and second; of first and second alone where nobody answered tie
 * @param starts where the labels of each comparison begin; the next place is where they end
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Poll(
        String digest,
        List<ComparisonId> comparisons,
        List<PersonId> workers,
        boolean[] simulated,
        PairedLabels pairs,
        int[] starts) {

    Labels labels() {
        return pairs.labels();
    }

    private boolean hasTies() {
        return labels().classes() == 3;
    }

    Votes votes(int comparison) {
        var counts = new int[labels().classes()];
        int programs = 0;
        for (int n = starts[comparison]; n < starts[comparison + 1]; n++) {
            counts[labels().label()[n]]++;
            programs += simulated[labels().worker()[n]] ? 1 : 0;
        }
        return new Votes(counts[0], hasTies() ? counts[1] : 0, counts[counts.length - 1], programs);
    }

    /** The outcomes of a comparison's posterior. */
    Chances chances(double[] posterior) {
        return new Chances(posterior[0], hasTies() ? posterior[1] : 0, posterior[posterior.length - 1]);
    }

    /** How many votes each worker gave. */
    int[] given() {
        var given = new int[workers.size()];
        for (int worker : labels().worker()) {
            given[worker]++;
        }
        return given;
    }
}
