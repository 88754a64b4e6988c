package org.touchstone.datasets;

import java.util.Locale;
import org.touchstone.studies.StudyView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Label policies as JSON, as they stand in manifests. */
final class PolicyJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PolicyJson() {}

    /** The policy with what of the study its labels depend on. */
    static ObjectNode recipe(LabelPolicy policy, StudyView study) {
        return JSON.createObjectNode()
                .put("policy", policy.aggregation().name().toLowerCase(Locale.ROOT))
                .put("minimumJudgments", policy.minimumJudgments())
                .put("ties", policy.ties().name())
                .put("dropWeakest", policy.dropWeakest())
                .put("includeSimulated", policy.includeSimulated())
                .put("orientation", study.settings().orientation().name())
                .put("scale", study.settings().scale().name());
    }
}
