package org.touchstone.laboratory.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.laboratory.ExperimentId;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Finding;
import org.touchstone.runs.RunStanding;

/**
 * An experiment as the API shows it.
 *
 * @param cells how many it consists of
 * @param done how many of them are done
 * @param seconds how long those took together
 * @param digest of all findings; null until all cells are done
 */
record ExperimentJson(
        ExperimentId id,
        String kind,
        int version,
        Map<String, String> settings,
        PersonId requestedBy,
        RunStanding standing,
        int cells,
        int done,
        double seconds,
        @Nullable String digest) {

    static ExperimentJson of(ExperimentView experiment) {
        return new ExperimentJson(
                experiment.id(),
                experiment.kind(),
                experiment.version(),
                experiment.settings().sorted(),
                experiment.requestedBy(),
                experiment.standing(),
                experiment.plan().size(),
                experiment.findings().size(),
                experiment.seconds(),
                experiment.digest());
    }

    /**
     * A cell that is done.
     *
     * @param at where it lies in the plan
     * @param seconds how long it took
     * @param measures numbers by name, one of each or many
     */
    record Found(Map<String, String> at, double seconds, Map<String, List<Double>> measures) {

        static Found of(Finding finding) {
            return new Found(
                    finding.cell().at(), finding.seconds(), finding.measures().values());
        }
    }
}
