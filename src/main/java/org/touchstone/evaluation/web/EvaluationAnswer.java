package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.EvaluationView.Progress;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.Target;
import org.touchstone.preference.ModelId;

/** A measurement as scripts read it; the figures are left out until it is done. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationAnswer(
        EvaluationId id,
        ModelId model,
        @JsonUnwrapped On on,
        @JsonUnwrapped Progress progress,
        @Nullable FiguresAnswer figures) {

    /** What it was measured on: a suite, or a snapshot and its split. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record On(
            @Nullable SuiteId suite,
            @Nullable SnapshotId snapshot,
            @Nullable Split split) {

        static On of(Target target) {
            return switch (target) {
                case Target.OnSuite(var suite) -> new On(suite, null, null);
                case Target.OnSnapshot(var snapshot, var split) -> new On(null, snapshot, split);
            };
        }
    }

    static EvaluationAnswer of(EvaluationView view) {
        var figures = view.figures();
        return new EvaluationAnswer(
                view.id(),
                view.model(),
                On.of(view.target()),
                view.progress(),
                figures == null ? null : FiguresAnswer.of(figures));
    }
}
