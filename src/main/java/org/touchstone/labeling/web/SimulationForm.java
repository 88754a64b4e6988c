package org.touchstone.labeling.web;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.simulation.SimulationRequest;

/**
 * What an admin asks of a simulated crowd, on the page or by the API; what is missing has a default.
 *
 * @param judgments at most so many; as many as the study wants when missing
 */
record SimulationForm(
        @Nullable @Min(1) @Max(SimulationRequest.MOST_WORKERS)
        Integer workers,

        @Nullable @Min(1) Integer judgments,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double skill,
        @Nullable Long seed) {

    private static final int WORKERS = 8;
    private static final double SKILL = 0.8;

    static SimulationForm defaults() {
        return new SimulationForm(WORKERS, null, SKILL, 1L);
    }

    SimulationRequest request() {
        return new SimulationRequest(
                workers == null ? WORKERS : workers, judgments, skill == null ? SKILL : skill, seed == null ? 1 : seed);
    }
}
