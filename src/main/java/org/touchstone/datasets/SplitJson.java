package org.touchstone.datasets;

import org.touchstone.studies.StudyId;
import tools.jackson.databind.JsonNode;

/** Reads plans of splits as programs send them. */
final class SplitJson {

    private SplitJson() {}

    static SplitPlan read(JsonNode json, StudyId study) {
        var fields = new Fields(json, "split");
        var plan = fields.has("folds") ? folds(fields) : shares(fields);
        boolean own = fields.flag("ownDraw", false);
        boolean balanced = fields.flag("balanced", false);
        fields.done();
        var drawn = own ? new OwnDraw(plan, study.toString()) : plan;
        return balanced ? new BalancedSplit(drawn) : drawn;
    }

    private static SplitPlan folds(Fields fields) {
        return new SplitFolds(fields.whole("folds", 5), fields.whole("fold", 1), fields.flag("validationFold", false));
    }

    private static SplitPlan shares(Fields fields) {
        boolean some = fields.has("train") || fields.has("validation") || fields.has("test");
        return some
                ? new SplitShares(fields.number("train", 0), fields.number("validation", 0), fields.number("test", 0))
                : SplitShares.USUAL;
    }
}
