package org.touchstone.laboratory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.runs.RunStanding;

/**
 * An experiment.
 *
 * @param kind the name of its kind
 * @param version of its kind when it was asked for
 * @param plan all of its cells
 * @param findings the cells that are done, in the order of the plan
 * @param digest SHA-256 of all findings, in hexadecimal: equal findings have equal digests; null until it is done
 */
public record ExperimentView(
        ExperimentId id,
        String kind,
        int version,
        Settings settings,
        RunStanding standing,
        List<Cell> plan,
        List<Finding> findings,
        @Nullable String digest,
        PersonId requestedBy) {

    public ExperimentView {
        plan = List.copyOf(plan);
        findings = List.copyOf(findings);
    }

    /** How long its cells took together, in seconds. */
    public double seconds() {
        return findings.stream().mapToDouble(Finding::seconds).sum();
    }
}
