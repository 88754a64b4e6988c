package org.touchstone.evaluation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.ModelComparison;
import org.touchstone.evaluation.ModelComparison.Counts;
import org.touchstone.evaluation.ModelComparison.Differences;
import org.touchstone.evaluation.ModelComparison.Group;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Figure;

/**
 * Two models on the same pairs, as scripts read it: differences are the first minus the second.
 *
 * @param disputed where they disagree most; the texts are in the snapshot or the suite, at the position told
 */
record ComparisonAnswer(
        Side first,
        Side second,
        @JsonUnwrapped EvaluationAnswer.On on,
        Counts counts,
        Differences differences,
        List<Group> groups,
        List<Disputed> disputed) {

    /** One of the models. */
    record Side(EvaluationId evaluation, ModelId model, Figure accuracy) {}

    /** A pair, with the probabilities that the models give its first response, and the label. */
    record Disputed(int position, double first, double second, double label) {}

    static ComparisonAnswer of(ModelComparison comparison) {
        var accuracies = comparison.accuracies();
        return new ComparisonAnswer(
                new Side(comparison.first().id(), comparison.first().model(), accuracies.getFirst()),
                new Side(comparison.second().id(), comparison.second().model(), accuracies.getLast()),
                EvaluationAnswer.On.of(comparison.first().target()),
                comparison.counts(),
                comparison.differences(),
                comparison.groups(),
                comparison.disputed().stream()
                        .map(pair -> new Disputed(
                                pair.position(),
                                pair.first(),
                                pair.second(),
                                pair.pair().label()))
                        .toList());
    }
}
