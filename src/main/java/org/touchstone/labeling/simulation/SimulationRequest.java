package org.touchstone.labeling.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What a simulated crowd is to do.
 *
 * @param workers how many take part, 1 to {@value #MOST_WORKERS}
 * @param judgments how many they give together at most; null for as many as the study still wants
 * @param skill from 0 (guessing, nearly) to 1 (hardly any noise)
 * @param seed of everything that the workers leave to chance
 */
public record SimulationRequest(int workers, @Nullable Integer judgments, double skill, long seed) {

    /** The largest crowd. */
    public static final int MOST_WORKERS = 50;

    public SimulationRequest {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new InvalidSimulation(
                    "workers", "A simulation has 1 to " + MOST_WORKERS + " workers, not " + workers, MOST_WORKERS);
        }
        if (judgments != null && judgments < 1) {
            throw new InvalidSimulation("judgments", "A simulation gives at least one judgment, not " + judgments);
        }
        if (!(skill >= 0 && skill <= 1)) {
            throw new InvalidSimulation("skill", "Skill lies between 0 and 1 but was " + skill);
        }
    }
}
