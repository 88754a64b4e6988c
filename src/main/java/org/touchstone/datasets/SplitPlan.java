package org.touchstone.datasets;

import org.touchstone.studies.StudyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a snapshot is divided. The part of a conversation follows from its group, the seed and the plan alone, never from what else is there: more
 * data never move a conversation, and a group is never in two parts. So shares are met on average over groups and not exactly, and the same
 * holds among the conversations of any one source or study. {@link BalancedSplit} gives some of that up for shares that are met everywhere.
 */
public sealed interface SplitPlan permits SplitShares, SplitFolds, OwnDraw, BalancedSplit {

    /** The part to which every conversation of the group belongs under the seed. */
    default Split splitOf(String group, long seed) {
        return at(draw(group, seed));
    }

    /** A number in [0, 1) that follows from group and seed alone. */
    default double draw(String group, long seed) {
        return SplitShares.drawn(group, seed);
    }

    /** The part of a group of which this number was drawn. */
    Split at(double draw);

    /** How much of the whole the part should get, in [0, 1]. */
    double share(Split split);

    /** Whether it is met within every stratum, which takes knowing all groups before any is placed. */
    default boolean isBalanced() {
        return false;
    }

    /** Says in JSON what the plan is. */
    void describe(ObjectNode json);

    /**
     * Reads a plan from a JSON object: the shares {@code train}, {@code validation} and {@code test}, or {@code folds}, which {@code fold} is the
     * test part and whether the next one is for validation ({@code validationFold}); beside either, whether the study has a draw of its own
     * ({@code ownDraw}, {@link OwnDraw}) and whether shares are met within sources ({@code balanced}, {@link BalancedSplit}). Refuses other names
     * and values that do not fit.
     */
    static SplitPlan read(JsonNode json, StudyId study) {
        return SplitJson.read(json, study);
    }
}
