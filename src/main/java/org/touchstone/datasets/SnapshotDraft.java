package org.touchstone.datasets;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A snapshot that is about to be written. */
record SnapshotDraft(SnapshotId id, String name, Recipe recipe, PersonId by) {

    /**
     * What determines a snapshot besides its pairs.
     *
     * @param labels how the labels came about
     */
    record Recipe(@Nullable StudyId study, ObjectNode labels, SplitPlan shares, long seed) {

        Origin origin() {
            return study == null ? Origin.IMPORTED : Origin.STUDY;
        }

        ObjectNode json() {
            var json = new JsonMapper().createObjectNode();
            json.put("origin", origin().name());
            json.set("labels", labels);
            var split = json.putObject("split");
            shares.describe(split);
            split.put("seed", seed)
                    .put("by", "conversation: SHA-256 of the first user turn, case and white space not counting");
            return json;
        }
    }
}
