package org.touchstone.datasets;

import org.touchstone.studies.StudyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a snapshot is divided. The part of a conversation follows from its group, the seed and the plan alone, never from what else is there: more
 * data never move a conversation, and a group is never in two parts. So shares are met on average over groups and not exactly, and the same
 * holds among the conversations of any one source or study.
 */
public sealed interface SplitPlan permits SplitShares, SplitFolds, OwnDraw {

    /** The part to which every conversation of the group belongs under the seed. */
    Split splitOf(String group, long seed);

    /** Says in JSON what the plan is. */
    void describe(ObjectNode json);

    /**
     * Reads a plan from a JSON object: the shares {@code train}, {@code validation} and {@code test}, or {@code folds}, which {@code fold} is the
     * test part and whether the next one is for validation ({@code validationFold}); beside either, whether the study has a draw of its own
     * ({@code ownDraw}, {@link OwnDraw}). Refuses other names and values that do not fit.
     */
    static SplitPlan read(JsonNode json, StudyId study) {
        return SplitJson.read(json, study);
    }
}
